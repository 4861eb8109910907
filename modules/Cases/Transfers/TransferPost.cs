using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Cases.Transfers;

/// <summary>A transfer here has begun or ended: the other municipality must hear of it.</summary>
internal sealed record TransferChanged(Guid TransferId, string To) : IntegrationEvent;

/// <summary>An offer from elsewhere was accepted or declined here: the one who made it must hear of it.</summary>
internal sealed record OfferAnswered(Guid OfferId) : IntegrationEvent;

/// <summary>All that ever crosses the border between two municipalities, in these five sentences.</summary>
internal sealed class TransferPost(OtherMunicipality other, CurrentMunicipality here)
{
    /// <summary>Tells of an offer, or that it stands no longer.</summary>
    public Task<bool> TellAsync(string to, Guid transferId, OfferLetter? letter, CancellationToken cancellationToken) =>
        other.AskAsync<TransferInbox, bool>(to, inbox => letter is null ? inbox.CallOffAsync(transferId, here.Id!, cancellationToken) : inbox.ReceiveAsync(letter, cancellationToken));

    /// <summary>Fetches what was offered, if it still is.</summary>
    public Task<Parcel?> FetchAsync(string from, Guid transferId, CancellationToken cancellationToken) =>
        other.AskAsync<TransferOutbox, Parcel?>(from, outbox => outbox.HandOutAsync(transferId, here.Id!, cancellationToken));

    public Task<bool> SayArrivedAsync(string from, Guid transferId, CancellationToken cancellationToken) =>
        other.AskAsync<TransferOutbox, bool>(from, outbox => outbox.ArrivedAsync(transferId, here.Id!, cancellationToken));

    public Task<bool> SayDeclinedAsync(string from, Guid transferId, string byName, string? reason, CancellationToken cancellationToken) =>
        other.AskAsync<TransferOutbox, bool>(from, outbox => outbox.DeclinedAsync(transferId, here.Id!, byName, reason, cancellationToken));

    public Task<bool> AskArrivedAsync(string to, Guid transferId, CancellationToken cancellationToken) =>
        other.AskAsync<TransferInbox, bool>(to, inbox => inbox.HasArrivedAsync(transferId, here.Id!, cancellationToken));
}

/// <summary>Runs where the case leaves, after the save.</summary>
internal sealed class TellOfTransfer(TransferOutbox outbox, TransferPost post) : IHandle<TransferChanged>
{
    public async Task HandleAsync(TransferChanged occurred, CancellationToken cancellationToken)
    {
        if (await outbox.LetterAsync(occurred.TransferId, cancellationToken) is { } letter)
        {
            await post.TellAsync(occurred.To, occurred.TransferId, letter, cancellationToken);
            if (await outbox.LetterAsync(occurred.TransferId, cancellationToken) is not null)
                return;
            // It ended while it was under way, and the news of that may have been faster.
        }
        if (await post.TellAsync(occurred.To, occurred.TransferId, null, cancellationToken))
            await outbox.CalledOffAsync(occurred.TransferId, occurred.To, cancellationToken);
    }
}

/// <summary>Runs where the case arrives, after the save.</summary>
internal sealed class TellOfAnswer(TransferInbox inbox, TransferPost post) : IHandle<OfferAnswered>
{
    public async Task HandleAsync(OfferAnswered occurred, CancellationToken cancellationToken)
    {
        if (await inbox.AnswerAsync(occurred.OfferId, cancellationToken) is not { } answer)
            return; // told already
        if (answer.Accepted)
        {
            await post.SayArrivedAsync(answer.From, occurred.OfferId, cancellationToken);
            return;
        }
        await post.SayDeclinedAsync(answer.From, occurred.OfferId, answer.ByName, answer.Reason, cancellationToken);
        await inbox.ForgetAsync(occurred.OfferId, cancellationToken);
    }
}
