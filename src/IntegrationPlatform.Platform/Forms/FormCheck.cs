using System.Text.RegularExpressions;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.Forms;

/// <summary>Whether a form is well described. A form that is not is left out, with the reason for the administrator.</summary>
internal static partial class FormCheck
{
    private const int MaxFields = 60;

    /// <returns>The form.</returns>
    /// <exception cref="UnfitExtensionException">What is wrong, for the administrator.</exception>
    public static FormDefinition Fit(FormDefinition form, string plugin)
    {
        if (!OwnKeys.IsOf(plugin, form.Key) || form.Key.Length > 100 || !FormKey().IsMatch(form.Key))
            throw new UnfitExtensionException($"Der Schlüssel des Formulars „{form.Key}“ besteht nicht aus „{plugin}.“ und einem Wort aus Kleinbuchstaben und Ziffern.");
        if (form.Version < 1 || form.Title.Length is 0 or > 120 || form.Fields.Count == 0)
            throw new UnfitExtensionException($"Das Formular „{form.Key}“ braucht eine Version ab 1, einen Titel von 1 bis 120 Zeichen und mindestens ein Feld.");
        return Problem(form.Fields) is { } problem ? throw new UnfitExtensionException(problem) : form;
    }

    /// <returns>What is wrong, in German, or null.</returns>
    public static string? Problem(IReadOnlyList<FormField> fields)
    {
        if (fields.Count > MaxFields)
            return $"{fields.Count} Felder sind zu viele, höchstens {MaxFields} sind möglich.";
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (field?.Key is null || field.Label is null || field.Options?.Any(o => o?.Code is null || o.Label is null) == true)
                return "Ein Feld oder eine Antwort zur Auswahl ist leer.";
            if (!Key().IsMatch(field.Key))
                return $"Der Feldname „{field.Key}“ besteht nicht aus 1 bis 40 Buchstaben, Ziffern und Unterstrichen.";
            if (before.Contains(field.Key))
                return $"Das Feld „{field.Key}“ kommt doppelt vor.";
            if (field.Label.Length is 0 or > 200)
                return $"Das Feld „{field.Key}“ braucht eine Beschriftung von 1 bis 200 Zeichen.";
            if (field.Type == FieldType.Choice && field.Options is not { Count: > 0 and <= 200 })
                return $"Das Feld „{field.Key}“ braucht 1 bis 200 Antworten zur Auswahl.";
            if (field.ShownIf is { } condition && !before.Contains(condition.Field))
                return $"Das Feld „{field.Key}“ hängt von „{condition.Field}“ ab, das nicht davor steht.";
            before.Add(field.Key);
        }
        return null;
    }

    [GeneratedRegex("^[a-z0-9.]+$", RegexOptions.None, 100)]
    private static partial Regex FormKey();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{0,39}$", RegexOptions.None, 100)]
    private static partial Regex Key();
}
