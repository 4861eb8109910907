using System.Globalization;
using System.Text.RegularExpressions;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Fields;

/// <summary>Between what people type into fields and what a record holds.</summary>
internal sealed partial class FieldInput(CasesDb db, Vault vault, TimeProvider clock, IStringLocalizer<Texts> T)
{
    private const int MostHouses = 500, MostCents = 10_000_000, MostLines = 20;
    private static readonly CultureInfo _german = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>Names of the municipality's accommodations, closed ones too; load them before anything else is asked of fields that name one.</summary>
    public IReadOnlyDictionary<Guid, (string Name, bool Open)> Houses { get; private set; } = new Dictionary<Guid, (string, bool)>();

    public async Task LoadHousesAsync(IEnumerable<Field> fields, CancellationToken cancellationToken)
    {
        if (!fields.Any(f => f.Kind == FieldKind.House))
            return;
        var today = Days.Today(clock);
        Houses = await db.Accommodations.OrderBy(a => a.Name).ThenBy(a => a.Id).Take(MostHouses)
            .ToDictionaryAsync(a => a.Id, a => (a.Name, a.ClosedOn == null || a.ClosedOn > today), cancellationToken);
    }

    public IReadOnlyList<LookOption> Options(Field field, string? chosen) => field.Kind switch
    {
        FieldKind.Choice when field.Enumeration is { } type => [.. Enum.GetValues(type).Cast<Enum>().Select(v => new LookOption(v.ToString(), T[Labels.Of(v)]))],
        FieldKind.Choice => [.. field.Codes!.Entries.Select(c => new LookOption(c.Code, T[c.Label]))],
        FieldKind.House => [.. Houses.Where(h => h.Value.Open || h.Key.ToString() == chosen).Select(h => new LookOption(h.Key.ToString(), h.Value.Name))],
        FieldKind.YesNo => [new("", T["nicht erfragt"]), new("true", T["ja"]), new("false", T["nein"])],
        _ => [],
    };

    /// <summary>As one would type it.</summary>
    public Dictionary<string, string?> Typed(IEnumerable<Field> fields, object record, Guid id) =>
        fields.ToDictionary(f => f.Name, f => Typed(f, ValueOf(f, record, id)), StringComparer.Ordinal);

    /// <summary>What was typed, by field; complaints go to the field in the page.</summary>
    public Dictionary<Field, object?> Read(IEnumerable<Field> fields, Dictionary<string, string?> typed, ModelStateDictionary errors)
    {
        var values = new Dictionary<Field, object?>();
        foreach (var field in fields)
        {
            var text = typed.GetValueOrDefault(field.Name)?.ReplaceLineEndings("\n").Trim() ?? "";
            var (value, problem) = text.Length == 0 ? (field.Kind switch { FieldKind.Tick => false, FieldKind.Hours => new List<string>(), _ => (object?)null }, null) : Read(field, text);
            values[field] = value;
            if (problem is not null)
                errors.AddModelError(field.Input, problem);
        }
        return values;
    }

    public void Write(IReadOnlyDictionary<Field, object?> values, object record, Guid id)
    {
        foreach (var (field, value) in values)
        {
            // Sealing the same text again gives other bytes: what has not changed stays as it is.
            if (!field.Sealed)
                field.Property.SetValue(record, value ?? (field.Property.PropertyType == typeof(string) && field.Name is "Name" or "Label" ? "" : null));
            else if (!Equals(ValueOf(field, record, id), value))
                field.Property.SetValue(record, value is string text ? vault.Seal(text, id) : null);
        }
    }

    public object? ValueOf(Field field, object record, Guid id) => field.Property.GetValue(record) switch
    {
        SealedText sealedText => vault.Open(sealedText, id),
        var value => value,
    };

    /// <summary>For reading; empty where nothing was said.</summary>
    public string Shown(Field field, object? value) => value switch
    {
        null => "",
        bool yes => field.Kind == FieldKind.Tick && !yes ? "" : T[yes ? "ja" : "nein"].Value,
        Enum code => T[Labels.Of(code)],
        string code when field.Codes is { } codes => T[codes.Label(code)],
        Guid house => Houses.GetValueOrDefault(house).Name ?? "",
        int cents when field.Kind == FieldKind.Money => Euro(cents),
        List<string> lines => string.Join("; ", lines),
        var other => Typed(field, other) ?? "",
    };

