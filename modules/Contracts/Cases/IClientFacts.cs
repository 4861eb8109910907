namespace IntegrationPlatform.Modules.Contracts.Cases;

/// <summary>
/// What a client's own page may say of their case besides the plan. There is no user and so no desk to ask:
/// whoever calls knows that the one who reads holds the client's own link, or may see the case.
/// </summary>
public interface IClientFacts
{
    /// <summary>Null when no such page is open: the case is gone, ended, handed over, locked or restricted, or the consent to keep data was withdrawn.</summary>
    Task<ClientFacts?> FindAsync(Guid caseId, CancellationToken cancellationToken);
}

/// <summary>Whom the client asks, and where. Nothing else of the case.</summary>
/// <param name="Municipality">Its name.</param>
/// <param name="Manager">Who looks after the case first of all; null when they do not work here any more.</param>
/// <param name="Place">Where counselling takes place, if the municipality has exactly one place.</param>
/// <param name="Address">Of that place.</param>
public sealed record ClientFacts(string Municipality, string? Manager, string? Place, string? Address);
