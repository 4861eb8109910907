using System.Net;
using System.Text.RegularExpressions;

namespace IntegrationPlatform.Tests.Texts;

/// <summary>Finds German in what a page shows or reads out. Names, notes, and what is marked as German do not count.</summary>
internal static partial class GermanLeft
{
    private static readonly HashSet<string> StopWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "und", "oder", "der", "das", "den", "dem", "ein", "eine", "einen", "ist", "sind", "nicht", "kein", "keine", "mit", "für", "von", "zum", "zur", "bei", "auf", "aus", "seit", "nur", "noch",
        "Sie", "Ihr", "Ihre", "Fall", "Fälle", "Fallakte", "Kontakt", "Kontakte", "Aufgabe", "Aufgaben", "Heute", "Woche", "Wochen", "Überfällig", "fällig", "Zuständig", "Sprache", "Verlauf", "Überblick",
        "Speichern", "Abbrechen", "Suchen", "Suche", "Bearbeiten", "Löschen", "Weiter", "Zurück", "Anmelden", "Abmelden", "Passwort", "Konto", "Gemeinde", "Themen", "Dauer", "Notiz", "Datum",
        "Wiedervorlage", "Beratung", "Wohnen", "Telefon", "Termin", "aktiv", "Arabisch", "Geboren", "KW",
    };

    private static readonly HashSet<string> German = [.. Sentences.Assemblies.SelectMany(Sentences.English).Select(t => t.Key)];

    /// <summary>What stands in the texts is English, even if German says the same ("Name") or it has an umlaut ("Türkiye").</summary>
    private static readonly HashSet<string> English = [.. Sentences.Assemblies.SelectMany(Sentences.English).Select(t => t.Value)];

    /// <summary>Words that may be typed only in German, so English hints quote them.</summary>
    private static readonly string[] MayStand = ["“gestern”", "“in 2 Wochen”"];

    public static IReadOnlyList<string> In(string html, params string[] data)
    {
        var found = new List<string>();
        foreach (var shown in Shown(html))
        {
            var text = data.Concat(MayStand).Aggregate(shown, (left, known) => left.Replace(known, " ", StringComparison.Ordinal)).Trim();
            if (!English.Contains(text) && (German.Contains(text) || Words().Matches(text).Any(w => StopWords.Contains(w.Value) || Umlaut().IsMatch(w.Value))))
                found.Add(shown);
        }
        return found;
    }

    private static IEnumerable<string> Shown(string html)
    {
        html = MarkedGerman().Replace(Unseen().Replace(html, ""), "");
        return Attributes().Matches(html).Select(m => m.Groups["text"].Value)
            .Concat(Tags().Split(html))
            .Select(text => Spaces().Replace(WebUtility.HtmlDecode(text), " ").Trim())
            .Where(text => text.Length > 0 && text[0] != '/');
    }

    [GeneratedRegex("""<!--.*?-->|<script.*?</script>""", RegexOptions.Singleline, 1000)]
    private static partial Regex Unseen();

    [GeneratedRegex("""<(?<tag>span|article)[^>]* lang="de"[^>]*>.*?</\k<tag>>""", RegexOptions.Singleline, 1000)]
    private static partial Regex MarkedGerman();

    [GeneratedRegex("""\s(?:aria-label|placeholder|title|alt|data-(?!s=|kern|key|href|csrf|base|theme|undo|autosave)[\w-]+)="(?<text>[^"]*)""", RegexOptions.None, 1000)]
    private static partial Regex Attributes();

    [GeneratedRegex("""<(?:[^>"]|"[^"]*")*>""", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, 1000)]
    private static partial Regex Words();

    [GeneratedRegex("[äöüßÄÖÜ]", RegexOptions.None, 1000)]
    private static partial Regex Umlaut();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
