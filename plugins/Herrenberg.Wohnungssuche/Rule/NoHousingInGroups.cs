using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Cases;

namespace Herrenberg.Wohnungssuche.Rule;

/// <summary>Rents and households are nobody else's business: about housing, Herrenberg advises one to one.</summary>
public sealed class NoHousingInGroups : IRule<ContactDraft>
{
    public string Title => "Beim Thema Wohnen keine Gruppenberatung.";

    public Task<IReadOnlyList<Violation>> CheckAsync(ContactDraft draft, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Violation>>(draft.Mode == "group" && draft.Topics.Contains("housing")
            ? [new(nameof(draft.Mode), "Zum Wohnen berät Herrenberg nur einzeln. Wählen Sie eine andere Art, oder lassen Sie das Thema Wohnen weg.")]
            : []);
}
