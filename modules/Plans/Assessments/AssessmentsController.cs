using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.Assessments;

/// <summary>How much support everyone in the household needs in each field of action, and how that has changed.</summary>
[Route("cases/{caseId:guid}/plan/assessments"), Permission(Rights.CasesRead), PersonalPage("Case", "caseId")]
internal sealed class AssessmentsController(PlansDb db, ICaseFrames cases, AssessmentSheets assessments, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(caseId, cancellationToken) is not { } frame)
            return NotFound();
        var family = new Family(await cases.FamilyAsync(caseId, cancellationToken), T["ein Familienmitglied"]);
        var sheets = await assessments.LoadAsync(caseId, cancellationToken);
        var goals = await db.Goals.Where(g => g.CaseId == caseId && g.RemovedAt == null && (g.Status == GoalStatus.Planned || g.Status == GoalStatus.InProgress || g.Status == GoalStatus.Postponed))
            .Select(g => new { g.Field, g.MemberId }).Distinct().ToListAsync(cancellationToken);
        var unmet = UnmetNeeds.Of(caseId, frame.MayWrite, family, LastSaid(sheets), [.. goals.Select(g => (g.Field, g.MemberId))]);
        return View(new AssessmentsPage(frame, family, PeopleOf(family, sheets, frame.Name), unmet));
    }

    /// <summary>In the order of the household, the client first; who has left it comes last.</summary>
    private static IReadOnlyList<AssessedPerson> PeopleOf(Family family, IReadOnlyList<AssessmentSheet> sheets, string client)
    {
        var order = family.Members.Select((m, i) => (m.MemberId, i)).ToDictionary(m => m.MemberId, m => m.i);
        return [.. sheets.GroupBy(a => a.MemberId).OrderBy(g => g.Key is { } member ? order.GetValueOrDefault(member, int.MaxValue) : -1).ThenBy(g => g.Key)
            .Select(g => new AssessedPerson(g.Key, family.NameOf(g.Key) ?? client, [.. g]))];
    }

    private static IEnumerable<SaidNeed> LastSaid(IReadOnlyList<AssessmentSheet> newestFirst) =>
        newestFirst.SelectMany(a => a.Fields.Where(f => f.Need is not null).Select(f => new SaidNeed(a.MemberId, f.Field, f.Need!.Value, a.On))).DistinctBy(n => (n.MemberId, n.Field));
}

/// <param name="People">Those of whom there is an assessment.</param>
internal sealed record AssessmentsPage(CaseFrame Frame, Family Family, IReadOnlyList<AssessedPerson> People, UnmetNeeds Unmet);
