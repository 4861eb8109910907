using System.Text.Encodings.Web;
using System.Text.Json;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Cases.Imports;

/// <summary>The cells of a row under one seal.</summary>
internal static class ImportCells
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static SealedText Seal(this Vault vault, IReadOnlyList<string> cells, Guid row) => vault.Seal(JsonSerializer.Serialize(cells, Plain), row);

    /// <summary>Null when the key is lost.</summary>
    public static IReadOnlyList<string>? OpenCells(this Vault vault, SealedText text, Guid row) =>
        vault.Open(text, row) is { } json ? JsonSerializer.Deserialize<List<string>>(json) : null;

    /// <summary>Without what nobody reads.</summary>
    public static IReadOnlyList<string> Only(IReadOnlyList<string> cells, IReadOnlyList<string> fields) =>
        [.. cells.Select((cell, i) => i < fields.Count && fields[i].Length > 0 ? cell : "")];
}
