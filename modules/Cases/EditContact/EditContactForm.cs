using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.RecordContact;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.EditContact;

internal sealed class EditContactForm
{
    public int Version { get; set; }

    [Display(Name = "Notiz"), StringLength(RecordContactForm.MaxNote, ErrorMessage = "Die Notiz ist zu lang. Kürzen Sie sie auf {1} Zeichen.")]
    public string? Note { get; set; }

    [Display(Name = "Art des Kontakts")]
    public ContactMode Mode { get; set; }

    [Display(Name = "Dauer")]
    public DurationBand Duration { get; set; }

    [Display(Name = "Themen")]
    public List<string> Topics { get; set; } = [];

    [Display(Name = "Datum"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 22.11.2026 oder „gestern“.")]
    public string? On { get; set; }

    [Display(Name = "Zählt als")]
    public ContactKind Kind { get; set; }

    /// <summary>The same rules as for a new contact, without a follow-up.</summary>
    public CheckedContact? Check(ModelStateDictionary errors, DateOnly today, Func<string, bool> isTopic, IStringLocalizer texts)
    {
        var same = new RecordContactForm { Note = Note, Mode = Mode, Duration = Duration, Topics = Topics, On = On, Kind = Kind };
        var said = same.Check(errors, today, isTopic, texts);
        Topics = same.Topics;
        return said;
    }

    /// <summary>This form again, but based on what is stored now: the user has seen it and decided.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> FieldsOver(int version) =>
    [
        new(nameof(Version), version.ToString(CultureInfo.InvariantCulture)),
        new(nameof(Note), Note ?? ""),
        new(nameof(Mode), Mode.ToString()),
        new(nameof(Duration), Duration.ToString()),
        new(nameof(On), On ?? ""),
        new(nameof(Kind), Kind.ToString()),
        .. Topics.Select(t => new KeyValuePair<string, string>(nameof(Topics), t)),
    ];

    public static string LabelOf(string property) => typeof(EditContactForm).GetProperty(property)!.GetCustomAttribute<DisplayAttribute>()!.Name!;
}
