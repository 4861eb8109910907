using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace IntegrationPlatform.Plans.ClientTexts;

/// <summary>A language of the client's copy with its fixed texts.</summary>
/// <param name="Tag">As it is stored, such as <c>ar</c> or <c>de-simple</c>.</param>
/// <param name="Name">In its own words.</param>
/// <param name="Direction"><c>ltr</c> or <c>rtl</c>.</param>
/// <param name="Texts">By key.</param>
/// <param name="Checked">How many of them a person has read.</param>
internal sealed partial record CopyLanguage(string Tag, string Name, string Direction, IReadOnlyDictionary<string, string> Texts, int Checked)
{
    /// <summary>For the lang attribute: simple German is German.</summary>
    public string Lang => IsGerman ? "de" : Tag;

    public bool IsGerman => Tag is CopyLanguages.GermanTag or "de-simple";

    public int ByMachine => Texts.Count - Checked;

    public string this[string key] => Texts[key];

    /// <summary>With each value set apart, so that a German date or name does not turn a right-to-left sentence round.</summary>
    public IHtmlContent Say(string key, params string[] values)
    {
        var html = new HtmlContentBuilder();
        foreach (var part in Placeholder().Split(Texts[key]))
        {
            if (part.Length == 3 && part[0] == '{')
            {
                var value = new TagBuilder("bdi");
                value.InnerHtml.Append(values[part[1] - '0']);
                html.AppendHtml(value);
            }
            else
            {
                html.Append(part);
            }
        }
        return html;
    }

    /// <summary>The same where no markup can stand.</summary>
    public string Plain(string key, params string[] values) =>
        Placeholder().Replace(Texts[key], p => $"\u2068{values[p.Value[1] - '0']}\u2069");

    [GeneratedRegex(@"(?<value>\{[0-9]\})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
