using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Encryption;
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

    public static List<GoalOutcome> For(PlanSheet sheet) => [.. sheet.Open.Select(g => new GoalOutcome { GoalId = g.Id, Status = g.Status, Progress = g.Progress })];
}

/// <summary>A form that goes over the goals of a plan; drawn by _Outcomes.</summary>
internal abstract class GoalsForm
{
    public List<GoalOutcome> Goals { get; set; } = [];
}

/// <summary>Writes the outcomes of goals; what the form does not name stays as it is.</summary>
internal sealed class GoalOutcomes(PlansDb db, Vault vault, TimeProvider clock, IStringLocalizer<Texts> T)
{
    /// <param name="said">What the form says.</param>
    /// <param name="sheet">The plan.</param>
    /// <param name="errors">Gets a sentence for each goal of which nothing is said, or that is still open at the end.</param>
    /// <param name="field">Name of the list in the form.</param>
    /// <param name="final">Whether every goal has to have ended.</param>
    public void Check(IReadOnlyList<GoalOutcome> said, PlanSheet sheet, ModelStateDictionary errors, string field, bool final = true)
    {
        var known = sheet.Goals.Select(g => g.Id).ToHashSet();
        for (var i = 0; i < said.Count; i++)
        {
            if (!known.Contains(said[i].GoalId) || said[i].Status is { } status && !Enum.IsDefined(status))
                errors.AddModelError($"{field}[{i}].Status", T["Der Plan wurde gerade von jemand anderem geändert. Prüfen Sie ihn noch einmal."]);
            else if (said[i].Status is not { } chosen || final && Goal.IsOpenStatus(chosen))
                errors.AddModelError($"{field}[{i}].Status", T["Wählen Sie, wie das Ziel ausgegangen ist."]);
        }
        if (final && sheet.Open.Any(g => said.All(s => s.GoalId != g.Id)))
            errors.AddModelError("", T["Sagen Sie zu jedem offenen Ziel, wie es ausgegangen ist."]);
    }

    public async Task ApplyAsync(Guid caseId, IReadOnlyList<GoalOutcome> said, CancellationToken cancellationToken)
    {
        var goals = await db.Goals.Where(g => g.CaseId == caseId && g.RemovedAt == null).ToDictionaryAsync(g => g.Id, cancellationToken);
        foreach (var outcome in said.Where(s => goals.ContainsKey(s.GoalId)))
        {
            var goal = goals[outcome.GoalId];
            goal.MoveTo(outcome.Status ?? goal.Status, outcome.Progress, Days.Today(clock));
            if (!string.IsNullOrWhiteSpace(outcome.Comment))
                goal.Outcome = vault.Seal(outcome.Comment.Trim(), goal.Id);
        }
    }
}
