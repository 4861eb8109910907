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

/// <summary>A contact about to be saved, for <see cref="IRule{T}"/>.</summary>
/// <param name="CaseId">The case it belongs to.</param>
/// <param name="Mode">Code of CL-14 contact modes: <c>home_visit</c>.</param>
/// <param name="Kind">Code of the kind of contact: <c>counselling</c>.</param>
/// <param name="Topics">Codes of CL-17 topics: <c>housing</c>. Beside a value that a plugin has brought stands the one it counts as.</param>
/// <param name="On">The day, Europe/Berlin.</param>
/// <param name="HasNote">Whether something was written; the text itself is not shown to rules.</param>
public sealed record ContactDraft(Guid CaseId, string Mode, string Kind, IReadOnlyList<string> Topics, DateOnly On, bool HasNote);
