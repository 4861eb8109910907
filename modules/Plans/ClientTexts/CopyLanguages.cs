using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Headers;

namespace IntegrationPlatform.Plans.ClientTexts;

/// <summary>The languages in which a client can have a copy of the plan. Their texts are part of the program and read once.</summary>
internal static class CopyLanguages
{
    public const string GermanTag = "de";

    private static readonly string[] Order = [GermanTag, "de-simple", "en", "ar", "fa", "prs", "tr", "uk", "ru", "fr", "ti", "kmr", "ckb", "so", "sq"];

    /// <summary>Where a text is missing, the language that its readers understand.</summary>
    private static readonly FrozenDictionary<string, string> Related = new Dictionary<string, string> { ["prs"] = "fa" }.ToFrozenDictionary();

    /// <summary>CL-03 (ISO 639-3) of the client's preferred language.</summary>
    private static readonly FrozenDictionary<string, string> ByPerson = new Dictionary<string, string>
    {
        ["ara"] = "ar",
        ["pes"] = "fa",
        ["prs"] = "prs",
        ["tur"] = "tr",
        ["ukr"] = "uk",
        ["rus"] = "ru",
        ["fra"] = "fr",
        ["tir"] = "ti",
        ["kmr"] = "kmr",
        ["ckb"] = "ckb",
        ["som"] = "so",
        ["sqi"] = "sq",
        ["eng"] = "en",
    }.ToFrozenDictionary();

    private static readonly Lazy<FrozenDictionary<string, CopyLanguage>> Read = new(ReadAll);

    public static IEnumerable<CopyLanguage> All => Order.Select(tag => Read.Value[tag]);

    public static CopyLanguage German => Read.Value[GermanTag];

    public static CopyLanguage? Find(string? tag) => tag is null ? null : Read.Value.GetValueOrDefault(tag);

    public static CopyLanguage OfPerson(string? code) => Find(code is null ? null : ByPerson.GetValueOrDefault(code)) ?? German;

    /// <summary>What the browser asks for. Nobody else is asked: before the PIN nothing may tell whose link it is.</summary>
    public static CopyLanguage OfBrowser(RequestHeaders headers) => headers.AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1).Select(l => Find(TagOf(l.Value.Value ?? ""))).FirstOrDefault(l => l is not null)
        ?? Find(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? German;

    private static string TagOf(string wish) => wish.ToLowerInvariant() switch
    {
        "fa-af" => "prs",
        var one => one.Split('-')[0] switch
        {
            "ku" => "kmr",
            var first => first,
        },
    };

    private static FrozenDictionary<string, CopyLanguage> ReadAll()
    {
        var files = Order.ToDictionary(tag => tag, ReadFile);
        return files.ToFrozenDictionary(f => f.Key, f => new CopyLanguage(
            f.Key, f.Value.Name, f.Value.Direction,
            files[GermanTag].Texts.Keys.ToFrozenDictionary(key => key, key => TextOf(files, f.Key, key)),
            f.Value.Checked.Contains("*") ? f.Value.Texts.Count : f.Value.Checked.Count(f.Value.Texts.ContainsKey)));
    }

    private static string TextOf(Dictionary<string, TextFile> files, string tag, string key) =>
        files[tag].Texts.TryGetValue(key, out var text) ? text : files[Related.GetValueOrDefault(tag, GermanTag)].Texts[key];

    internal static TextFile ReadFile(string tag)
    {
        using var stream = typeof(CopyLanguages).Assembly.GetManifestResourceStream("ClientTexts." + tag) ?? throw new InvalidOperationException($"There are no texts in {tag}.");
        return JsonSerializer.Deserialize<TextFile>(stream)!;
    }
}

/// <summary>A file of fixed texts. "Checked" lists the keys that a person has read; "*" stands for all.</summary>
internal sealed record TextFile(
    [property: JsonPropertyName("language")] string Language, [property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("direction")] string Direction,
    [property: JsonPropertyName("checked")] IReadOnlyList<string> Checked, [property: JsonPropertyName("texts")] IReadOnlyDictionary<string, string> Texts);
