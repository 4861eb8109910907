using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Fields;
using IntegrationPlatform.Sdk.Look;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Situation;

/// <summary>All areas in the order of the page.</summary>
internal static class Areas
{
    public static readonly ResidenceArea Residence = new();
    public static readonly HousingArea Housing = new();
    public static readonly LanguageArea Language = new();
    public static readonly CourseArea Course = new();
    public static readonly EducationArea Education = new();
    public static readonly WorkArea Work = new();
    public static readonly BenefitArea Benefit = new();
    public static readonly ChildcareArea Childcare = new();

    public static readonly IReadOnlyList<Area> All = [Residence, Housing, Language, Course, Education, Work, Benefit, Childcare];

    public static Area? Find(string key) => All.FirstOrDefault(a => a.Key == key);
}

internal sealed class ResidenceArea : Area<ResidenceStatus>
{
    public override string Key => "residence";
    public override string Icon => "file-text";
    public override string Title(IStringLocalizer texts) => texts["Aufenthalt"];

    public override IReadOnlyList<Field> Own { get; } =
    [
        Ask(r => r.Status, ResidenceCodes.Statuses), Ask(r => r.LegalBasis), Ask(r => r.IssuedOn), Ask(r => r.ValidUntil, ahead: true),
        Ask(r => r.WorkPermission, ResidenceCodes.WorkPermissions), Ask(r => r.Authority, keep: true),
        Ask(r => r.ResidenceObligation, ResidenceCodes.Obligations, keep: true), Ask(r => r.ResidenceObligationUntil, ahead: true, keep: true),
    ];

    public override Field Expiry => Own[3];
    public override string Expires(DateOnly on, bool passed, IStringLocalizer texts) => passed ? texts["Titel abgelaufen am {0}", German.Day(on)] : texts["Titel läuft am {0} ab", German.Day(on)];
    public override string ReminderOf(DateOnly on) => $"Aufenthaltstitel läuft am {German.Day(on)} ab";
    public override string EndFormer(IStringLocalizer texts) => texts["Der bisherige Aufenthaltsstatus endet am Tag davor"];

    protected override bool ReplacesOne(ResidenceStatus former, ResidenceStatus fresh) => true;

    protected override string SummaryOf(ResidenceStatus r, Wording say) =>
        say.OrUnnamed(Wording.Join(say.Code(ResidenceCodes.Statuses, r.Status, say.T["Aufenthaltsstatus"]) ?? r.LegalBasis, say.Until(r.ValidUntil)));

    protected override string DetailsOf(ResidenceStatus r, Wording say) => Wording.Join(
        r.Status is null ? null : r.LegalBasis,
        say.Code(ResidenceCodes.WorkPermissions, r.WorkPermission, say.T["Arbeitserlaubnis"]),
        say.Code(ResidenceCodes.Obligations, r.ResidenceObligation, say.T["Wohnsitzauflage"]),
        r.ResidenceObligationUntil is { } until ? say.T["Wohnsitzauflage bis {0}", German.Day(until)].Value : null,
        r.IssuedOn is { } issued ? say.T["ausgestellt am {0}", German.Day(issued)].Value : null,
        r.Authority);
}

internal sealed class HousingArea : Area<HousingSituation>
{
    public override string Key => "housing";
    public override string Icon => "house";
    public override string Title(IStringLocalizer texts) => texts["Wohnen"];

    public override IReadOnlyList<Field> Own { get; } =
    [
        Ask(h => h.Kind, HousingCodes.Kinds), Ask(h => h.Phase, HousingCodes.Phases), Ask(h => h.AccommodationId), Ask(h => h.PlaceName),
        Ask(h => h.PersonsInUnit, keep: true), Ask(h => h.MonthlyFeeCents), Ask(h => h.SearchActive, keep: true), Ask(h => h.Wbs, keep: true), Ask(h => h.MovedOutReason),
    ];

    public override string EndFormer(IStringLocalizer texts) => texts["Die bisherige Wohnsituation endet am Tag davor"];

    protected override bool ReplacesOne(HousingSituation former, HousingSituation fresh) => true;

    protected override string SummaryOf(HousingSituation h, Wording say) =>
        say.OrUnnamed(Wording.Join(say.Code(HousingCodes.Kinds, h.Kind, say.T["Wohnform"]), say.House(h.AccommodationId) ?? h.PlaceName));

