using IntegrationPlatform.Sdk;

namespace Weissach.Postkarten.Card;

/// <summary>Beside a case: the cards of this person, and the way to a new one.</summary>
public sealed class PostcardsOfCase(IPluginStore store) : ICard
{
    public CardPlace Place => CardPlace.Case;
    public string Permission => Plugin.Edit;

    public async Task<IntegrationPlatform.Sdk.Card?> LoadAsync(Guid? subject, CancellationToken cancellationToken) =>
        new("Postkarten", "/Weissach.Postkarten/Card/_Card.cshtml", new CardModel(subject!.Value, await store.AboutAsync<Postcard>(subject.Value, cancellationToken)));
}

public sealed record CardModel(Guid CaseId, IReadOnlyList<StoredRecord<Postcard>> Cards);
