using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.CaseFile;

/// <summary>The card with what is open in a case, beside overview and timeline.</summary>
internal sealed record NextSteps(CaseHead Head, IReadOnlyList<OpenTask> Tasks, DateOnly Today)
{
    private const int Most = 20;

    public static async Task<NextSteps> LoadAsync(CasesDb db, Vault vault, CaseHead head, DateOnly today, CancellationToken cancellationToken)
    {
        var tasks = await db.Tasks.Where(t => t.CaseId == head.CaseId && t.Open).OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(Most)
            .Select(t => new { t.Id, t.Title, t.DueOn }).ToListAsync(cancellationToken);
        return new NextSteps(head, [.. tasks.Select(t => new OpenTask(t.Id, vault.Open(t.Title, t.Id), t.DueOn))], today);
    }
}

internal sealed record OpenTask(Guid Id, string? Title, DateOnly DueOn);
