using System.Security.Cryptography;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Sheets;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Imports;

/// <summary>Allocation lists that were brought, and the next one. A file stays in memory until its rows are under seal: nothing of it lies plain on the disk.</summary>
[Route("import"), Permission(Rights.CasesImport), PersonalPage("ImportBatch")]
internal sealed class ImportsController(CasesDb db, Vault vault, ImportCheck check, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    private const int Most = 100;
    private const int RequestLimit = Sheet.MostBytes + 65_536;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await PageAsync(cancellationToken));

    [HttpPost, RequestSizeLimit(RequestLimit), RequestFormLimits(MultipartBodyLengthLimit = RequestLimit, MemoryBufferThreshold = RequestLimit)]
    public async Task<IActionResult> Index(UploadForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear(); // what is wrong with a file is said below
        if (form.List is null or { Length: 0 })
            return await RefuseAsync(T["Wählen Sie eine Liste (CSV oder XLSX)."], cancellationToken);
        using var file = new MemoryStream();
        await form.List.CopyToAsync(file, cancellationToken);
        try
        {
            var bytes = file.ToArray();
            var fingerprint = SHA256.HashData(bytes);
            return Redirect($"{Request.PathBase}/import/{await KeepAsync(IdOf(form, fingerprint), form.List.FileName, fingerprint, Sheet.Read(bytes), cancellationToken)}");
        }
        catch (SheetRefusedException refused)
        {
            return await RefuseAsync(Why(refused.Reason), cancellationToken);
        }
    }

    private async Task<string> KeepAsync(Guid id, string fileName, byte[] fingerprint, Sheet sheet, CancellationToken cancellationToken)
    {
        if (await db.Imports.AnyAsync(b => b.Id == id, cancellationToken))
            return id.ToString(); // sent twice
        var headings = ListHeadings.Find(sheet);
        var data = sheet.Rows.Where(r => r.Line > headings.Line).ToList();
        var batch = new ImportBatch
        {
            Id = id,
            FileName = vault.Seal(Path.GetFileName(Sheet.Clean(fileName)).Cut(120), id),
            Fingerprint = Convert.ToHexStringLower(fingerprint),
            HeadingLine = headings.Line,
            Headings = vault.Seal(headings.Cells, id),
            Rows = data.Count,
            UploadedBy = user.Id!.Value,
            UploadedByName = user.Name!,
            UploadedAt = clock.GetUtcNow().UtcDateTime,
        };
        var hash = ImportFields.HashOf(headings.Cells);
        var known = await db.ImportMappings.AsNoTracking().SingleOrDefaultAsync(m => m.Headings == hash, cancellationToken);
        batch.Read(known?.Fields ?? ImportFields.Guess(headings.Cells));
        var rows = data.ConvertAll(r =>
        {
            var row = Guid.CreateVersion7(clock.GetUtcNow());
            return (Row: new ImportRow { Id = row, ImportId = id, Line = r.Line, Cells = vault.Seal(r.Cells, row) }, r.Cells);
        });
        if (known is not null)
            await check.RunAsync(batch, rows, cancellationToken);
        db.Imports.Add(batch);
        db.ImportRows.AddRange(rows.Select(r => r.Row));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException race) when (race.IsAt(typeof(ImportBatch), typeof(ImportRow)))
        {
            db.ChangeTracker.Clear(); // sent twice at once
        }
        return known is null ? $"{id}/mapping" : id.ToString();
    }

    /// <summary>The same form with the same file is the same list, and with another file another one.</summary>
    private Guid IdOf(UploadForm form, byte[] fingerprint)
    {
        var id = Request.RecordId(form.Id).ToByteArray(bigEndian: true);
        var mixed = id.AsSpan(9, 7);
        for (var i = 0; i < mixed.Length; i++)
            mixed[i] ^= fingerprint[i];
        return new Guid(id, bigEndian: true);
    }

    private string Why(SheetRefusal reason) => reason switch
    {
        SheetRefusal.Empty => T["In der Datei steht nichts."],
        SheetRefusal.TooBig => T["Die Datei ist zu groß. Erlaubt sind 5 MB; teilen Sie die Liste."],
        SheetRefusal.TooManyRows => T["Die Liste hat mehr als 20.000 Zeilen. Teilen Sie sie."],
        SheetRefusal.TooManyColumns => T["Die Liste hat mehr als 100 Spalten. Löschen Sie, was nicht zur Zuteilung gehört."],
        SheetRefusal.OldExcel => T["Dieses Excel-Format können wir nicht lesen, oder die Datei hat ein Kennwort. Speichern Sie sie in Excel als „Excel-Arbeitsmappe (.xlsx)“ oder „CSV“ ohne Kennwort."],
        SheetRefusal.NotAList => T["Das ist keine Liste. Erlaubt sind CSV und XLSX."],
        SheetRefusal.Damaged => T["Die Datei ist beschädigt. Öffnen Sie sie in Excel, speichern Sie sie neu und versuchen Sie es noch einmal."],
        SheetRefusal.NoHeadings => T["Wir finden keine Überschriften. In einer der ersten 15 Zeilen müssen die Namen der Spalten stehen, zum Beispiel Familienname, Vornamen, Geburtsdatum."],
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    private async Task<ViewResult> RefuseAsync(string reason, CancellationToken cancellationToken)
    {
        ModelState.AddModelError(nameof(UploadForm.List), reason);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Index", await PageAsync(cancellationToken));
    }

    private async Task<ImportsPage> PageAsync(CancellationToken cancellationToken)
    {
        var batches = await db.Imports.AsNoTracking().OrderByDescending(b => b.UploadedAt).ThenBy(b => b.Id).Take(Most).ToListAsync(cancellationToken);
        var months = await db.ImportSettings.Select(s => (int?)s.DeleteAfterMonths).SingleOrDefaultAsync(cancellationToken) ?? ImportSettings.DefaultMonths;
        return new ImportsPage(new UploadForm { Id = Guid.CreateVersion7() }, [.. batches.Select(b => (b, vault.Open(b.FileName, b.Id)))], months);
    }
}

internal sealed class UploadForm
{
    public Guid Id { get; set; }

    public IFormFile? List { get; set; }
}

internal sealed record ImportsPage(UploadForm Form, IReadOnlyList<(ImportBatch Batch, string? FileName)> Batches, int Months);
