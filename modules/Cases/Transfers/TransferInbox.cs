using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Sql;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Transfers;

/// <summary>What became of an offer here.</summary>
internal sealed record OfferAnswer(string From, bool Accepted, string ByName, string? Reason);

/// <summary>The side at which a case arrives. Asked from the other municipality it puts an offer down or takes it away again; a case is made only by somebody here.</summary>
internal sealed class TransferInbox(CasesDb db, Vault vault)
{
    /// <returns>Whether it is new.</returns>
    public async Task<bool> ReceiveAsync(OfferLetter letter, CancellationToken cancellationToken)
    {
        if (await db.TransferOffers.AnyAsync(o => o.Id == letter.Id, cancellationToken))
            return false;
        db.TransferOffers.Add(OfferOf(letter, Guid.CreateVersion7(), vault));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException race) when (race.IsAt(typeof(TransferOffer)))
        {
            return false; // two who deliver at once
        }
    }

    public static TransferOffer OfferOf(OfferLetter letter, Guid caseId, Vault vault) => new()
    {
        Id = letter.Id,
        From = letter.From,
        CaseId = caseId,
        Name = vault.Seal(letter.Name, letter.Id),
        BirthYear = letter.BirthYear,
        Language = letter.Language,
        Restricted = letter.Restricted,
        Parts = [.. letter.Parts],
        Message = letter.Message is null ? null : vault.Seal(letter.Message, letter.Id),
        OfferedByName = letter.OfferedByName,
        OfferedAt = letter.OfferedAt,
        ExpiresOn = letter.ExpiresOn,
    };

    /// <returns>Whether there was an open offer of that municipality.</returns>
    public async Task<bool> CallOffAsync(Guid offerId, string from, CancellationToken cancellationToken)
    {
        if (await db.TransferOffers.SingleOrDefaultAsync(o => o.Id == offerId && o.From == from && o.State == OfferState.Open, cancellationToken) is not { } offer)
            return false;
        db.Remove(offer);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    public Task<bool> HasArrivedAsync(Guid offerId, string from, CancellationToken cancellationToken) =>
        db.TransferOffers.AnyAsync(o => o.Id == offerId && o.From == from && o.State == OfferState.Accepted, cancellationToken);

    public async Task<OfferAnswer?> AnswerAsync(Guid offerId, CancellationToken cancellationToken) =>
        await db.TransferOffers.AsNoTracking().SingleOrDefaultAsync(o => o.Id == offerId && o.State != OfferState.Open, cancellationToken) is { } offer
            ? new(offer.From, offer.State == OfferState.Accepted, offer.AnsweredByName!, offer.Refusal is { } reason ? vault.Open(reason, offer.Id) : null)
            : null;

    /// <summary>Whoever is not taken over is nobody's business here any more.</summary>
    public async Task ForgetAsync(Guid offerId, CancellationToken cancellationToken)
    {
        db.RemoveRange(await db.TransferOffers.Where(o => o.Id == offerId && o.State == OfferState.Declined).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Declined here, but the other side has not heard of it yet.</summary>
    public Task<List<Guid>> UntoldAsync(CancellationToken cancellationToken) =>
        db.TransferOffers.Where(o => o.State == OfferState.Declined).OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(cancellationToken);

    public async Task ForgetExpiredAsync(DateOnly today, CancellationToken cancellationToken)
    {
        db.RemoveRange(await db.TransferOffers.Where(o => o.State == OfferState.Open && o.ExpiresOn < today).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }
}
