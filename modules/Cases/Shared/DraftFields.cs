using System.ComponentModel.DataAnnotations;
using System.Reflection;
using IntegrationPlatform.Platform.Drafts;

namespace IntegrationPlatform.Cases;

/// <summary>A form as it was typed before the session ended or another page came between.</summary>
internal static class DraftFields
{
    /// <summary>Puts the draft into every field that has a label; what does not fit any more is left as it is.</summary>
    public static TForm FilledFrom<TForm>(this TForm form, FormDraft? draft) where TForm : class
    {
        foreach (var field in draft is null ? [] : typeof(TForm).GetProperties().Where(p => p.GetCustomAttribute<DisplayAttribute>() is not null))
        {
            if (Read(field.PropertyType, draft!.All(field.Name)) is { } value)
                field.SetValue(form, value);
        }
        return form;
    }

    /// <summary>The form as a draft, for the way to another page and back.</summary>
    public static IReadOnlyDictionary<string, string[]> ToFields(this IFormCollection form) =>
        form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToArray(), StringComparer.Ordinal);

    private static object? Read(Type type, IReadOnlyList<string> typed)
    {
        var kind = Nullable.GetUnderlyingType(type) ?? type;
        var first = typed.Count > 0 ? typed[0] : "";
        return kind switch
        {
            _ when kind == typeof(string) => typed.Count > 0 ? first : null,
            _ when kind == typeof(bool) => typed.Contains("true"), // a box that is not ticked is not sent
            _ when kind == typeof(Guid) => Guid.TryParse(first, out var id) ? id : null,
            _ when kind == typeof(List<string>) => typed.ToList(),
            { IsEnum: true } => Enum.TryParse(kind, first, out var code) && Enum.IsDefined(kind, code) ? code : null,
            _ => null,
        };
    }
}
