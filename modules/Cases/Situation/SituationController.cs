using IntegrationPlatform.Cases.CaseFile;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Fields;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Situation;

/// <summary>The person's situation on one page: what holds now, and how it came about.</summary>
[Route("cases/{caseId:guid}/situation"), Permission(Rights.CasesRead), PersonalPage("Case", "caseId")]
internal sealed class SituationController(CasesDb db, MyDesks desks, FieldInput input, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        if (await CaseHead.LoadAsync(db, desks, caseId, today, cancellationToken) is not { } head)
            return NotFound();
        await input.LoadHousesAsync(Areas.Housing.Own, cancellationToken);
        var say = new Wording(T, input.Houses);
        var sections = new List<Section>();
        foreach (var area in Areas.All)
            sections.Add(SectionOf(area, await area.LoadAsync(db, head.Person.Id, cancellationToken), say, today));
        return View(new SituationPage(head, sections, await HouseholdView.LoadAsync(db, desks, head.Person.Id, today, cancellationToken), MasterData(head.Person, sections)));
    }

    private Section SectionOf(Area area, List<HistoryRecord> records, Wording say, DateOnly today)
    {
        var current = area.CurrentOf(records, today);
        return new Section(area, area.Title(T), [.. current.Select(r => LineOf(area, r, say, today))], [.. Area.NewestFirst(records.Except(current)).Select(r => LineOf(area, r, say, null))]);
    }

    /// <param name="area">Whose words are used.</param>
    /// <param name="record">The state.</param>
    /// <param name="say">Puts values into words.</param>
    /// <param name="today">Null for a former state: what expires there concerns nobody.</param>
    private Line LineOf(Area area, HistoryRecord record, Wording say, DateOnly? today) => new(
        record.Id,
        area.Summary(record, say),
        area.Details(record, say),
        record.From,
        record.To,
        record.Source is { } source ? T[Labels.ShortOf(source)].Value : null,
        record.Disputed,
        Text(area.More[2], record),
        Text(area.More[0], record),
        area.Own.Where(f => f.Sealed).Select(f => (T[f.Label].Value, Text(f, record))).Where(f => f.Item2 is not null).ToList(),
        record.RecordedByName,
        record.RecordedAt,
        today is { } day ? ExpiryTag.Of(area.ExpiresOn(record), day, (on, passed) => area.Expires(on, passed, T)) : null);

    private string? Text(Field field, HistoryRecord record) =>
        field.Property.GetValue(record) is null ? null : input.ValueOf(field, record, record.Id) as string ?? T["nicht lesbar"];

    /// <summary>What was known before there were histories; only until the first state is recorded.</summary>
    private string? MasterData(Person person, List<Section> sections)
    {
        var housing = sections.Single(s => s.Area is HousingArea);
        return housing.Current.Count + housing.Former.Count > 0 || person.Housing is not { } kind ? null : Wording.Join(T[Labels.Of(kind)], person.Accommodation);
    }
}

internal sealed record SituationPage(CaseHead Head, IReadOnlyList<Section> Sections, IReadOnlyList<HouseholdView> Households, string? HousingBefore);

internal sealed record Section(Area Area, string Title, IReadOnlyList<Line> Current, IReadOnlyList<Line> Former);

internal sealed record Line(
    Guid Id, string Summary, string Details, DateOnly? From, DateOnly? To, string? Source, bool Disputed, string? DisputeNote, string? Note,
    IReadOnlyList<(string Label, string? Text)> Sealed, string RecordedByName, DateTime RecordedAt, ExpiryTag? Expiry);

/// <summary>That a paper runs out within ninety days, or has.</summary>
internal sealed record ExpiryTag(string Text, bool Passed)
{
    public const int Days = 90;

    public string Kind => Passed ? "danger" : "warn";

    public static ExpiryTag? Of(DateOnly? on, DateOnly today, Func<DateOnly, bool, string> words) =>
        on is { } day && day <= today.AddDays(Days) ? new(words(day, day < today), day < today) : null;
}
