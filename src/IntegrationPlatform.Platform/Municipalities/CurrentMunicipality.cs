using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.Municipalities;

/// <summary>Set once per request or job scope; changing it half-way would mix two municipalities in one context.</summary>
public sealed class CurrentMunicipality : ICurrentMunicipality
{
    public string? Id { get; private set; }

    public void Enter(string id) => Id = Id is null || Id == id ? id : throw new InvalidOperationException($"Already in {Id}.");
}
