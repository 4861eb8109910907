using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.MakeLink;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>A personal link to the plan of a case.</summary>
internal static class Linked
{
    public const string Pin = "135790";

    private static readonly Lazy<string> Hash = new(() => LinkSecrets.HashOfPin(Pin)); // slow on purpose, and arranged often

    public static string TokenOf(Guid caseId) => $"probe-{caseId:N}";

    public static async Task<Guid> WriteAsync(IServiceProvider services, Guid caseId, Guid manager, DateTime now)
    {
        var db = services.GetRequiredService<PlansDb>();
        var plan = await db.Plans.SingleOrDefaultAsync(p => p.CaseId == caseId);
        if (plan is null)
            db.Plans.Add(plan = new IntegrationPlan { CaseId = caseId, StartedOn = DateOnly.FromDateTime(now) });
        var link = new ClientLink
        {
            Id = Guid.CreateVersion7(),
            CaseId = caseId,
            PlanId = plan.Id,
            TokenHash = LinkSecrets.HashOfToken(TokenOf(caseId)),
            PinHash = Hash.Value,
            Language = "ar",
            ValidUntil = now.AddDays(90),
            MayTick = true,
            MadeBy = manager,
            MadeByName = "Anna Probe",
            MadeAt = now,
        };
        db.Links.Add(link);
        await db.SaveChangesAsync();
        return link.Id;
    }
}
