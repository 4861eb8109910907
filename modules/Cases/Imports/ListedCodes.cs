using System.Collections.Frozen;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Names;

namespace IntegrationPlatform.Cases.Imports;

/// <summary>Words of lists for what our code lists know: countries by name, adjective and ISO code, languages by name and code.</summary>
internal static class ListedCodes
{
    /// <summary>Behind each key of Destatis: other spellings, adjectives, ISO 3166.</summary>
    private static readonly (string Code, string Words)[] CountryWords =
    [
        ("166", "ukrainisch UA UKR"), ("475", "syrisch SY SYR Arabische_Republik_Syrien Syrien,_Arabische_Republik"), ("423", "afghanisch AF AFG"), ("163", "türkisch Türkiye TR TUR"), ("438", "irakisch IQ IRQ"),
        ("439", "iranisch IR IRN Islamische_Republik_Iran Iran,_Islamische_Republik"), ("224", "eritreisch ER ERI"), ("237", "gambisch GM GMB"), ("232", "nigerianisch NG NGA"), ("273", "somalisch SO SOM"), ("436", "indisch IN IND"),
        ("144", "nordmazedonisch mazedonisch Mazedonien MK MKD"), ("170", "serbisch RS SRB"), ("150", "kosovarisch XK XKX"), ("121", "albanisch AL ALB"), ("122", "bosnisch bosnisch-herzegowinisch Bosnien BA BIH"), ("430", "georgisch GE GEO"),
        ("461", "pakistanisch PK PAK"), ("431", "sri-lankisch LK LKA"), ("225", "äthiopisch ET ETH"), ("262", "kamerunisch CM CMR"), ("261", "guineisch GN GIN"), ("283", "togoisch TG TGO"), ("221", "algerisch DZ DZA"),
        ("285", "tunesisch TN TUN"), ("252", "marokkanisch MA MAR"), ("277", "sudanesisch SD SDN"), ("160", "russisch Russland RU RUS"), ("146", "moldauisch Moldawien Republik_Moldau MD MDA"), ("422", "armenisch AM ARM"), ("425", "aserbaidschanisch AZ AZE"),
        ("451", "libanesisch LB LBN"), ("459", "palästinensisch Palästina PS PSE"), ("479", "chinesisch CN CHN"), ("432", "vietnamesisch VN VNM"), ("367", "venezolanisch VE VEN"), ("349", "kolumbianisch CO COL"), ("246", "kongolesisch Kongo CD COD"),
        ("000", "deutsch DE DEU"), ("997", "staatenlos XXA STL"), ("998", "ungeklärt unbekannt XXX"), ("999", "keine_Angabe o.A."),
    ];

    private static readonly FrozenDictionary<string, string> CountriesByWord = ByWord(Countries.List, CountryWords);
    private static readonly FrozenDictionary<string, string> LanguagesByWord = ByWord(Languages.List, [("kmr", "Kurdisch Kurmanci Kurmanji kurdisch-Kurmandschi"), ("pes", "Persisch fas Farsi/Persisch"), ("hbs", "Serbisch Bosnisch Kroatisch"), ("tir", "Tigrinisch Tigrigna"), ("prs", "Dari/Farsi")]);

    public static string? Country(string text) => CountriesByWord.GetValueOrDefault(Folded(text)) ?? (text.Length is > 0 and <= 3 && text.All(char.IsAsciiDigit) && Countries.List.Has(text.PadLeft(3, '0')) ? text.PadLeft(3, '0') : null);

    public static string? Language(string text) => LanguagesByWord.GetValueOrDefault(Folded(text));

    public static Gender? Gender(string text) => Folded(text) switch
    {
        "M" or "MAENNLICH" or "MALE" or "MANN" or "HERR" => Data.Gender.M,
        "W" or "WEIBLICH" or "F" or "FEMALE" or "FRAU" => Data.Gender.W,
        "D" or "DIVERS" => Data.Gender.D,
        "X" or "UNBEKANNT" or "KEINE ANGABE" or "OHNE ANGABE" => Data.Gender.X,
        _ => null,
    };

    private static FrozenDictionary<string, string> ByWord(CodeList list, IEnumerable<(string Code, string Words)> more)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, label) in list.Entries)
        {
            words.TryAdd(Folded(label), code);
            if (code.Any(char.IsLetter))
                words.TryAdd(Folded(code), code);
        }
        foreach (var (code, all) in more)
        {
            foreach (var word in all.Split(' '))
                words.TryAdd(Folded(word.Replace('_', ' ')), code);
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Folded(string text) => NameFolding.SortKey(text);
}
