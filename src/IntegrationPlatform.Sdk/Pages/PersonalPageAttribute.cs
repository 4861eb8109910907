namespace IntegrationPlatform.Sdk;

/// <summary>
/// A page that shows personal data: that somebody looked is written down before the answer leaves.
/// Every controller carries this or <see cref="NothingPersonalAttribute"/>; the host refuses a plugin that says neither.
/// </summary>
/// <param name="record">What is looked at, for example <c>Case</c>.</param>
/// <param name="key">The route value that names the record; empty for a list.</param>
/// <param name="action">A verb of the field: <c>viewed</c>, <c>searched</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PersonalPageAttribute(string record, string key = "", string action = "viewed") : Attribute
{
    /// <summary>What is looked at.</summary>
    public string Record { get; } = record;

    /// <summary>The route value that names the record; empty for a list.</summary>
    public string Key { get; } = key;

    /// <summary>What is done with it.</summary>
    public string Action { get; } = action;
}

/// <summary>No audit for a page that shows nobody: an empty form, a choice. Says why, so that a reader can judge.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NothingPersonalAttribute(string reason) : Attribute
{
    /// <summary>Why nobody's data can be seen.</summary>
    public string Reason { get; } = reason;
}
