using IntegrationPlatform.Modules.Contracts.Cases;

namespace IntegrationPlatform.Plans.Sheets;

/// <summary>Who a goal can be for, and how they are called on the page.</summary>
/// <param name="Members">The client first.</param>
/// <param name="Someone">„ein Familienmitglied“, for who is not there any more.</param>
internal sealed record Family(IReadOnlyList<FamilyMember> Members, string Someone)
{
    /// <summary>Null for the whole family; somebody who has left the household since keeps the goal without a name.</summary>
    public string? NameOf(Guid? member) => member is null ? null : Members.FirstOrDefault(m => m.MemberId == member)?.Name ?? Someone;

    public bool Has(Guid member) => Members.Any(m => m.MemberId == member);
}
