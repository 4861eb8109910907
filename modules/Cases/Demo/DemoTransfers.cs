using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Transfers;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>In a demo of one town: a neighbouring town offers somebody, who can really be taken over.</summary>
internal sealed class DemoTransfers(OtherMunicipality other, Vault vault)
{
    private const string Neighbour = "renningen";

    public async Task<IReadOnlyList<TransferOffer>> WriteAsync(DemoRun run, CancellationToken cancellationToken)
    {
        if (run.Scene.Lean || run.Scene.Municipalities is not [var only] || only == Neighbour)
            return [];
        var letter = await other.AskAsync<DemoNeighbour, OfferLetter>(Neighbour, neighbour => neighbour.OfferAsync(run, cancellationToken));
        return [TransferInbox.OfferOf(letter, run.Ids.Next(), vault)];
    }
}
