using System.Globalization;

namespace IntegrationPlatform.Cases.Names;

/// <summary>Recognises a case number such as WEI-2026-0042, whole or as people abbreviate it.</summary>
internal static class CaseNumberQuery
{
    private const int YearsBack = 12;
    private const int MostDigits = 6;
    private static readonly char[] Separators = ['-', '/', '.', ' ', '–', '\t'];

    /// <summary>The numbers that may be meant, the likeliest first. false means: search for a name.</summary>
    public static bool LooksLikeCaseNumber(string? text, string municipalityCode, int currentYear, out IReadOnlyList<string> candidates)
    {
        candidates = [];
        if (text is null or { Length: > 40 })
            return false;
        var parts = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        candidates = parts switch
        {
            [var code, var year, var number] when IsOwn(code) => InYear(year, number),
            [var code, var number] when IsOwn(code) => InAnyYear(number),
            [var year, var number] => InYear(year, number),
            [var number] => InAnyYear(number),
            _ => [],
        };
        return candidates.Count > 0;

        bool IsOwn(string code) => code.Equals(municipalityCode, StringComparison.OrdinalIgnoreCase);

        IReadOnlyList<string> InYear(string yearText, string numberText) =>
            Year(yearText) is { } year && Number(numberText) is { } number ? [Format(year, number)] : [];

        IReadOnlyList<string> InAnyYear(string numberText) =>
            Number(numberText) is { } number ? Enumerable.Range(0, YearsBack).Select(back => Format(currentYear - back, number)).ToList() : [];

        string Format(int year, int number) => $"{municipalityCode.ToUpperInvariant()}-{year:D4}-{number:D4}";
    }

    private static int? Year(string text) => (text.Length, Number(text)) switch
    {
        (2, { } year) => 2000 + year,
        (4, >= 1990 and <= 2099 and var year) => year,
        _ => null,
    };

    private static int? Number(string text) =>
        text.Length <= MostDigits && text.All(char.IsAsciiDigit) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;
}
