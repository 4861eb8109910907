using System.Net;
using System.Text.RegularExpressions;

namespace IntegrationPlatform.Bench;

internal static partial class Links
{
    public static IEnumerable<string> Cases(string html) => CaseFile().Matches(html).Select(m => m.Groups["id"].Value);

    /// <summary>The pager's link to the next page, marked rel="next".</summary>
    public static string? Next(string html) =>
        Anchors().Matches(html).Select(m => m.Value).FirstOrDefault(a => RelNext().IsMatch(a)) is { } link && Href().Match(link) is { Success: true } href
            ? WebUtility.HtmlDecode(href.Groups["to"].Value)
            : null;

    [GeneratedRegex("/cases/(?<id>[0-9a-f]{8}-[0-9a-f-]{27})", RegexOptions.IgnoreCase)]
    private static partial Regex CaseFile();

    [GeneratedRegex("<(?:a|link)\\s[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Anchors();

    [GeneratedRegex("\\srel=\"[^\"]*\\bnext\\b[^\"]*\"", RegexOptions.IgnoreCase)]
    private static partial Regex RelNext();

    [GeneratedRegex("\\shref=\"(?<to>[^\"]*)\"", RegexOptions.IgnoreCase)]
    private static partial Regex Href();
}
