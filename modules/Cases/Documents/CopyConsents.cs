using IntegrationPlatform.Cases.Consents;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Sdk.Look;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Documents;

/// <summary>Whether copies of a client's documents may be kept and shown: only as long as a consent in copies holds.</summary>
internal sealed class CopyConsents(CasesDb db, TimeProvider clock, IStringLocalizer<Texts> T)
{
    public async Task<ReleaseCheck> FindAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        var given = await db.Consents
            .Where(c => c.Kind == ConsentKind.DocumentCopy && db.Cases.Any(o => o.Id == caseId && o.PersonId == c.PersonId))
            .OrderByDescending(c => c.GivenOn).ThenByDescending(c => c.Id).Take(20).ToListAsync(cancellationToken);
        if (given.Find(c => c.IsValidOn(today)) is { } valid)
            return new ReleaseCheck(valid, "");
        return new ReleaseCheck(null, given.FirstOrDefault() switch
        {
            { WithdrawnOn: { } withdrawn } => T["Die Einwilligung in Kopien wurde am {0} widerrufen. Kopien sind gesperrt, und neue dürfen nicht gespeichert werden.", German.Day(withdrawn)],
            { ValidUntil: { } until } => T["Die Einwilligung in Kopien ist am {0} abgelaufen. Kopien sind gesperrt, und neue dürfen nicht gespeichert werden.", German.Day(until)],
            _ => T["Es gibt keine Einwilligung, Kopien von Dokumenten zu speichern. Ohne sie wird ein Dokument nur angesehen."],
        });
    }
}
