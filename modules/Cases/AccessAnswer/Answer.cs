using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.PersonalData;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;

namespace IntegrationPlatform.Cases.AccessAnswer;

/// <summary>An entry of the answer: what it is, when it was recorded, and its content with everything about others blackened.</summary>
internal sealed record AnswerItem(string Title, DateTime? At, JsonNode? Content);

/// <summary>The answer to a client who asks what is known about them (Art. 15 GDPR).</summary>
internal sealed record Answer(string Number, string Client, string Municipality, DateOnly On, IReadOnlyList<AnswerItem> Known, IReadOnlyList<AnswerItem> PassedOn, IReadOnlyList<Look> Looks, IReadOnlyList<string> Missing)
{
    private static readonly string[] PassedOnTitles = ["Weitergabe", "Verweis"];
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static Answer Of(string number, string client, string municipality, DateOnly on, SubjectExport export, IReadOnlyList<Look> looks, Blackening black)
    {
        var items = export.Items.Select(i => new AnswerItem(i.Title, i.At, Blackened(JsonSerializer.SerializeToNode(i.Content, Plain), black))).ToLookup(i => PassedOnTitles.Contains(i.Title));
        return new(number, client, municipality, on, [.. items[false]], [.. items[true]], looks, export.Missing);
    }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(
        new { Fall = Number, Person = Client, Stelle = Municipality, Stand = On, Gespeichert = Known, Weitergegeben = PassedOn, Zugriffe = Looks, NichtErreicht = Missing }, Plain);

    /// <summary>As a reader of German sees it.</summary>
    public static string Shown(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => "ja",
        JsonValueKind.False => "nein",
        JsonValueKind.String => Shown(value.GetValue<string>()),
        _ => value.ToJsonString(),
    };

    private static string Shown(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? German.Day(day)
        : text.Length > 15 && text[10] == 'T' && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at) ? German.Moment(at)
        : text;

    private static JsonNode? Blackened(JsonNode? node, Blackening black) => node switch
    {
        JsonObject found => new JsonObject(found.Select(p => KeyValuePair.Create(p.Key, Blackened(p.Value, black)))),
        JsonArray list => new JsonArray([.. list.Select(n => Blackened(n, black))]),
        JsonValue value when Shown(value) is var shown && black.Of(shown) is var left && left != shown => JsonValue.Create(left), // as it is read, so that a typed day or year hides the stored one
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(black.Of(value.GetValue<string>())),
        null => null,
        _ => node.DeepClone(),
    };
}
