using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Sheets;

namespace IntegrationPlatform.Plans.Assessments;

/// <summary>High needs for which there is no open goal yet, as a hint on pages; drawn by _UnmetNeeds.</summary>
internal sealed record UnmetNeeds(Guid CaseId, bool MayWrite, Family Family, IReadOnlyList<SaidNeed> Needs)
{
    public const int High = (int)NeedLevel.High;

    /// <summary>A goal answers a need in its field if it is the person's or the whole family's.</summary>
    public static UnmetNeeds Of(Guid caseId, bool mayWrite, Family family, IEnumerable<SaidNeed> said, IReadOnlyCollection<(FieldOfAction Field, Guid? MemberId)> openGoals)
    {
        var client = family.Members.FirstOrDefault(m => m.IsClient)?.MemberId;
        return new UnmetNeeds(caseId, mayWrite, family,
            [.. said.Where(n => n.Need >= High && !openGoals.Any(g => g.Field == n.Field && (g.MemberId is null || g.MemberId == (n.MemberId ?? client)))).OrderByDescending(n => n.Need).ThenBy(n => n.Field).ThenBy(n => n.On)]);
    }
}
