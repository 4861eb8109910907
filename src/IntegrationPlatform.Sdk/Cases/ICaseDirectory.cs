namespace IntegrationPlatform.Sdk.Cases;

/// <summary>Cases of the current municipality that the current user may read. Declared as <c>cases.read</c>.</summary>
public interface ICaseDirectory
{
    /// <summary>One case, or null: it is not there, or not for this user.</summary>
    Task<CaseReference?> FindAsync(Guid caseId, CancellationToken cancellationToken);

    /// <summary>Several cases; those that are not there, or not for this user, are missing.</summary>
    Task<IReadOnlyDictionary<Guid, CaseReference>> FindAsync(IReadOnlyCollection<Guid> caseIds, CancellationToken cancellationToken);
}

/// <summary>What a plugin may know of a case.</summary>
/// <param name="CaseId">For addresses and <see cref="IPluginStore"/>.</param>
/// <param name="Number">For example <c>WEI-2026-0007</c>.</param>
/// <param name="Name">The client's name, or alias.</param>
/// <param name="Language">ISO 639-3 code of the preferred language.</param>
/// <param name="IsOpen">Not closed or archived.</param>
public sealed record CaseReference(Guid CaseId, string Number, string Name, string? Language, bool IsOpen);
