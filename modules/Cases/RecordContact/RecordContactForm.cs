using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Cases.CaseFile;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Modules.Contracts.Plans;
using IntegrationPlatform.Platform.Drafts;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.RecordContact;

/// <summary>Six inputs, all but the note preset: what was said, how, how long, about what, when, and what follows.</summary>
internal sealed class RecordContactForm
{
    public const int MaxNote = 20_000;
    public const int MaxTopics = 5;

    /// <summary>Becomes the contact's id, so that sending the form twice records one contact.</summary>
    public Guid Id { get; set; }

    [Display(Name = "Notiz"), StringLength(MaxNote, ErrorMessage = "Die Notiz ist zu lang. Kürzen Sie sie auf {1} Zeichen.")]
    public string? Note { get; set; }

    [Display(Name = "Art des Kontakts")]
    public ContactMode Mode { get; set; } = ContactMode.OfficeWalkIn;

    [Display(Name = "Dauer")]
    public DurationBand Duration { get; set; } = DurationBand.UpTo30;

    [Display(Name = "Themen")]
    public List<string> Topics { get; set; } = [];

    [Display(Name = "Datum"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 22.11.2026 oder „gestern“.")]
    public string? On { get; set; } = "heute";

    [Display(Name = "Wiedervorlage"), StringLength(300, ErrorMessage = "Fassen Sie die Wiedervorlage kürzer (höchstens {1} Zeichen).")]
    public string? FollowUp { get; set; }

    [Display(Name = "Zählt als")]
    public ContactKind Kind { get; set; } = ContactKind.Counselling;

    [Display(Name = "Besprochene Ziele")]
    public List<Guid> Goals { get; set; } = [];

    [Display(Name = "Erledigte Schritte")]
    public List<Guid> StepsDone { get; set; } = [];

    [Display(Name = "Neuer Schritt")]
    public string? NewStep { get; set; }

    [Display(Name = "Zu welchem Ziel?")]
    public Guid? StepGoal { get; set; }

    [Display(Name = "Neues Ziel")]
    public string? NewGoal { get; set; }

    [Display(Name = "Handlungsfeld")]
    public string? NewGoalField { get; set; }

    public TalkAboutPlan AboutPlan => new() { Goals = Goals, Done = StepsDone, NewStep = NewStep, StepGoal = StepGoal, NewGoal = NewGoal, NewGoalField = NewGoalField };

    public static string DraftKey(Guid caseId) => $"cases/{caseId}/contacts/new";

    /// <summary>Presets are what was last: the same people mostly come the same way about the same thing.</summary>
    public static RecordContactForm Blank(TimelineEntry? last, Topics topics) => new()
    {
        Id = Guid.CreateVersion7(),
        Mode = last?.Mode ?? ContactMode.OfficeWalkIn,
        Topics = last?.Topics.FindAll(topics.Has) ?? [],
    };

    public void Restore(FormDraft draft, Topics topics)
    {
        Note = draft[nameof(Note)];
        On = draft[nameof(On)] ?? On;
        FollowUp = draft[nameof(FollowUp)];
        Topics = [.. draft.All(nameof(Topics)).Where(topics.Has)];
        Mode = Enum.TryParse<ContactMode>(draft[nameof(Mode)], out var mode) ? mode : Mode;
        Duration = Enum.TryParse<DurationBand>(draft[nameof(Duration)], out var duration) ? duration : Duration;
        Kind = Enum.TryParse<ContactKind>(draft[nameof(Kind)], out var kind) ? kind : Kind;
        Goals = IdsOf(draft.All(nameof(Goals)));
        StepsDone = IdsOf(draft.All(nameof(StepsDone)));
        (NewStep, NewGoal, NewGoalField) = (draft[nameof(NewStep)], draft[nameof(NewGoal)], draft[nameof(NewGoalField)]);
        StepGoal = Guid.TryParse(draft[nameof(StepGoal)], out var goal) ? goal : null;
    }

    /// <summary>The parts that words and lists cannot check by attribute.</summary>
    public CheckedContact? Check(ModelStateDictionary errors, DateOnly today, Func<string, bool> isTopic, IStringLocalizer texts)
    {
        Topics = [.. Topics.Where(t => !string.IsNullOrEmpty(t)).Distinct(StringComparer.Ordinal)];
        if (Topics.Count is 0 or > MaxTopics || Topics.Exists(t => !isTopic(t)))
            errors.AddModelError(nameof(Topics), texts["Wählen Sie ein bis fünf Themen."]);
        if (string.IsNullOrWhiteSpace(Note) && Kind is not ContactKind.NoShow)
            errors.AddModelError(nameof(Note), texts["Schreiben Sie kurz auf, was besprochen wurde."]);
        var on = string.IsNullOrWhiteSpace(On) ? new SaidDay(today, "") : DayWords.Past(On, today);
        if (on is null || on.Rest.Length > 0)
            errors.AddModelError(nameof(On), texts["Geben Sie ein Datum an, zum Beispiel 22.11.2026 oder „gestern“."]);
        else if (on.Day > today)
            errors.AddModelError(nameof(On), texts["Das Datum liegt in der Zukunft. Geben Sie ein Datum bis heute ein."]);
        else if (on.Day < today.AddYears(-5))
            errors.AddModelError(nameof(On), texts["Das Datum liegt mehr als fünf Jahre zurück. Prüfen Sie das Jahr."]);
        var followUp = string.IsNullOrWhiteSpace(FollowUp) ? null : DayWords.Future(FollowUp, today);
        if (!string.IsNullOrWhiteSpace(FollowUp) && (followUp is null || followUp.Day < today || followUp.Day > today.AddYears(5)))
            errors.AddModelError(nameof(FollowUp), texts["Sagen Sie zuerst, wann: zum Beispiel „in 2 Wochen“ oder „24.11. Kurs anmelden“."]);
        return errors.IsValid ? new CheckedContact(on!.Day, followUp) : null;
    }

    private static List<Guid> IdsOf(IEnumerable<string> texts) => [.. texts.Select(t => Guid.TryParse(t, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];

    public static IReadOnlyList<LookOption> Modes(IStringLocalizer texts) =>
        [.. Enum.GetValues<ContactMode>().Select(m => new LookOption(m.ToString(), texts[Labels.ShortOf(m)]))];

    public static IReadOnlyList<LookOption> Durations(IStringLocalizer texts) =>
        [.. Enum.GetValues<DurationBand>().Select(d => new LookOption(d.ToString(), texts[Labels.ShortOf(d)]))];

    public static IReadOnlyList<LookOption> Kinds(IStringLocalizer texts) =>
        [.. Enum.GetValues<ContactKind>().Select(k => new LookOption(k.ToString(), texts[Labels.Of(k)]))];

    /// <param name="topics">What can be chosen today.</param>
    /// <param name="texts">In the user's language.</param>
    /// <param name="chosen">What an older contact already has may stay, also if its plugin is off by now.</param>
    public static IReadOnlyList<LookOption> TopicChoices(Topics topics, IStringLocalizer texts, IEnumerable<string>? chosen = null) =>
        [.. topics.Entries.Select(t => t.Code).Union(chosen ?? [], StringComparer.Ordinal).Select(code => new LookOption(code, texts[topics.Label(code)]))];
}

internal sealed record CheckedContact(DateOnly On, SaidDay? FollowUp);
