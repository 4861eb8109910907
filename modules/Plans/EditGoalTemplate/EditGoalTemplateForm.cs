using System.ComponentModel.DataAnnotations;
using System.Globalization;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Templates;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.EditGoalTemplate;

internal sealed class EditGoalTemplateForm
{
    public Guid Id { get; set; }
    public int Version { get; set; }

    [Display(Name = "Handlungsfeld")]
    public FieldOfAction Field { get; set; }

    [Display(Name = "Was soll erreicht werden?"), Required(ErrorMessage = "Schreiben Sie das Ziel in einem Satz auf."), StringLength(TemplateCheck.MaxTitle, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Title { get; set; }

    [Display(Name = "Woran merken alle, dass es erreicht ist?"), StringLength(TemplateCheck.MaxIndicator, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Indicator { get; set; }

    [Display(Name = "Übliche Schritte"), StringLength(4000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Steps { get; set; }

    public List<string> StepLines => [.. (Steps ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    public static EditGoalTemplateForm Of(GoalTemplate stored) => new()
    {
        Id = stored.Id,
        Version = stored.Version,
        Field = stored.Field,
        Title = stored.Title,
        Indicator = stored.Indicator,
        Steps = string.Join('\n', stored.Steps),
    };

    /// <returns>False, with the reasons said, if it does not hold.</returns>
    public bool Check(ModelStateDictionary errors, IStringLocalizer texts)
    {
        var lines = StepLines;
        if (lines.Count > TemplateCheck.MaxSteps || lines.Exists(l => l.Length > TemplateCheck.MaxStep))
            errors.AddModelError(nameof(Steps), texts["Höchstens {0} Schritte, jeder mit höchstens {1} Zeichen.", TemplateCheck.MaxSteps, TemplateCheck.MaxStep]);
        return errors.IsValid;
    }

    public void ApplyTo(GoalTemplate template) =>
        (template.Field, template.Title, template.Indicator, template.Steps) = (Field, Title!.Trim(), string.IsNullOrWhiteSpace(Indicator) ? null : Indicator.Trim(), StepLines);

    public IReadOnlyList<KeyValuePair<string, string>> FieldsOver(int version) =>
    [
        new(nameof(Version), version.ToString(CultureInfo.InvariantCulture)),
        new(nameof(Field), Field.ToString()),
        new(nameof(Title), Title ?? ""),
        new(nameof(Indicator), Indicator ?? ""),
        new(nameof(Steps), Steps ?? ""),
    ];
}