    protected override string DetailsOf(HousingSituation h, Wording say) => Wording.Join(
        say.Code(HousingCodes.Phases, h.Phase, say.T["Phase der Unterbringung"]),
        h.PersonsInUnit switch { null => null, 1 => say.T["1 Person"].Value, var n => say.T["{0} Personen", n].Value },
        h.MonthlyFeeCents is { } cents ? say.T["{0} im Monat", FieldInput.Euro(cents)].Value : null,
        h.SearchActive is { } search ? say.T[search ? "sucht eine Wohnung" : "sucht keine Wohnung"].Value : null,
        h.Wbs is { } wbs ? say.T[wbs ? "mit Wohnberechtigungsschein" : "ohne Wohnberechtigungsschein"].Value : null);
}

internal sealed class LanguageArea : Area<LanguageRecord>
{
    public override string Key => "language";
    public override string Icon => "languages";
    public override string Title(IStringLocalizer texts) => texts["Deutsch"];
    protected override IReadOnlyList<Field> Span { get; } = [Field.Of<LanguageRecord>(l => l.From)];

    public override IReadOnlyList<Field> Own { get; } = [Ask(l => l.Level, LearningCodes.GermanLevels), Ask(l => l.EvidenceKind, LearningCodes.Evidence), Ask(l => l.CertificateName)];

    protected override string SummaryOf(LanguageRecord l, Wording say) => say.OrUnnamed(say.Code(LearningCodes.GermanLevels, l.Level, say.T["Deutschniveau"]));

    protected override string DetailsOf(LanguageRecord l, Wording say) => Wording.Join(say.Code(LearningCodes.Evidence, l.EvidenceKind), l.CertificateName);
}

internal sealed class CourseArea : Area<CourseParticipation>
{
    public override string Key => "course";
    public override string Icon => "graduation-cap";
    public override string Title(IStringLocalizer texts) => texts["Kurse"];
    public override bool ShowsLatestOnly => false;

    public override IReadOnlyList<Field> Own { get; } = [Ask(c => c.Kind, LearningCodes.Courses), Ask(c => c.Provider), Ask(c => c.EntitlementUntil, ahead: true), Ask(c => c.Result, LearningCodes.CourseResults)];

    public override Field Expiry => Own[2];
    public override string Expires(DateOnly on, bool passed, IStringLocalizer texts) => passed ? texts["Kursberechtigung abgelaufen am {0}", German.Day(on)] : texts["Kursberechtigung endet am {0}", German.Day(on)];
    public override string ReminderOf(DateOnly on) => $"Kursberechtigung endet am {German.Day(on)}";

    protected override string SummaryOf(CourseParticipation c, Wording say) => say.OrUnnamed(Wording.Join(say.Code(LearningCodes.Courses, c.Kind), say.Code(LearningCodes.CourseResults, c.Result)));

    protected override string DetailsOf(CourseParticipation c, Wording say) =>
        Wording.Join(c.Provider, c.EntitlementUntil is { } until ? say.T["Berechtigung bis {0}", German.Day(until)].Value : null);
}

internal sealed class EducationArea : Area<EducationRecord>
{
    public override string Key => "education";
    public override string Icon => "briefcase";
    public override string Title(IStringLocalizer texts) => texts["Schule und Beruf"];
    protected override IReadOnlyList<Field> Span { get; } = [Field.Of<EducationRecord>(e => e.From)];

    public override IReadOnlyList<Field> Own { get; } =
    [
        Ask(e => e.Schooling, LearningCodes.Schooling, keep: true), Ask(e => e.Vocational, LearningCodes.Vocational, keep: true), Ask(e => e.Profession, keep: true),
        Ask(e => e.Recognition, LearningCodes.Recognition, keep: true), Ask(e => e.RecognitionOffice, keep: true), Ask(e => e.RecognitionAppliedOn, keep: true),
    ];

    protected override string SummaryOf(EducationRecord e, Wording say) => say.OrUnnamed(Wording.Join(
        say.Code(LearningCodes.Schooling, e.Schooling, say.T["Schulbildung"]), say.Code(LearningCodes.Vocational, e.Vocational, say.T["Berufsbildung"]), e.Profession));

