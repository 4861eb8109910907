using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Imports;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.CheckImport;

/// <summary>The dry run: every row with what would become of it, possible duplicates side by side. Afterwards the same page says what has become of it.</summary>
[Route("import/{importId:guid}"), Permission(Rights.CasesImport), PersonalPage("ImportBatch", "importId")]
internal sealed class CheckImportController(
    CasesDb db, Vault vault, MyDesks desks, Accounts accounts, CurrentMunicipality here, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> Index(Guid importId, RowFate? fate, int? after, CancellationToken cancellationToken)
    {
        ModelState.Clear(); // a filter that cannot be read is left out
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(b => b.Id == importId, cancellationToken) is not { } batch)
            return NotFound();
        if (batch.State == ImportState.Uploaded)
            return Redirect($"{Request.PathBase}/import/{importId}/mapping");
        var all = db.ImportRows.AsNoTracking().Where(r => r.ImportId == importId);
        var shown = fate is { } only && Enum.IsDefined(only) ? all.Where(r => r.Fate == only) : all;
        if (after is { } line)
            shown = shown.Where(r => r.Line > line);
        var rows = await shown.OrderBy(r => r.Line).Take(PageSize + 1).ToListAsync(cancellationToken);
        var undecided = batch.State == ImportState.Checked ? await all.CountAsync(r => r.Fate == RowFate.Duplicate && r.Choice == null, cancellationToken) : 0;
        var another = batch.State == ImportState.Checked ? await all.CountAsync(r => r.Fate == RowFate.Duplicate && r.Choice == RowChoice.Another, cancellationToken) : 0;
        var before = await db.Imports.AsNoTracking().Where(b => b.Fingerprint == batch.Fingerprint && b.Id != importId && b.State == ImportState.Done).MaxAsync(b => b.TakenOverAt, cancellationToken);
        var managers = (await accounts.ColleaguesAsync(here.Id!, cancellationToken)).Where(c => c.May(Rights.CasesOpen)).Select(c => new LookOption(c.Id.ToString(), c.Name)).ToList();
        return View(new CheckPage(batch, vault.Open(batch.FileName, importId), await ReadAsync(batch, rows.Take(PageSize).ToList(), cancellationToken),
            rows.Count > PageSize ? rows[PageSize - 1].Line : null, fate, after is not null, undecided, another, before, managers, user.Id));
    }

    /// <summary>What somebody has decided of the duplicates on one page.</summary>
    [HttpPost("choices")]
    public async Task<IActionResult> Choices(Guid importId, Dictionary<Guid, RowChoice?> choices, RowChoice? all, CancellationToken cancellationToken)
    {
        ModelState.Clear(); // a choice that cannot be read is none
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(b => b.Id == importId, cancellationToken) is not { } batch)
            return NotFound();
        if (batch.State == ImportState.Checked)
        {
            var ids = choices.Keys.ToList();
            var open = db.ImportRows.Where(r => r.ImportId == importId && r.Fate == RowFate.Duplicate);
            var rows = await (all is null ? open.Where(r => EF.Parameter(ids).Contains(r.Id)) : open.Where(r => r.Choice == null)).ToListAsync(cancellationToken);
            foreach (var row in rows)
                row.Choose(all ?? choices.GetValueOrDefault(row.Id));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                TempData.Toast(T["Entscheidungen gespeichert."]);
            }
            catch (DbUpdateConcurrencyException race) when (race.IsAt(typeof(ImportRow)))
            {
                // thrown away at this moment: the next page says so
            }
        }
        return Redirect($"{Request.PathBase}/import/{importId}?fate=Duplicate");
    }

    private async Task<IReadOnlyList<CheckedRow>> ReadAsync(ImportBatch batch, List<ImportRow> rows, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        var listed = rows.ToDictionary(r => r.Line, r => ListedPerson.Read(vault.OpenCells(r.Cells, r.Id) ?? [], batch.Fields, today));
        await AddEarlierAsync(batch, rows, listed, today, cancellationToken);
        var ours = await OursAsync([.. rows.Select(r => r.MatchCaseId ?? r.CaseId).OfType<Guid>().Distinct()], cancellationToken);
        return [.. rows.Select(r => new CheckedRow(r, listed[r.Line], r.MatchLine is { } line ? listed.GetValueOrDefault(line) : null, (r.MatchCaseId ?? r.CaseId) is { } id ? ours.GetValueOrDefault(id) : null))];
    }

    /// <summary>The other side of a duplicate may stand on an earlier page.</summary>
    private async Task AddEarlierAsync(ImportBatch batch, List<ImportRow> rows, Dictionary<int, ListedPerson> listed, DateOnly today, CancellationToken cancellationToken)
    {
        var lines = rows.Select(r => r.MatchLine).OfType<int>().Where(l => !listed.ContainsKey(l)).Distinct().ToList();
        if (lines.Count == 0)
            return;
        foreach (var row in await db.ImportRows.AsNoTracking().Where(r => r.ImportId == batch.Id && EF.Parameter(lines).Contains(r.Line)).ToListAsync(cancellationToken))
            listed[row.Line] = ListedPerson.Read(vault.OpenCells(row.Cells, row.Id) ?? [], batch.Fields, today);
    }

    /// <summary>Of a case that this user may not open only that it is there, and whom to ask.</summary>
    private async Task<Dictionary<Guid, OurSide>> OursAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return [];
        var colleagues = (await accounts.ColleaguesAsync(here.Id!, cancellationToken)).ToDictionary(c => c.Id, c => c.Name);
        var visible = user.May(Rights.CasesRead) ? (await desks.Visible(db).Where(c => EF.Parameter(ids).Contains(c.Id)).Select(c => c.Id).ToListAsync(cancellationToken)).ToHashSet() : [];
        var found = await db.Cases.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.Id) && !c.Restricted)
            .Select(c => new { c.Id, c.Number, c.Status, Person = c.Person, Manager = c.Managers.Where(m => m.Main).Select(m => m.UserId).First() }).ToListAsync(cancellationToken);
        return found.ToDictionary(c => c.Id, c => visible.Contains(c.Id)
            ? new OurSide(c.Id, c.Number, c.Status, c.Person, colleagues.GetValueOrDefault(c.Manager, "–"))
            : new OurSide(null, null, null, null, colleagues.GetValueOrDefault(c.Manager, "–")));
    }
}

/// <summary>A case of ours beside a row; without number and person when the user may not open it.</summary>
internal sealed record OurSide(Guid? CaseId, string? Number, CaseStatus? Status, Person? Person, string Manager);

/// <param name="Earlier">The earlier line of the same list.</param>
internal sealed record CheckedRow(ImportRow Row, ListedPerson Listed, ListedPerson? Earlier, OurSide? Ours);

internal sealed record CheckPage(
    ImportBatch Batch, string? FileName, IReadOnlyList<CheckedRow> Rows, int? Next, RowFate? Fate, bool IsLater, int Undecided, int Another, DateTime? TakenOverBefore, IReadOnlyList<LookOption> Managers, Guid? Me)
{
    /// <summary>How many cases would be opened now.</summary>
    public int WouldMake => Batch.New + Another;
}
