using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Editions;
using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Plans.ClientCopy;

/// <summary>Reads plans for the client's eyes. Whoever calls has asked before whether the case, or the link, is open to who reads.</summary>
internal sealed class PlanCopies(PlansDb db, PlanSheets sheets, Vault vault)
{
    /// <summary>Null when there is no plan.</summary>
    public async Task<PlanCopy?> InForceAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var sheet = await sheets.LoadAsync(caseId, cancellationToken);
        if (sheet.Plan is not { } plan)
            return null;
        var agreed = plan.AgreedEdition is { } number ? await db.Editions.AsNoTracking().SingleOrDefaultAsync(e => e.PlanId == plan.Id && e.Number == number, cancellationToken) : null;
        return PlanCopy.InForce(sheet, agreed is null ? null : EditionContent.Open(vault, agreed));
    }
}
