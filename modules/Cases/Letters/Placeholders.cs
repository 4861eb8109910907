using System.Text.RegularExpressions;

namespace IntegrationPlatform.Cases.Letters;

/// <summary>{{Name}} in a template becomes what is known of the case. One pass: what is filled in is never read as a placeholder again.</summary>
internal static partial class Placeholders
{
    /// <summary>What nobody has recorded leaves a gap that cannot be overlooked.</summary>
    public const string Gap = "________";

    public const string Name = "Name", Address = "Anschrift", Born = "Geburtsdatum", Number = "Fallnummer", Contact = "Ansprechperson", Today = "Heute", Municipality = "Gemeinde";

    public static readonly IReadOnlyList<string> Known = [Name, Address, Born, Number, Contact, Today, Municipality];

    private static readonly string[] Braces = ["{{", "}}"];

    public static string Written(string name) => "{{" + name + "}}";

    public static string Fill(string text, IReadOnlyDictionary<string, string?> values) =>
        Any().Replace(text, m => values.TryGetValue(m.Groups["name"].Value.Trim(), out var value) && !string.IsNullOrWhiteSpace(value) ? value : Gap);

    /// <summary>Placeholders that mean nothing here, and braces that were left open.</summary>
    public static IReadOnlyList<string> Unknown(string text)
    {
        var unknown = Any().Matches(text).Where(m => !Known.Contains(m.Groups["name"].Value.Trim())).Select(m => m.Value).Distinct().ToList();
        var rest = Any().Replace(text, "");
        return [.. unknown, .. Braces.Where(brace => rest.Contains(brace, StringComparison.Ordinal))];
    }

    [GeneratedRegex(@"\{\{(?<name>[^{}]*)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Any();
}
