using System.Net;
using System.Text.RegularExpressions;

namespace IntegrationPlatform.Testing;

/// <summary>What a page of a case's timeline shows.</summary>
internal static partial class Timeline
{
    public static IEnumerable<string> Notes(string html) => NoteTexts().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups["note"].Value));

    /// <summary>The address of the older entries, null on the last page.</summary>
    public static string? Older(string html) => OlderLink().Match(html) is { Success: true } link ? WebUtility.HtmlDecode(link.Groups["to"].Value) : null;

    [GeneratedRegex("<p class=\"pre\" dir=\"auto\">(?<note>[^<]*)</p>")]
    private static partial Regex NoteTexts();

    [GeneratedRegex("href=\"(?<to>[^\"]*/timeline\\?before=[^\"]*)\"")]
    private static partial Regex OlderLink();
}
