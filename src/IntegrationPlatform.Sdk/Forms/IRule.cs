namespace IntegrationPlatform.Sdk;

/// <summary>An additional check before a record is saved, for example on <see cref="Cases.ContactDraft"/>. A rule that fails or takes longer than two seconds is left out.</summary>
public interface IRule<in T> : IExtension where T : class
{
    /// <summary>What the rule demands, in a German sentence for the administrator.</summary>
    string Title { get; }

    /// <summary>What speaks against saving; empty lets it pass.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(T draft, CancellationToken cancellationToken);
}

/// <summary>Why a record cannot be saved as it is.</summary>
/// <param name="Field">Name of the field of the draft; null concerns the whole record.</param>
/// <param name="Message">German, saying what to do.</param>
public sealed record Violation(string? Field, string Message);
