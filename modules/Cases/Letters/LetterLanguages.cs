using IntegrationPlatform.Cases.CodeLists;

namespace IntegrationPlatform.Cases.Letters;

/// <summary>The languages a letter can be written in: German, plain German, and what a municipality has translated itself.</summary>
internal static class LetterLanguages
{
    public const string German = "deu";
    public const string Simple = "simple";

    public static readonly CodeList List = new(
    [
        (German, "Deutsch"),
        (Simple, "Deutsch, einfache Sprache"),
        .. Languages.List.Entries.Where(l => l.Code is not (German or "gsg" or "other")),
    ]);

    /// <summary>The tag a browser knows (BCP 47).</summary>
    public static string Tag(string code) => code == Simple ? "de" : Languages.Tag(code) ?? "und";

    /// <summary>In the order of the list.</summary>
    public static int Place(string code) => List.Entries.Index().Where(e => e.Item.Code == code).Select(e => e.Index).DefaultIfEmpty(int.MaxValue).First();
}
