using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Sdk.Look;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Consents;

/// <summary>The release that lets data go to a body, or the sentence that says why there is none.</summary>
internal sealed record ReleaseCheck(Consent? Release, string Reason);

/// <summary>
/// Whether a client has released us from secrecy towards exactly this body. Whoever passes data on calls <see cref="Use"/> on the release and
/// saves it together with what it allows; a save that loses against a withdrawal asks again.
/// </summary>
internal sealed class Releases(CasesDb db, Vault vault, TimeProvider clock, IStringLocalizer<Texts> T)
{
    /// <summary>Each lost race means that somebody else has used the same consent, or withdrawn it.</summary>
    public const int MaxAttempts = 50;

    /// <param name="on">The day on which data go or went out; a release that was given later does not cover it.</param>
    public async Task<ReleaseCheck> FindAsync(Guid caseId, Guid serviceId, DateOnly on, CancellationToken cancellationToken)
    {
        var check = await FindAsync(caseId, serviceId, cancellationToken);
        return check.Release is { } release && release.GivenOn > on
            ? new ReleaseCheck(null, T["Die Schweigepflichtentbindung wurde erst am {0} gegeben. Vorher durfte nichts hinaus; prüfen Sie das Datum.", German.Day(release.GivenOn)])
            : check;
    }

    public async Task<ReleaseCheck> FindAsync(Guid caseId, Guid serviceId, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        var name = await db.Services.Where(s => s.Id == serviceId).Select(s => s.Name).SingleAsync(cancellationToken);
        var given = await db.Consents
            .Where(c => c.Kind == ConsentKind.ReleaseFromSecrecy && c.ServiceId == serviceId && db.Cases.Any(o => o.Id == caseId && o.PersonId == c.PersonId))
            .OrderByDescending(c => c.GivenOn).ThenByDescending(c => c.Id).Take(20).ToListAsync(cancellationToken);
        if (given.Find(c => c.IsValidOn(today) && Names(c, name)) is { } release)
            return new ReleaseCheck(release, "");
        return new ReleaseCheck(null, given.FirstOrDefault() switch
        {
            { WithdrawnOn: { } withdrawn } => T["Die Schweigepflichtentbindung für „{0}“ wurde am {1} widerrufen. Ohne eine neue dürfen keine Daten hinaus.", name, German.Day(withdrawn)],
            { ValidUntil: { } until } when until < today => T["Die Schweigepflichtentbindung für „{0}“ ist am {1} abgelaufen. Ohne eine neue dürfen keine Daten hinaus.", name, German.Day(until)],
            { } other => T["Die Schweigepflichtentbindung nennt „{0}“, die Stelle heißt jetzt aber „{1}“. Lassen Sie sie auf den heutigen Namen erneuern.", Recipient(other), name],
            null => T["Es gibt keine Schweigepflichtentbindung, die „{0}“ nennt. Ohne sie dürfen keine Daten hinaus.", name],
        });
    }

    /// <summary>Makes this save meet a withdrawal at the same moment, and lose.</summary>
    public void Use(Consent release)
    {
        release.LastUsedAt = clock.GetUtcNow().UtcDateTime;
        db.Entry(release).Property(c => c.LastUsedAt).IsModified = true;
    }

    private bool Names(Consent release, string name) =>
        ServiceProvider.WordsOf(Recipient(release)).SequenceEqual(ServiceProvider.WordsOf(name), StringComparer.Ordinal);

    private string Recipient(Consent release) => (release.Recipient is null ? null : vault.Open(release.Recipient, release.Id)) ?? "–";
}