    public static string Euro(int cents) => (cents / 100m).ToString("#,##0.00", _german) + " €";

    private (object? Value, string? Problem) Read(Field field, string text)
    {
        switch (field.Kind)
        {
            case FieldKind.Text when text.Contains('\n', StringComparison.Ordinal) || text.Length > field.Longest:
            case FieldKind.LongText when text.Length > field.Longest:
                return (null, T["Kürzen Sie diese Angabe auf höchstens {0} Zeichen in einer Zeile.", field.Longest]);
            case FieldKind.Number:
                var (least, most) = field.Range is { } range ? ((int)range.Minimum, (int)range.Maximum) : (0, 100_000);
                return int.TryParse(text, NumberStyles.None, _german, out var number) && number >= least && number <= most ? (number, null) : (null, T["Geben Sie eine Zahl von {0} bis {1} ein.", least, most]);
            case FieldKind.Money:
                var amount = text.Replace("€", "", StringComparison.Ordinal).Trim();
                return Euros().IsMatch(amount) && decimal.TryParse(amount, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, _german, out var euro) && euro * 100 <= MostCents && decimal.Round(euro, 2) == euro
                    ? ((int)(euro * 100), null)
                    : (null, T["Geben Sie einen Betrag in Euro ein, zum Beispiel 420 oder 420,50."]);
            case FieldKind.Day:
                var today = Days.Today(clock);
                var said = field.Ahead ? DayWords.Future(text, today) : DayWords.Past(text, today);
                return said is { Rest.Length: 0 } && said.Day.Year is >= 1920 and <= 2150 ? (said.Day, null) : (null, T["Geben Sie ein Datum an, zum Beispiel 22.11.2026 oder „gestern“."]);
            case FieldKind.YesNo or FieldKind.Tick:
                return text is "true" or "false" ? (text == "true", null) : (null, T["Wählen Sie einen Eintrag aus der Liste."]);
            case FieldKind.Choice when field.Enumeration is { } type:
                return Enum.TryParse(type, text, out var code) && Enum.IsDefined(type, code) ? (code, null) : (null, T["Wählen Sie einen Eintrag aus der Liste."]);
            case FieldKind.Choice when !field.Codes!.Has(text):
                return (null, T["Wählen Sie einen Eintrag aus der Liste."]);
            case FieldKind.House:
                return Guid.TryParse(text, out var house) && Houses.ContainsKey(house) ? (house, null) : (null, T["Wählen Sie einen Eintrag aus der Liste."]);
            case FieldKind.Hours:
                var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                var hours = lines.Take(MostLines + 1).Select(OfficeHour.Read).ToList();
                return hours.Count > MostLines || hours.Contains(null)
                    ? (null, T["Schreiben Sie je Zeile einen Wochentag und eine Zeit, zum Beispiel „Mo 9–12“ (höchstens {0} Zeilen).", MostLines])
                    : (hours.OrderBy(h => h!.Weekday).ThenBy(h => h!.From).Select(h => h!.ToString()).Distinct().ToList(), null);
            default:
                return (text, null);
        }
    }

    private static string? Typed(Field field, object? value) => value switch
    {
        null => null,
        DateOnly day => German.Day(day),
        int cents when field.Kind == FieldKind.Money => (cents / 100m).ToString(cents % 100 == 0 ? "0" : "0.00", _german),
        bool yes => yes ? "true" : "false",
        List<string> lines => string.Join('\n', lines),
        _ => value.ToString(),
    };

    /// <summary>A dot groups thousands and nothing else: „420.50“ is a question, not forty-two thousand.</summary>
    [GeneratedRegex(@"^(?:[0-9]{1,3}(?:\.[0-9]{3})*|[0-9]+)(?:,[0-9]{1,2})?$", RegexOptions.None, 1000)]
    private static partial Regex Euros();
}
