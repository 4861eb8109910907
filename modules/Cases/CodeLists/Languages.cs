using System.Collections.Frozen;

namespace IntegrationPlatform.Cases.CodeLists;

/// <summary>CL-03: languages by ISO 639-3.</summary>
internal static class Languages
{
    public static readonly CodeList List = new(
    [
        ("ukr", "Ukrainisch"),
        ("rus", "Russisch"),
        ("ara", "Arabisch"),
        ("kmr", "Kurmandschi"),
        ("ckb", "Sorani"),
        ("prs", "Dari"),
        ("pes", "Farsi"),
        ("pus", "Paschtu"),
        ("tur", "Türkisch"),
        ("tir", "Tigrinya"),
        ("amh", "Amharisch"),
        ("som", "Somali"),
        ("eng", "Englisch"),
        ("fra", "Französisch"),
        ("mnk", "Mandinka"),
        ("wol", "Wolof"),
        ("ful", "Fula"),
        ("sqi", "Albanisch"),
        ("mkd", "Mazedonisch"),
        ("hbs", "Serbisch/Bosnisch/Kroatisch"),
        ("rom", "Romani"),
        ("kat", "Georgisch"),
        ("hye", "Armenisch"),
        ("aze", "Aserbaidschanisch"),
        ("urd", "Urdu"),
        ("pan", "Pandschabi"),
        ("hin", "Hindi"),
        ("tam", "Tamil"),
        ("ben", "Bengali"),
        ("vie", "Vietnamesisch"),
        ("zho", "Chinesisch"),
        ("spa", "Spanisch"),
        ("por", "Portugiesisch"),
        ("deu", "Deutsch"),
        ("gsg", "Deutsche Gebärdensprache"),
        ("other", "andere Sprache"),
    ]);

    /// <summary>The tag a browser knows (BCP 47).</summary>
    private static readonly FrozenDictionary<string, string> Tags = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ukr"] = "uk",
        ["rus"] = "ru",
        ["ara"] = "ar",
        ["kmr"] = "ku",
        ["ckb"] = "ckb",
        ["prs"] = "prs",
        ["pes"] = "fa",
        ["pus"] = "ps",
        ["tur"] = "tr",
        ["tir"] = "ti",
        ["amh"] = "am",
        ["som"] = "so",
        ["eng"] = "en",
        ["fra"] = "fr",
        ["mnk"] = "mnk",
        ["wol"] = "wo",
        ["ful"] = "ff",
        ["sqi"] = "sq",
        ["mkd"] = "mk",
        ["hbs"] = "sh",
        ["rom"] = "rom",
        ["kat"] = "ka",
        ["hye"] = "hy",
        ["aze"] = "az",
        ["urd"] = "ur",
        ["pan"] = "pa",
        ["hin"] = "hi",
        ["tam"] = "ta",
        ["ben"] = "bn",
        ["vie"] = "vi",
        ["zho"] = "zh",
        ["spa"] = "es",
        ["por"] = "pt",
        ["deu"] = "de",
        ["gsg"] = "gsg",
        ["other"] = "und",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string? Tag(string? code) => code is null ? null : Tags.GetValueOrDefault(code);
}
