using IntegrationPlatform.Modules.Contracts.Cases;

namespace IntegrationPlatform.Plans.Sheets;

/// <summary>Who a goal can be for, and how they are called on the page.</summary>
internal sealed record Family(IReadOnlyList<FamilyMember> Members)
{
    /// <summary>Null for the whole family; somebody who has left the household since keeps the goal without a name.</summary>
    public string? NameOf(Guid? member) => member is null ? null : Members.FirstOrDefault(m => m.MemberId == member)?.Name ?? "ein Familienmitglied";

    public bool Has(Guid member) => Members.Any(m => m.MemberId == member);
}
