using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace IntegrationPlatform.Platform.Words;

/// <summary>German names of enum values, from their [Display]. They are also the keys of the English texts.</summary>
public static class Labels
{
    private static readonly ConcurrentDictionary<Enum, (string Name, string Short)> Known = new();

    public static string Of(Enum value) => Read(value).Name;

    public static string ShortOf(Enum value) => Read(value).Short;

    private static (string Name, string Short) Read(Enum value) => Known.GetOrAdd(value, static v =>
    {
        var display = v.GetType().GetField(v.ToString())?.GetCustomAttribute<DisplayAttribute>();
        var name = display?.Name ?? v.ToString();
        return (name, display?.ShortName ?? name);
    });
}
