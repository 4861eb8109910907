using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.Forms;

/// <summary>A form described as data, with what stands in its fields; drawn by _FormFields.cshtml and sent back as <c>Values[key]</c>.</summary>
public sealed record TypedForm(IReadOnlyList<FormField> Fields, Dictionary<string, string?> Values)
{
    /// <summary>The name of a field in the page.</summary>
    public static string NameOf(FormField field) => $"Values[{field.Key}]";

    public IEnumerable<string> Names => Fields.Select(NameOf);
}
