using IntegrationPlatform.Plans.ClientTexts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace IntegrationPlatform.Plans.ClientCopy;

/// <summary>Says free text on a page in the client's language: translated, or in German and marked so that a screen reader changes its voice.</summary>
internal static class Foreign
{
    public static IHtmlContent Show(this CopyLanguage language, CopyText text) => text.In(language) is { } translated
        ? new HtmlContentBuilder().Append(translated)
        : Marked(text.German, "de", "ltr");

    /// <summary>A name or somebody's own words: in Latin letters it is most likely German, else the client's language.</summary>
    public static IHtmlContent Quote(this CopyLanguage language, string words) =>
        words.All(c => c < '\u0250' || !char.IsLetter(c)) ? Marked(words, "de", "auto") : Marked(words, language.Lang, "auto");

    private static TagBuilder Marked(string text, string lang, string direction)
    {
        var marked = new TagBuilder("bdi");
        marked.Attributes["lang"] = lang;
        marked.Attributes["dir"] = direction;
        marked.InnerHtml.Append(text);
        return marked;
    }
}
