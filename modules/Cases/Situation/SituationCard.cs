using IntegrationPlatform.Cases.CaseFile;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Situation;

/// <summary>The situation on the case file's overview: title, language, household and what runs out, with two queries.</summary>
internal sealed record SituationCard(CaseHead Head, string? Status, DateOnly? ValidUntil, string? GermanLevel, CardHousehold? Household, IReadOnlyList<ExpiryTag> Expiring)
{
    public static async Task<SituationCard> LoadAsync(CasesDb db, MyDesks desks, CaseHead head, DateOnly today, IStringLocalizer texts, CancellationToken cancellationToken)
    {
        var person = head.Person.Id;
        var residence = db.Set<ResidenceStatus>().Where(r => r.PersonId == person && r.RemovedAt == null).Select(r => new CardState { Area = "residence", Id = r.Id, Code = r.Status, From = r.From, To = r.To, Expires = r.ValidUntil });
        var language = db.Set<LanguageRecord>().Where(l => l.PersonId == person && l.RemovedAt == null).Select(l => new CardState { Area = "language", Id = l.Id, Code = l.Level, From = l.From, To = l.To, Expires = l.To });
        var course = db.Set<CourseParticipation>().Where(c => c.PersonId == person && c.RemovedAt == null).Select(c => new CardState { Area = "course", Id = c.Id, Code = c.Kind, From = c.From, To = c.To, Expires = c.EntitlementUntil });
        var benefit = db.Set<BenefitRecord>().Where(b => b.PersonId == person && b.RemovedAt == null).Select(b => new CardState { Area = "benefit", Id = b.Id, Code = b.Kind, From = b.From, To = b.To, Expires = b.NextDecisionDue });
        var states = await residence.Concat(language).Concat(course).Concat(benefit).ToListAsync(cancellationToken);
        var seen = HouseholdView.Seen(db, desks); // whoever the list leaves out must not be counted either
        var household = await db.HouseholdMembers.Where(m => m.PersonId == person && m.RemovedAt == null && (m.To == null || m.To >= today) && (m.From == null || m.From <= today)).OrderByDescending(m => m.From ?? DateOnly.MinValue) // the two databases disagree about where nothing stands
            .Select(m => new CardHousehold(
                db.Households.Where(h => h.Id == m.HouseholdId).Select(h => h.Label).First(),
                seen.Count(o => o.HouseholdId == m.HouseholdId && o.RemovedAt == null && (o.To == null || o.To >= today) && (o.From == null || o.From <= today))))
            .FirstOrDefaultAsync(cancellationToken);

        var current = states.Where(s => (s.From is null || s.From <= today) && (s.To is null || s.To >= today)).OrderByDescending(s => s.From ?? DateOnly.MinValue).ThenByDescending(s => s.Id).ToLookup(s => s.Area);
        var title = current["residence"].FirstOrDefault();
        var expiring = from state in new[] { title }.OfType<CardState>().Concat(current["course"]).Concat(current["benefit"])
                       let area = Areas.Find(state.Area)!
                       let tag = ExpiryTag.Of(state.Expires, today, (day, passed) => area.Expires(day, passed, texts))
                       where tag is not null
                       orderby state.Expires
                       select tag;
        return new(head, title?.Code is { } status ? texts[ResidenceCodes.Statuses.Label(status)].Value : null, title?.Expires, current["language"].FirstOrDefault()?.Code is { } level ? texts[LearningCodes.GermanLevels.Label(level)].Value : null, household, [.. expiring]);
    }
}

internal sealed record CardHousehold(string Label, int Members);

internal sealed class CardState
{
    public required string Area { get; init; }
    public required Guid Id { get; init; }
    public required string? Code { get; init; }
    public required DateOnly? From { get; init; }
    public required DateOnly? To { get; init; }
    public required DateOnly? Expires { get; init; }
}
