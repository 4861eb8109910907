namespace IntegrationPlatform.Sdk;

/// <summary>Additional values of the platform's code lists. Statistics count each as the value of the platform it is mapped to.</summary>
public interface ICodeValues : IExtension
{
    /// <summary>The values; asked once per municipality and start.</summary>
    IEnumerable<CodeValue> Values { get; }
}

/// <summary>One additional value.</summary>
/// <param name="List">The list it belongs to: <c>topics</c>.</param>
/// <param name="Code">Starts with the plugin's id; never changes, never reused.</param>
/// <param name="Label">German.</param>
/// <param name="CountsAs">The value of the platform it is counted as; a value whose mapping does not exist is left out.</param>
public sealed record CodeValue(string List, string Code, string Label, string CountsAs);
