namespace IntegrationPlatform.Sdk;

/// <summary>
/// Additional values of the platform's open code lists. Statistics count each as the value of the platform that it names.
/// What was recorded with a value stays readable when the plugin is off or gone; it can only not be chosen any more.
/// </summary>
public interface ICodeValues : IExtension
{
    /// <summary>Up to 50 values. Asked once, and again after something was switched in the municipality.</summary>
    IReadOnlyList<CodeValue> Values { get; }
}

/// <summary>One additional value.</summary>
/// <param name="List">The list it belongs to, see <see cref="OpenLists"/>.</param>
/// <param name="Code">Starts with the plugin's id, up to 80 lower-case letters, digits, dots and underscores; never changes, never reused.</param>
/// <param name="Label">German, up to 80 characters.</param>
/// <param name="CountsAs">The value of the platform it is counted as: <c>housing</c>. If there is none, none of the plugin's values is taken.</param>
public sealed record CodeValue(string List, string Code, string Label, string CountsAs);

/// <summary>The code lists of the platform that take additional values.</summary>
public static class OpenLists
{
    /// <summary>CL-17: what a contact was about.</summary>
    public const string ContactTopics = "contact_topics";
}
