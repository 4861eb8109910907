namespace IntegrationPlatform.Sdk.Look;

/// <summary>Model of /Web/Shared/_Pager.cshtml: addresses of the page before and after; null hides the link.</summary>
public sealed record Pager(string? Previous, string? Next, string? Summary = null);

/// <summary>Model of /Web/Shared/_NoteBox.cshtml: kind is info, ok, warn or danger; the link is optional.</summary>
public sealed record NoteBox(string Kind, string Text, string? Title = null, string? LinkText = null, string? LinkHref = null);

/// <summary>Model of /Web/Shared/_Conflict.cshtml: two people changed the same; the form fields are posted again with the own version.</summary>
public sealed record Conflict(
    string StoredBy,
    DateTime StoredAtUtc,
    IReadOnlyList<ConflictRow> Rows,
    string SaveAction,
    string KeepHref,
    IReadOnlyList<KeyValuePair<string, string>> Fields);

/// <summary>One field of a conflict in both versions.</summary>
public sealed record ConflictRow(string Label, string Mine, string Stored)
{
    /// <summary>Whether the two versions differ.</summary>
    public bool Differs => !string.Equals(Mine, Stored, StringComparison.Ordinal);
}
