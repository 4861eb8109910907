namespace IntegrationPlatform.Sdk;

/// <summary>
/// A local form on a case, filled in by whoever may change the case. The host draws it, checks it, stores the answers encrypted, exports and erases them.
/// </summary>
public interface IForm : IExtension
{
    /// <summary>The form as it is today. Asked once, and again after something was switched in the municipality.</summary>
    FormDefinition Definition { get; }
}

/// <summary>A form, described once.</summary>
/// <param name="Key">Starts with the plugin's id; never changes.</param>
/// <param name="Version">From 1. Raise it when a field changes; answers keep the version they were given to and stay readable with it.</param>
/// <param name="Title">German: „Wohnungssuche“.</param>
/// <param name="Fields">In the order in which they are asked; up to 60.</param>
public sealed record FormDefinition(string Key, int Version, string Title, IReadOnlyList<FormField> Fields);

/// <summary>One question.</summary>
/// <param name="Key">Letters, digits and underscores, up to 40; unique in the form; never reused for another meaning.</param>
/// <param name="Label">German.</param>
/// <param name="Type">What may be answered.</param>
/// <param name="Required">An answer is needed to save.</param>
/// <param name="Help">A sentence below the label.</param>
/// <param name="Options">For <see cref="FieldType.Choice"/>: code and German label.</param>
/// <param name="ShownIf">Asked only if another field before it has this answer.</param>
public sealed record FormField(
    string Key, string Label, FieldType Type, bool Required = false, string? Help = null, IReadOnlyList<FormOption>? Options = null, FormCondition? ShownIf = null);

/// <summary>One answer to choose.</summary>
public sealed record FormOption(string Code, string Label);

/// <summary>Another field of the same form and the answer it must have; <c>true</c> and <c>false</c> for <see cref="FieldType.YesNo"/>.</summary>
public sealed record FormCondition(string Field, string Answer);

/// <summary>What may be answered. Everything is stored as text: days as <c>2026-11-23</c>, numbers with a point, yes and no as <c>true</c> and <c>false</c>.</summary>
public enum FieldType
{
    /// <summary>One line, up to 200 characters.</summary>
    Text,

    /// <summary>Several lines, up to 4,000 characters.</summary>
    LongText,

    /// <summary>A number between −1,000,000,000 and 1,000,000,000 with up to two decimals.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A box to tick.</summary>
    YesNo,

    /// <summary>One of <see cref="FormField.Options"/>.</summary>
    Choice,
}

/// <summary>
/// What was answered to the plugin's own forms in the current municipality, also about cases that the current user may not see:
/// ask <see cref="Cases.ICaseDirectory"/> before anything about one case is shown.
/// </summary>
public interface IFormAnswers
{
    /// <summary>The answers of a form about one case, or null.</summary>
    /// <exception cref="InvalidOperationException">Asked for by somebody else than a plugin, or for a form that is not its own.</exception>
    Task<FormAnswers?> FindAsync(string form, Guid subject, CancellationToken cancellationToken);

    /// <summary>Answers of a form in no particular order, at most 500 after the given one.</summary>
    /// <param name="form">Key of the form.</param>
    /// <param name="after">The subject of the last answers of the page before; null for the first page.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidOperationException">Asked for by somebody else than a plugin, or for a form that is not its own.</exception>
    Task<IReadOnlyList<FormAnswers>> ListAsync(string form, Guid? after, CancellationToken cancellationToken);
}

/// <summary>Answers to one form about one case.</summary>
/// <param name="Subject">The case.</param>
/// <param name="FormVersion">The version of the form they were given to.</param>
/// <param name="ChangedAt">UTC.</param>
/// <param name="Values">By field key; unanswered fields are missing.</param>
public sealed record FormAnswers(Guid Subject, int FormVersion, DateTime ChangedAt, IReadOnlyDictionary<string, string> Values);
