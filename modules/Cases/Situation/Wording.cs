using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Fields;
using IntegrationPlatform.Sdk.Look;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Situation;

/// <summary>Puts values of a record into words; what is not known stays out of the sentence.</summary>
internal sealed class Wording(IStringLocalizer texts, IReadOnlyDictionary<Guid, (string Name, bool Open)> houses)
{
    public IStringLocalizer T => texts;

    public string? Code(CodeList list, string? code) => code is null ? null : texts[list.Label(code)].Value;

    /// <summary>The code's name, except where it only says that nothing is known: then what it is about stands before.</summary>
    public string? Code(CodeList list, string? code, string about) => code == "unknown" ? $"{about}: {Code(list, code)}" : Code(list, code);

    public string? House(Guid? id) => id is { } house ? houses.GetValueOrDefault(house).Name : null;

    public string? Until(DateOnly? day) => day is null ? null : texts["gültig bis {0}", German.Day(day)].Value;

    public static string Join(params string?[] parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));

    /// <summary>Somebody recorded something, though not what this line is about.</summary>
    public string OrUnnamed(string? words) => string.IsNullOrEmpty(words) ? texts["ohne nähere Angabe"].Value : words;
}
