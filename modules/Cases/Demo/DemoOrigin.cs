using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Demo;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>Where clients come from, and what goes along with it: names, script, languages, how well a birthday is known.</summary>
internal sealed record DemoOrigin(string Country, NamePool Names, string? Script, string Language)
{
    public IReadOnlyList<string> OtherLanguages { get; init; } = [];
    public double Women { get; init; } = 0.36;

    /// <summary>How many have the first of January in their papers.</summary>
    public double FirstOfJanuary { get; init; } = 0.04;

    /// <summary>Older people fled from Ukraine; from elsewhere came the young.</summary>
    public int TypicalAge { get; init; } = 31;

    public double NeedsInterpreter { get; init; } = 0.45;
    public double NotLiterate { get; init; } = 0.03;
    public bool LatinScript => Script is null;

    /// <summary>Shares as in the district: Ukraine far ahead, then Syria, Afghanistan, Turkey and Iraq.</summary>
    public static readonly DemoChoice<DemoOrigin> All = new(
        (new("166", NamesUkraine.Pool, "uk", "ukr") { OtherLanguages = ["rus"], Women = 0.66, FirstOfJanuary = 0, TypicalAge = 41, NotLiterate = 0 }, 22),
        (new("166", NamesUkraine.Pool, "uk", "rus") { OtherLanguages = ["ukr"], Women = 0.64, FirstOfJanuary = 0, TypicalAge = 43, NotLiterate = 0 }, 7),
        (new("475", NamesArab.Pool, "ar", "ara") { FirstOfJanuary = 0.2, NeedsInterpreter = 0.5, NotLiterate = 0.06 }, 15),
        (new("438", NamesArab.Pool, "ar", "ara") { FirstOfJanuary = 0.12, NeedsInterpreter = 0.5, NotLiterate = 0.05 }, 5),
        (new("423", NamesPersian.Afghan, "prs", "prs") { OtherLanguages = ["pus"], Women = 0.33, FirstOfJanuary = 0.38, TypicalAge = 29, NeedsInterpreter = 0.55, NotLiterate = 0.12 }, 10),
        (new("423", NamesPersian.Afghan, "prs", "pus") { OtherLanguages = ["prs"], Women = 0.28, FirstOfJanuary = 0.42, TypicalAge = 28, NeedsInterpreter = 0.6, NotLiterate = 0.16 }, 2),
        (new("439", NamesPersian.Iranian, "fa", "pes") { Women = 0.4, TypicalAge = 35 }, 3),
        (new("163", NamesTurkey.Pool, null, "tur") { NeedsInterpreter = 0.5 }, 5),
        (new("163", NamesKurdish.Pool, null, "kmr") { OtherLanguages = ["tur"], NeedsInterpreter = 0.5 }, 4),
        (new("475", NamesKurdish.Pool, null, "kmr") { OtherLanguages = ["ara"], FirstOfJanuary = 0.2, NotLiterate = 0.06 }, 4),
        (new("438", NamesKurdish.Pool, null, "ckb") { OtherLanguages = ["ara", "kmr"], FirstOfJanuary = 0.1 }, 2),
        (new("224", NamesEritrea.Pool, "ti", "tir") { OtherLanguages = ["amh"], FirstOfJanuary = 0.15, TypicalAge = 28, NotLiterate = 0.06 }, 4),
        (new("273", NamesSomalia.Pool, null, "som") { OtherLanguages = ["ara"], FirstOfJanuary = 0.4, TypicalAge = 27, NeedsInterpreter = 0.55, NotLiterate = 0.14 }, 2.5),
        (new("237", NamesWestAfrica.Gambia, null, "mnk") { OtherLanguages = ["eng", "wol"], Women = 0.12, FirstOfJanuary = 0.2, TypicalAge = 27, NeedsInterpreter = 0.2, NotLiterate = 0.15 }, 2.5),
        (new("232", NamesWestAfrica.Nigeria, null, "eng") { Women = 0.55, NeedsInterpreter = 0.05 }, 2),
        (new("262", NamesWestAfrica.Cameroon, null, "fra") { OtherLanguages = ["eng"], Women = 0.45, NeedsInterpreter = 0.1 }, 1),
        (new("144", NamesBalkans.Slavic, "mk", "mkd") { OtherLanguages = ["rom"], Women = 0.48, NeedsInterpreter = 0.3, NotLiterate = 0.04 }, 1.6),
        (new("170", NamesBalkans.Slavic, "sr", "hbs") { OtherLanguages = ["rom"], Women = 0.48, NeedsInterpreter = 0.3, NotLiterate = 0.04 }, 0.8),
        (new("150", NamesBalkans.Albanian, null, "sqi") { Women = 0.45, NeedsInterpreter = 0.3 }, 0.9),
        (new("121", NamesBalkans.Albanian, null, "sqi") { Women = 0.45, NeedsInterpreter = 0.3 }, 0.7),
        (new("144", NamesBalkans.Albanian, null, "sqi") { OtherLanguages = ["mkd"], Women = 0.45, NeedsInterpreter = 0.3 }, 0.5),
        (new("430", NamesGeorgia.Pool, "ka", "kat") { OtherLanguages = ["rus"], TypicalAge = 37 }, 1.3),
        (new("436", NamesIndia.Pool, null, "pan") { OtherLanguages = ["hin", "eng"], Women = 0.25, NeedsInterpreter = 0.3 }, 1.6),
        (new("436", NamesIndia.Pool, null, "hin") { OtherLanguages = ["eng"], Women = 0.3, NeedsInterpreter = 0.2 }, 0.6),
        (new("261", NamesOthers.French, null, "fra") { OtherLanguages = ["ful"], Women = 0.3, FirstOfJanuary = 0.15, TypicalAge = 26, NotLiterate = 0.12 }, 0.6),
        (new("283", NamesOthers.French, null, "fra") { Women = 0.3, TypicalAge = 30 }, 0.4),
        (new("367", NamesOthers.Spanish, null, "spa") { Women = 0.5, TypicalAge = 34 }, 0.5),
        (new("349", NamesOthers.Spanish, null, "spa") { Women = 0.5, TypicalAge = 34 }, 0.3),
        (new("160", NamesOthers.Russian, "ru", "rus") { Women = 0.45, TypicalAge = 36 }, 0.5),
        (new("225", NamesOthers.Ethiopian, "am", "amh") { FirstOfJanuary = 0.12 }, 0.4),
        (new("461", NamesOthers.Pakistani, "ur", "urd") { Women = 0.25 }, 0.7),
        (new("431", NamesOthers.SriLankan, null, "tam") { Women = 0.4, TypicalAge = 38 }, 0.5));
}
