using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.CodeValues;

/// <summary>Values that break a rule are not taken at all: half a list would be counted wrongly without anybody noticing.</summary>
internal static class CodeValueCheck
{
    private const int MaxValues = 50, MaxLabel = 80, MaxCode = 80;

    public static IReadOnlyList<CodeValue> Fit(IReadOnlyList<CodeValue> values, string plugin, IEnumerable<OpenList> lists)
    {
        if (values.Count > MaxValues)
            throw new UnfitExtensionException($"{values.Count} zusätzliche Werte, erlaubt sind {MaxValues}.");
        if (values.Any(v => v?.Code is null || v.Label is null || v.List is null || v.CountsAs is null))
            throw new UnfitExtensionException("Ein zusätzlicher Wert ist leer.");
        if (values.DistinctBy(v => v.Code).Count() < values.Count)
            throw new UnfitExtensionException("Ein Schlüssel eines zusätzlichen Werts kommt doppelt vor.");
        return [.. values.Select(value => Fit(value, plugin, lists))];
    }

    private static CodeValue Fit(CodeValue value, string plugin, IEnumerable<OpenList> lists)
    {
        if (!OwnKeys.IsOf(plugin, value.Code) || value.Code.Length > MaxCode || !value.Code.All(IsOfCode))
            throw new UnfitExtensionException($"Der Schlüssel des Werts „{value.Code}“ muss aus „{plugin}.“ und einem Wort aus Kleinbuchstaben, Ziffern und Unterstrichen bestehen.");
        if (value.Label.Length is 0 or > MaxLabel)
            throw new UnfitExtensionException($"Der Wert „{value.Code}“ braucht eine Bezeichnung von 1 bis {MaxLabel} Zeichen.");
        if (lists.FirstOrDefault(l => l.Key == value.List) is not { } list)
            throw new UnfitExtensionException($"Der Wert „{value.Code}“ gehört zu einer Liste „{value.List}“, die es nicht gibt.");
        if (list.LabelOf(value.CountsAs) is null)
            throw new UnfitExtensionException($"Der Wert „{value.Code}“ soll als „{value.CountsAs}“ zählen. Diesen Wert gibt es in „{list.Title}“ nicht.");
        return value;
    }

    private static bool IsOfCode(char letter) => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '.' or '_' or '-';
}
