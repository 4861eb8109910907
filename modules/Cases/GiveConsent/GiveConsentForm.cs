using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Words;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.GiveConsent;

/// <summary>What makes a consent valid: who may have what for which purpose, understood in a language, given on a day.</summary>
internal sealed class GiveConsentForm
{
    private const int AgeOfOwnConsent = 16;
    private const string TooLong = "Kürzen Sie diese Angabe auf höchstens {1} Zeichen.";

    public Guid Id { get; set; }

    /// <summary>Came from a referral or a transfer that was refused for want of it, and goes back there.</summary>
    public bool Back { get; set; }

    [Display(Name = "Art der Einwilligung")]
    public ConsentKind Kind { get; set; } = ConsentKind.ReleaseFromSecrecy;

    [Display(Name = "Stelle aus dem Verzeichnis")]
    public Guid? ServiceId { get; set; }

    [Display(Name = "Andere Stelle (Freitext)"), StringLength(160, ErrorMessage = TooLong)]
    public string? Recipient { get; set; }

    [Display(Name = "Kommune, die den Fall übernimmt")]
    public string? HandoverTo { get; set; }

    [Display(Name = "Zweck"), Required(ErrorMessage = "Nennen Sie den Zweck: Wofür wird eingewilligt?"), StringLength(1000, ErrorMessage = TooLong)]
    public string? Purpose { get; set; }

    [Display(Name = "Welche Daten sind umfasst?")]
    public List<string> Scope { get; set; } = [];

    [Display(Name = "Besondere Kategorien")]
    public bool SpecialCategories { get; set; }

    [Display(Name = "Gegenseitig")]
    public bool Mutual { get; set; }

    [Display(Name = "Gegeben am"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 22.11.2026 oder „gestern“.")]
    public string? GivenOn { get; set; } = "heute";

    [Display(Name = "Form")]
    public ConsentForm Form { get; set; } = ConsentForm.Paper;

    [Display(Name = "Erklärt auf")]
    public string? Language { get; set; }

    [Display(Name = "Gedolmetscht von"), StringLength(120, ErrorMessage = TooLong)]
    public string? Interpreter { get; set; }

    [Display(Name = "Sorgeberechtigte Person"), StringLength(160, ErrorMessage = TooLong)]
    public string? Guardian { get; set; }

    [Display(Name = "Gültig bis"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel „in 6 Monaten“ oder 31.12.2027.")]
    public string? ValidUntil { get; set; }

    public static string DraftKey(Guid caseId) => $"cases/{caseId}/consents/new";

    /// <summary>Rules over several fields, against the calendar and the client's age.</summary>
    public CheckedConsent? Check(ModelStateDictionary errors, Person person, DateOnly today, IStringLocalizer texts)
    {
        Scope = [.. Scope.Where(s => !string.IsNullOrEmpty(s)).Distinct(StringComparer.Ordinal)];
        if (Scope.Exists(s => !DataCategories.List.Has(s)) || !string.IsNullOrEmpty(Language) && !Languages.List.Has(Language))
            errors.AddModelError(nameof(Scope), texts["Wählen Sie einen Eintrag aus der Liste."]);
        if (ServiceId is not null && !string.IsNullOrWhiteSpace(Recipient))
            errors.AddModelError(nameof(Recipient), texts["Nennen Sie nur eine Stelle: entweder aus dem Verzeichnis oder hier."]);
        if (Kind == ConsentKind.HandoverMunicipality && string.IsNullOrEmpty(HandoverTo))
            errors.AddModelError(nameof(HandoverTo), texts["Nennen Sie die Kommune. Ohne sie gilt diese Einwilligung nicht."]);
        if (Kind != ConsentKind.HandoverMunicipality && !string.IsNullOrEmpty(HandoverTo))
            errors.AddModelError(nameof(HandoverTo), texts["Eine Kommune nennen Sie nur bei der Übergabe an eine andere Kommune."]);
        if (Kind == ConsentKind.HandoverMunicipality && (ServiceId is not null || !string.IsNullOrWhiteSpace(Recipient)))
            errors.AddModelError(nameof(Recipient), texts["Bei einer Übergabe nennen Sie nur die Kommune."]);
        if (Kind == ConsentKind.ReleaseFromSecrecy && ServiceId is null && string.IsNullOrWhiteSpace(Recipient))
            errors.AddModelError(nameof(ServiceId), texts["Nennen Sie die Stelle beim Namen. Ohne sie gilt diese Einwilligung nicht."]);
        if (Kind == ConsentKind.ReleaseFromSecrecy && Scope.Count == 0)
            errors.AddModelError(nameof(Scope), texts["Sagen Sie, welche Daten umfasst sind. Eine Schweigepflichtentbindung ohne Umfang gilt nicht."]);
        if (Kind == ConsentKind.HandoverMunicipality && Scope.Count == 0)
            errors.AddModelError(nameof(Scope), texts["Sagen Sie, welche Daten umfasst sind. Eine Übergabe ohne Umfang gilt nicht."]);
        if (Scope.Contains(DataCategories.Health) && !SpecialCategories)
            errors.AddModelError(nameof(SpecialCategories), texts["Angaben zur Gesundheit müssen ausdrücklich genannt sein. Kreuzen Sie das an, wenn es so war."]);
        if ((SpecialCategories || Kind == ConsentKind.SpecialCategories) && Form == ConsentForm.OralDocumented)
            errors.AddModelError(nameof(Form), texts["Für besondere Kategorien genügt mündlich nicht: Nehmen Sie Papier oder eine elektronische Form."]);
        var on = string.IsNullOrWhiteSpace(GivenOn) ? new SaidDay(today, "") : DayWords.Past(GivenOn, today);
        if (on is null || on.Rest.Length > 0 || on.Day > today || on.Day < today.AddYears(-10))
            errors.AddModelError(nameof(GivenOn), texts["Geben Sie ein Datum bis heute an, zum Beispiel 22.11.2026 oder „gestern“."]);
        var until = string.IsNullOrWhiteSpace(ValidUntil) ? null : DayWords.Future(ValidUntil, today);
        if (!string.IsNullOrWhiteSpace(ValidUntil) && (until is null || until.Rest.Length > 0 || until.Day < today || until.Day > today.AddYears(10)))
            errors.AddModelError(nameof(ValidUntil), texts["Das Ende liegt heute oder später, zum Beispiel „in 6 Monaten“ oder 31.12.2027. Leer heißt: bis zum Widerruf."]);
        if (on is not null && YoungestAge(person, on.Day) < AgeOfOwnConsent && string.IsNullOrWhiteSpace(Guardian))
            errors.AddModelError(nameof(Guardian), texts["Unter 16 Jahren willigt eine sorgeberechtigte Person ein. Nennen Sie sie beim Namen."]);
        return errors.IsValid ? new CheckedConsent(on!.Day, until?.Day) : null;
    }

    /// <summary>Where the day of birth is not known, the later one counts: a child is rather protected too much.</summary>
    private static int? YoungestAge(Person person, DateOnly on)
    {
        if (person.BirthYear is not { } year)
            return null;
        var known = person.BirthDateQuality != BirthDateQuality.FirstOfJanuary && person is { BirthMonth: not null, BirthDay: not null };
        var (month, day) = known ? (person.BirthMonth!.Value, person.BirthDay!.Value) : (12, 31);
        return on.Year - year - ((on.Month, on.Day).CompareTo((month, day)) < 0 ? 1 : 0);
    }
}

internal sealed record CheckedConsent(DateOnly On, DateOnly? Until);
