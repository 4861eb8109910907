using System.ComponentModel.DataAnnotations;
using System.Globalization;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Plans.Templates;
using IntegrationPlatform.Platform.Words;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.EditGoal;

internal sealed class EditGoalForm
{
    public const int MaxSteps = TemplateCheck.MaxSteps, MaxStep = TemplateCheck.MaxStep;
    private const string TooLong = "Fassen Sie es kürzer (höchstens {1} Zeichen).";

    public Guid Id { get; set; }
    public int Version { get; set; }

    [Display(Name = "Handlungsfeld")]
    public FieldOfAction Field { get; set; }

    [Display(Name = "Was soll erreicht werden?"), Required(ErrorMessage = "Schreiben Sie das Ziel in einem Satz auf."), StringLength(200, ErrorMessage = TooLong)]
    public string? Title { get; set; }

    [Display(Name = "In eigenen Worten"), StringLength(600, ErrorMessage = TooLong)]
    public string? OwnWords { get; set; }

    [Display(Name = "Woran merken alle, dass es erreicht ist?"), StringLength(300, ErrorMessage = TooLong)]
    public string? Indicator { get; set; }

    [Display(Name = "Zieldatum"), StringLength(60, ErrorMessage = "Sagen Sie, bis wann: zum Beispiel „in 6 Monaten“ oder 31.07.2027.")]
    public string? TargetOn { get; set; }

    [Display(Name = "Wie dringend?"), Range(1, 3, ErrorMessage = "Wählen Sie einen Eintrag aus der Liste.")]
    public int Priority { get; set; } = 2;

    [Display(Name = "Für wen?")]
    public Guid? MemberId { get; set; }

    [Display(Name = "Erste Schritte"), StringLength(4000, ErrorMessage = TooLong)]
    public string? Steps { get; set; }

    [Display(Name = "Stand des Ziels")]
    public GoalStatus Status { get; set; }

    [Display(Name = "Fortschritt"), Range(0, Goal.MostProgress, ErrorMessage = "Wählen Sie einen Eintrag aus der Liste.")]
    public int Progress { get; set; }

    [Display(Name = "Anmerkung zum Stand"), StringLength(600, ErrorMessage = TooLong)]
    public string? Outcome { get; set; }

    public static EditGoalForm From(FieldOfAction field, Template? template) => new()
    {
        Id = Guid.CreateVersion7(),
        Field = field,
        Title = template?.Title,
        Indicator = template?.Indicator,
        Steps = template is null ? null : string.Join('\n', template.Steps),
    };

    public IReadOnlyList<string> StepLines => [.. (Steps ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <returns>False, with the reasons said, if it does not hold.</returns>
    public bool TryCheck(ModelStateDictionary errors, DateOnly today, Family family, IStringLocalizer texts, out DateOnly? target)
    {
        target = null;
        if (!string.IsNullOrWhiteSpace(TargetOn))
        {
            if (DayWords.Future(TargetOn, today) is { Rest.Length: 0 } said && said.Day >= today.AddYears(-5) && said.Day <= today.AddYears(10))
                target = said.Day;
            else
                errors.AddModelError(nameof(TargetOn), texts["Sagen Sie, bis wann: zum Beispiel „in 6 Monaten“ oder 31.07.2027."]);
        }
        if (MemberId is { } member && !family.Has(member))
            errors.AddModelError(nameof(MemberId), texts["Wählen Sie einen Eintrag aus der Liste."]);
        var lines = StepLines;
        if (lines.Count > MaxSteps || lines.Any(l => l.Length > MaxStep))
            errors.AddModelError(nameof(Steps), texts["Höchstens {0} Schritte, jeder mit höchstens {1} Zeichen.", MaxSteps, MaxStep]);
        return errors.IsValid;
    }

    public IReadOnlyList<KeyValuePair<string, string>> FieldsOver(int version) =>
    [
        new(nameof(Version), version.ToString(CultureInfo.InvariantCulture)),
        new(nameof(Field), Field.ToString()),
        new(nameof(Title), Title ?? ""),
        new(nameof(OwnWords), OwnWords ?? ""),
        new(nameof(Indicator), Indicator ?? ""),
        new(nameof(TargetOn), TargetOn ?? ""),
        new(nameof(Priority), Priority.ToString(CultureInfo.InvariantCulture)),
        new(nameof(MemberId), MemberId?.ToString() ?? ""),
        new(nameof(Status), Status.ToString()),
        new(nameof(Progress), Progress.ToString(CultureInfo.InvariantCulture)),
        new(nameof(Outcome), Outcome ?? ""),
    ];
}