    protected override string DetailsOf(EducationRecord e, Wording say) => Wording.Join(
        say.Code(LearningCodes.Recognition, e.Recognition), e.RecognitionOffice, e.RecognitionAppliedOn is { } on ? say.T["beantragt am {0}", German.Day(on)].Value : null);
}

internal sealed class WorkArea : Area<WorkRecord>
{
    public override string Key => "work";
    public override string Icon => "building";
    public override string Title(IStringLocalizer texts) => texts["Arbeit"];
    public override bool ShowsLatestOnly => false;

    public override IReadOnlyList<Field> Own { get; } = [Ask(w => w.Kind, WorkCodes.Employment), Ask(w => w.Employer), Ask(w => w.HoursPerWeek)];
    public override string EndFormer(IStringLocalizer texts) => texts["Was bisher galt, endet am Tag davor"];

    protected override bool ReplacesOne(WorkRecord former, WorkRecord fresh) => true;

    protected override string SummaryOf(WorkRecord w, Wording say) => say.OrUnnamed(Wording.Join(say.Code(WorkCodes.Employment, w.Kind, say.T["Beschäftigung"]), w.Employer));

    protected override string DetailsOf(WorkRecord w, Wording say) => w.HoursPerWeek is { } hours ? say.T["{0} Stunden in der Woche", hours].Value : "";
}

internal sealed class BenefitArea : Area<BenefitRecord>
{
    public override string Key => "benefit";
    public override string Icon => "inbox";
    public override string Title(IStringLocalizer texts) => texts["Leistungen"];
    public override bool ShowsLatestOnly => false;

    public override IReadOnlyList<Field> Own { get; } = [Ask(b => b.Kind, WorkCodes.Benefits), Ask(b => b.Office), Ask(b => b.NextDecisionDue, ahead: true)];
    public override string EndFormer(IStringLocalizer texts) => texts["Dieselbe Leistung endet, wie sie bisher erfasst ist, am Tag davor"];

    public override Field Expiry => Own[2];
    public override string Expires(DateOnly on, bool passed, IStringLocalizer texts) => passed ? texts["Bescheid war fällig am {0}", German.Day(on)] : texts["Bescheid fällig am {0}", German.Day(on)];
    public override string ReminderOf(DateOnly on) => $"Nächster Bescheid ist am {German.Day(on)} fällig";

    /// <summary>Benefits stand side by side; only the same one is replaced.</summary>
    protected override bool ReplacesOne(BenefitRecord former, BenefitRecord fresh) => former.Kind == fresh.Kind;

    protected override string SummaryOf(BenefitRecord b, Wording say) => say.OrUnnamed(Wording.Join(say.Code(WorkCodes.Benefits, b.Kind, say.T["Leistung"]), b.Office));

    protected override string DetailsOf(BenefitRecord b, Wording say) => b.NextDecisionDue is { } due ? say.T["nächster Bescheid fällig am {0}", German.Day(due)].Value : "";
}

internal sealed class ChildcareArea : Area<ChildcareRecord>
{
    public override string Key => "childcare";
    public override string Icon => "heart";
    public override string Title(IStringLocalizer texts) => texts["Kita und Schule"];
    public override bool ShowsLatestOnly => false;

    public override IReadOnlyList<Field> Own { get; } =
    [
        Ask(c => c.ChildName), Ask(c => c.Kind, FamilyCodes.ChildPlaces), Ask(c => c.State, FamilyCodes.ChildStates), Ask(c => c.SoughtSince), Ask(c => c.Place),
    ];

    public override string EndFormer(IStringLocalizer texts) => texts["Was für dieses Kind bisher galt, endet am Tag davor"];

    protected override bool ReplacesOne(ChildcareRecord former, ChildcareRecord fresh) => string.Equals(former.ChildName, fresh.ChildName, StringComparison.OrdinalIgnoreCase);

    protected override string SummaryOf(ChildcareRecord c, Wording say) => say.OrUnnamed(
        (c.ChildName is null ? "" : c.ChildName + ": ") + Wording.Join(say.Code(FamilyCodes.ChildPlaces, c.Kind), say.Code(FamilyCodes.ChildStates, c.State, say.T["Stand"])));

    protected override string DetailsOf(ChildcareRecord c, Wording say) => Wording.Join(c.Place, c.SoughtSince is { } since ? say.T["gesucht seit {0}", German.Day(since)].Value : null);
}
