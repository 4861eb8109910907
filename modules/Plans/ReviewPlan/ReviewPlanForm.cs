using System.ComponentModel.DataAnnotations;
using System.Globalization;
using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Platform.Drafts;
using IntegrationPlatform.Platform.Words;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.ReviewPlan;

internal sealed class ReviewPlanForm : GoalsForm
{
    /// <summary>Becomes the review's and the talk's id, so that sending the form twice is one review.</summary>
    public Guid Id { get; set; }

    /// <summary>Of the plan as it was shown.</summary>
    public int Version { get; set; }

    [Display(Name = "Überprüft am"), StringLength(60, ErrorMessage = "Geben Sie ein Datum bis heute an, zum Beispiel 22.11.2026 oder „gestern“.")]
    public string? On { get; set; } = "heute";

    [Display(Name = "Art des Gesprächs")]
    public string? Mode { get; set; } = "OfficeAppointment";

    [Display(Name = "Dauer des Gesprächs")]
    public string? Duration { get; set; } = "UpTo60";

    [Display(Name = "Wer war dabei?"), StringLength(300, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Present { get; set; }

    [Display(Name = "Was wurde besprochen?"), StringLength(20_000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Note { get; set; }

    [Display(Name = "Nächste Überprüfung"), StringLength(60, ErrorMessage = "Sagen Sie, wann der Plan überprüft wird: zum Beispiel „in 6 Monaten“.")]
    public string? NextReviewOn { get; set; } = "in 6 Monaten";

    public static string DraftKey(Guid caseId) => $"cases/{caseId}/plan/review";

    public void Restore(FormDraft draft)
    {
        (On, Mode, Duration) = (draft[nameof(On)] ?? On, draft[nameof(Mode)] ?? Mode, draft[nameof(Duration)] ?? Duration);
        (Present, Note, NextReviewOn) = (draft[nameof(Present)], draft[nameof(Note)], draft[nameof(NextReviewOn)] ?? NextReviewOn);
        for (var i = 0; draft[$"Goals[{i}].GoalId"] is { } id; i++)
        {
            if (Goals.Find(g => g.GoalId.ToString() == id) is not { } goal)
                continue;
            goal.Status = Enum.TryParse<GoalStatus>(draft[$"Goals[{i}].Status"], out var status) ? status : goal.Status;
            goal.Progress = int.TryParse(draft[$"Goals[{i}].Progress"], NumberStyles.None, CultureInfo.InvariantCulture, out var progress) && progress <= Goal.MostProgress ? progress : goal.Progress;
            goal.Comment = draft[$"Goals[{i}].Comment"];
            if (Enum.TryParse<GoalStatus>(draft[$"Goals[{i}].WasStatus"], out var was))
                goal.WasStatus = was;
            if (int.TryParse(draft[$"Goals[{i}].WasProgress"], NumberStyles.None, CultureInfo.InvariantCulture, out var wasProgress))
                goal.WasProgress = wasProgress;
        }
    }

    /// <returns>Null, with the reasons said, if it does not hold.</returns>
    public (DateOnly On, DateOnly Next)? Check(ModelStateDictionary errors, DateOnly today, TalkChoices choices, IStringLocalizer texts)
    {
        var on = string.IsNullOrWhiteSpace(On) ? new SaidDay(today, "") : DayWords.Past(On, today);
        if (on is not { Rest.Length: 0 } || on.Day > today || on.Day < today.AddYears(-2))
            errors.AddModelError(nameof(On), texts["Geben Sie ein Datum bis heute an, zum Beispiel 22.11.2026 oder „gestern“."]);
        var next = DayWords.Future(NextReviewOn, today);
        if (next is not { Rest.Length: 0 } || next.Day <= today || next.Day > today.AddYears(2))
            errors.AddModelError(nameof(NextReviewOn), texts["Sagen Sie, wann der Plan überprüft wird: zum Beispiel „in 6 Monaten“."]);
        if (!choices.Has(Mode, Duration))
            errors.AddModelError(nameof(Mode), texts["Wählen Sie einen Eintrag aus der Liste."]);
        if (string.IsNullOrWhiteSpace(Note))
            errors.AddModelError(nameof(Note), texts["Schreiben Sie kurz auf, was besprochen wurde."]);
        return errors.IsValid ? (on!.Day, next!.Day) : null;
    }
}
