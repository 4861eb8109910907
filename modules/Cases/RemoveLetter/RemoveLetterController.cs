using IntegrationPlatform.Cases.Consents;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.RemoveLetter;

/// <summary>A draft that nobody needs goes, and comes back from the notice. What was sent stays.</summary>
[Route("cases/{caseId:guid}/letters/{letterId:guid}"), Permission(Rights.CasesWrite), NothingPersonal("answers with a redirect")]
internal sealed class RemoveLetterController(CasesDb db, MyDesks desks, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpPost("remove")]
    public async Task<IActionResult> Remove(Guid caseId, Guid letterId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await FindAsync(caseId, letterId, cancellationToken) is not { } letter)
                return NotFound();
            var path = $"{Request.PathBase}/cases/{caseId}/letters";
            if (letter.SentAt is not null)
            {
                TempData.Toast(T["Ein versendeter Brief bleibt beim Fall."]);
                return Redirect($"{path}/{letterId}");
            }
            if (letter.RemovedAt is not null)
                return Redirect(path);
            letter.Remove(clock.GetUtcNow().UtcDateTime);
            if (!await TryAsync(attempt, cancellationToken))
                continue;
            TempData.Toast(T["Entwurf gelöscht."], $"{path}/{letterId}/put-back");
            return Redirect(path);
        }
    }

    [HttpPost("put-back")]
    public async Task<IActionResult> PutBack(Guid caseId, Guid letterId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await FindAsync(caseId, letterId, cancellationToken) is not { } letter)
                return NotFound();
            var path = $"{Request.PathBase}/cases/{caseId}/letters";
            if (letter.RemovedAt is null)
                return Redirect(path);
            letter.PutBack();
            if (!await TryAsync(attempt, cancellationToken))
                continue;
            TempData.Toast(T["Der Entwurf ist wieder da."]);
            return Redirect(path);
        }
    }

    /// <returns>False when somebody changed it at the same moment: look again.</returns>
    private async Task<bool> TryAsync(int attempt, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException race) when (attempt < Releases.MaxAttempts && race.IsAt(typeof(Letter)))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<Letter?> FindAsync(Guid caseId, Guid letterId, CancellationToken cancellationToken) =>
        await desks.Writable(db).AnyAsync(c => c.Id == caseId, cancellationToken)
            ? await db.Letters.SingleOrDefaultAsync(l => l.Id == letterId && l.CaseId == caseId, cancellationToken)
            : null;
}
