using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Words;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.Sheets;

/// <summary>What a form says about one goal: in a review, or when plan or case end.</summary>
internal sealed class GoalOutcome
{
    public Guid GoalId { get; set; }

    [Display(Name = "Stand des Ziels")]
    public GoalStatus? Status { get; set; }

    [Display(Name = "Fortschritt"), Range(0, Goal.MostProgress, ErrorMessage = "Wählen Sie einen Eintrag aus der Liste.")]
    public int Progress { get; set; }

    [Display(Name = "Anmerkung zum Stand"), StringLength(600, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Comment { get; set; }

    /// <summary>What the form showed first: only what its user changed is written, so that it puts nothing over what a colleague did meanwhile.</summary>
    public GoalStatus WasStatus { get; set; }
    public int WasProgress { get; set; }

    public bool Moves => Status is { } status && (status, Progress) != (WasStatus, WasProgress);

    public static List<GoalOutcome> For(PlanSheet sheet) => [.. sheet.Open.Select(Of)];

    /// <summary>Goals that came while the form was open stand in it as well.</summary>
    public static void Complete(List<GoalOutcome> said, PlanSheet sheet) => said.AddRange(sheet.Open.Where(g => said.TrueForAll(s => s.GoalId != g.Id)).Select(Of));

    private static GoalOutcome Of(GoalSheet goal) => new() { GoalId = goal.Id, Status = goal.Status, Progress = goal.Progress, WasStatus = goal.Status, WasProgress = goal.Progress };
}

/// <summary>A form that goes over the goals of a plan; drawn by _Outcomes.</summary>
internal abstract class GoalsForm
{
    public List<GoalOutcome> Goals { get; set; } = [];
}

/// <summary>Writes the outcomes of goals; what the form does not name stays as it is.</summary>
internal sealed class GoalOutcomes(PlansDb db, Vault vault, IStringLocalizer<Texts> T)
{
    /// <param name="said">What the form says.</param>
    /// <param name="sheet">The plan.</param>
    /// <param name="errors">Gets a sentence for each goal of which nothing is said, or that is still open at the end.</param>
    /// <param name="field">Name of the list in the form.</param>
    /// <param name="final">Whether every goal has to have ended.</param>
    public void Check(IReadOnlyList<GoalOutcome> said, PlanSheet sheet, ModelStateDictionary errors, string field, bool final = true)
    {
        var known = sheet.Goals.ToDictionary(g => g.Id);
        for (var i = 0; i < said.Count; i++)
        {
            if (!known.TryGetValue(said[i].GoalId, out var goal) || said[i].Status is { } status && !Enum.IsDefined(status))
                errors.AddModelError($"{field}[{i}].Status", T["Der Plan wurde gerade von jemand anderem geändert. Prüfen Sie ihn noch einmal."]);
            else if (said[i].Moves && (goal.Status, goal.Progress) != (said[i].WasStatus, said[i].WasProgress))
            {
                errors.AddModelError($"{field}[{i}].Status", T["Jemand hat dieses Ziel inzwischen auf „{0}“ gesetzt. Prüfen Sie Ihre Angabe und speichern Sie noch einmal.", T[Labels.Of(goal.Status)]]);
                (said[i].WasStatus, said[i].WasProgress) = (goal.Status, goal.Progress);
            }
            else if (said[i].Status is not { } chosen || final && Goal.IsOpenStatus(chosen))
                errors.AddModelError($"{field}[{i}].Status", T["Wählen Sie, wie das Ziel ausgegangen ist."]);
        }
        if (final && sheet.Open.Any(g => said.All(s => s.GoalId != g.Id)))
            errors.AddModelError("", T["Sagen Sie zu jedem offenen Ziel, wie es ausgegangen ist."]);
    }

    public async Task ApplyAsync(Guid caseId, IReadOnlyList<GoalOutcome> said, DateOnly on, CancellationToken cancellationToken)
    {
        var goals = await db.Goals.Where(g => g.CaseId == caseId && g.RemovedAt == null).ToDictionaryAsync(g => g.Id, cancellationToken);
        foreach (var outcome in said.Where(s => goals.ContainsKey(s.GoalId)))
        {
            var goal = goals[outcome.GoalId];
            if (outcome.Moves)
                goal.MoveTo(outcome.Status!.Value, outcome.Progress, on);
            if (!string.IsNullOrWhiteSpace(outcome.Comment))
                goal.Outcome = vault.Seal(outcome.Comment.Trim(), goal.Id);
        }
    }
}
