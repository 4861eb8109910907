using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Imports;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.MapImport;

/// <summary>Which column says what. Guessed from the headings, and remembered for the next list with the same ones.</summary>
[Route("import/{importId:guid}/mapping"), Permission(Rights.CasesImport), PersonalPage("ImportBatch", "importId")]
internal sealed class MapImportController(CasesDb db, Vault vault, ImportCheck check, IStringLocalizer<Texts> T) : Controller
{
    private const int Samples = 3;

    [HttpGet]
    public async Task<IActionResult> Index(Guid importId, CancellationToken cancellationToken) =>
        await db.Imports.AsNoTracking().SingleOrDefaultAsync(b => b.Id == importId, cancellationToken) switch
        {
            null => NotFound(),
            { IsOpen: false } => Redirect($"{Request.PathBase}/import/{importId}"),
            var batch => await ShowAsync(batch, new MappingForm { Version = batch.Version, Fields = [.. batch.Fields.Select(f => (string?)f)] }, cancellationToken),
        };

    [HttpPost]
    public async Task<IActionResult> Index(Guid importId, MappingForm form, CancellationToken cancellationToken)
    {
        if (await db.Imports.SingleOrDefaultAsync(b => b.Id == importId, cancellationToken) is not { } batch)
            return NotFound();
        if (!batch.IsOpen)
            return Redirect($"{Request.PathBase}/import/{importId}");
        var headings = vault.OpenCells(batch.Headings, importId) ?? [];
        form.Check(ModelState, headings, T);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync(batch, form, cancellationToken);
        }
        batch.Read(form.Fields.Select(f => f ?? ""));
        await RememberAsync(headings, batch.Fields, cancellationToken);
        var rows = await db.ImportRows.Where(r => r.ImportId == importId).OrderBy(r => r.Line).ToListAsync(cancellationToken);
        await check.RunAsync(batch, rows.ConvertAll(r => (r, vault.OpenCells(r.Cells, r.Id) ?? [])), cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException race) when (race.IsAt(typeof(ImportBatch), typeof(ImportMapping), typeof(ImportRow)))
        {
            db.ChangeTracker.Clear(); // somebody else maps, takes over or throws away at this moment: the next page shows what came of it
        }
        return Redirect($"{Request.PathBase}/import/{importId}");
    }

    private async Task RememberAsync(IReadOnlyList<string> headings, List<string> fields, CancellationToken cancellationToken)
    {
        var hash = ImportFields.HashOf(headings);
        if (await db.ImportMappings.SingleOrDefaultAsync(m => m.Headings == hash, cancellationToken) is not { } known)
            db.ImportMappings.Add(new ImportMapping { Headings = hash, Fields = [.. fields] });
        else if (!known.Fields.SequenceEqual(fields))
            known.Fields = [.. fields];
    }

    private async Task<ViewResult> ShowAsync(ImportBatch batch, MappingForm form, CancellationToken cancellationToken)
    {
        var headings = vault.OpenCells(batch.Headings, batch.Id) ?? [];
        var rows = await db.ImportRows.AsNoTracking().Where(r => r.ImportId == batch.Id).OrderBy(r => r.Line).Take(Samples * 4).Select(r => new { r.Id, r.Cells }).ToListAsync(cancellationToken);
        var cells = rows.ConvertAll(r => vault.OpenCells(r.Cells, r.Id) ?? []);
        var columns = headings.Select((heading, i) => new ListColumn(i, heading, [.. cells.Select(c => i < c.Count ? c[i] : "").Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Take(Samples)], form.Fields.ElementAtOrDefault(i) ?? "")).ToList();
        return View("Index", new MappingPage(batch.Id, vault.Open(batch.FileName, batch.Id), batch.HeadingLine, form.Version, [.. columns.Where(c => c.Heading.Length > 0 || c.Samples.Count > 0)]));
    }
}

internal sealed class MappingForm
{
    public int Version { get; set; }

    /// <summary>The field of each column, by its number.</summary>
    public List<string?> Fields { get; set; } = [];

    public void Check(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary errors, IReadOnlyList<string> headings, IStringLocalizer T)
    {
        while (Fields.Count < headings.Count)
            Fields.Add("");
        var given = Fields.Select((field, column) => (Field: field ?? "", Column: column)).Where(f => f.Field.Length > 0).ToList();
        foreach (var (field, column) in given)
        {
            if (!ImportFields.List.Has(field) || column >= headings.Count)
                errors.AddModelError($"Fields[{column}]", T["Wählen Sie einen Eintrag aus der Liste."]);
            else if (given.Find(f => f.Field == field).Column != column)
                errors.AddModelError($"Fields[{column}]", T["„{0}“ ist schon einer anderen Spalte zugeordnet.", T[ImportFields.List.Label(field)]]);
        }
        if (errors.IsValid && !given.Exists(f => f.Field is ImportFields.FamilyName or ImportFields.GivenNames or ImportFields.FullName))
            errors.AddModelError("Fields[0]", T["Sagen Sie, in welcher Spalte der Name steht. Ohne ihn lässt sich niemand anlegen."]);
    }
}

/// <summary>A column with its first values, so that one sees what it says.</summary>
internal sealed record ListColumn(int Index, string Heading, IReadOnlyList<string> Samples, string Field);

internal sealed record MappingPage(Guid ImportId, string? FileName, int HeadingLine, int Version, IReadOnlyList<ListColumn> Columns);
