namespace IntegrationPlatform.Modules.Contracts.Cases;

/// <summary>Which cases stand behind a figure, as far as the current user may count them.</summary>
public interface ICaseCounts
{
    /// <summary>The own desk first; whoever leads the team also each colleague's and the whole municipality.</summary>
    Task<IReadOnlyList<CaseScope>> ScopesAsync(CancellationToken cancellationToken);

    /// <summary>Null for a scope that is not among <see cref="ScopesAsync"/>.</summary>
    Task<CaseCount?> CountAsync(Guid scope, DateOnly from, DateOnly until, CancellationToken cancellationToken);
}

/// <summary>Somebody's desk, or the whole municipality with an empty key.</summary>
/// <param name="Key">The manager's user id; <see cref="Guid.Empty"/> for all.</param>
/// <param name="Name">The manager's name; null for all.</param>
public sealed record CaseScope(Guid Key, string? Name);

/// <summary>What counts in a scope.</summary>
/// <param name="Open">Cases that are open today.</param>
/// <param name="All">All cases that are there, closed ones included.</param>
/// <param name="Talks">Counselling talks of the period by their id, both days included; what was taken back does not count.</param>
public sealed record CaseCount(IReadOnlySet<Guid> Open, IReadOnlySet<Guid> All, IReadOnlySet<Guid> Talks);
