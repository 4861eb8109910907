using IntegrationPlatform.Modules.Contracts.Plans;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.PlanInCase;

/// <summary>The plan on the case's overview, in the form that records a talk, and in its timeline.</summary>
internal sealed class PlanOfCase(PlansDb db, PlanSheets sheets, NewGoals news, WholeSave whole, Vault vault, TimeProvider clock, IStringLocalizer<Texts> T) : IPlanInCase
{
    private const int MostStep = 300, MostGoal = 200;

    public Task<bool> IsReviewAsync(Guid contactId, CancellationToken cancellationToken) => db.Reviews.AnyAsync(r => r.ContactId == contactId, cancellationToken);

    public async Task<IReadOnlyList<(string Code, string Label)>> FieldsAsync(Guid caseId, CancellationToken cancellationToken) =>
        await db.Plans.AnyAsync(p => p.CaseId == caseId && p.EndedWithCase, cancellationToken) ? [] : [.. Enum.GetValues<FieldOfAction>().Select(f => (f.ToString(), T[Labels.Of(f)].Value))];

    public async Task<PlanBox> OverviewAsync(Guid caseId, bool mayWrite, CancellationToken cancellationToken) =>
        new("/Plans/PlanInCase/_Overview.cshtml", new PlanOverview(caseId, mayWrite, await sheets.LoadAsync(caseId, cancellationToken), Days.Today(clock)));

    public async Task<IReadOnlyList<OpenGoal>> OpenGoalsAsync(Guid caseId, CancellationToken cancellationToken) =>
        [.. (await sheets.LoadAsync(caseId, cancellationToken)).Open.Where(g => g.Title is not null)
            .Select(g => new OpenGoal(g.Id, T[Labels.Of(g.Field)], g.Title!, [.. g.Steps.Where(s => s.IsOpen && s.Title is not null).Select(s => new OpenStep(s.Id, s.Title!))]))];

    public string? Check(TalkAboutPlan said) => (said.NewGoal?.Trim().Length, said.NewStep?.Trim().Length) switch
    {
        (_, > MostStep) => T["Fassen Sie den neuen Schritt kürzer (höchstens {0} Zeichen).", MostStep],
        ( > MostGoal, _) => T["Fassen Sie das neue Ziel kürzer (höchstens {0} Zeichen).", MostGoal],
        ( > 0, _) => Enum.TryParse<FieldOfAction>(said.NewGoalField, out var field) && Enum.IsDefined(field) ? null : T["Wählen Sie zum neuen Ziel ein Handlungsfeld."].Value,
        (_, > 0) when said.StepGoal is null && said.Goals.Count != 1 && said.Done.Count == 0 => T["Wählen Sie, zu welchem Ziel der neue Schritt gehört."],
        _ => null,
    };

    public async Task RecordAsync(Guid caseId, Guid contactId, DateOnly on, TalkAboutPlan said, CancellationToken cancellationToken)
    {
        await EnterAsync(cancellationToken);
        if (said.IsEmpty || await db.Talks.AnyAsync(t => t.ContactId == contactId, cancellationToken))
            return;
        var goals = await db.Goals.Where(g => g.CaseId == caseId && g.RemovedAt == null).ToDictionaryAsync(g => g.Id, cancellationToken);
        var steps = await db.Steps.Where(s => s.CaseId == caseId && s.RemovedAt == null && said.Done.Contains(s.Id)).ToListAsync(cancellationToken);
        foreach (var goal in said.Goals.Distinct().Where(goals.ContainsKey))
            Note(goals[goal], null, TalkEffect.TalkedAbout);
        foreach (var step in steps.Where(s => goals.ContainsKey(s.GoalId) && s.IsOpen))
        {
            step.Finish(on);
            Note(goals[step.GoalId], step.Id, TalkEffect.StepDone);
        }
        Goal? added = null;
        var plan = await db.Plans.SingleOrDefaultAsync(p => p.CaseId == caseId, cancellationToken);
        if (!string.IsNullOrWhiteSpace(said.NewGoal))
        {
            if (plan is { EndedWithCase: true })
                throw new DbUpdateConcurrencyException("The case was closed meanwhile.");
            var wasDraft = plan?.Status == PlanStatus.Draft;
            added = await news.AddAsync(caseId, Guid.CreateVersion7(), Enum.Parse<FieldOfAction>(said.NewGoalField!), said.NewGoal, cancellationToken);
            Note(added, null, TalkEffect.GoalAdded, wasDraft || plan is null ? null : plan.Changes);
        }
        var target = said.StepGoal ?? said.Goals.Concat(steps.Select(s => s.GoalId)).Select(id => (Guid?)id).FirstOrDefault();
        if (!string.IsNullOrWhiteSpace(said.NewStep))
        {
            var owner = added ?? (target is { } id && goals.TryGetValue(id, out var chosen) ? chosen : null)
                ?? throw new DbUpdateConcurrencyException("The goal of the new step was taken out meanwhile."); // the form says so and keeps what was typed
            Note(owner, news.AddStep(owner, Guid.CreateVersion7(), said.NewStep).Id, TalkEffect.StepAdded);
        }
        await db.SaveChangesAsync(cancellationToken);

        void Note(Goal goal, Guid? step, TalkEffect effect, int? began = null)
        {
            goal.Begin();
            db.Talks.Add(new GoalTalk { CaseId = caseId, ContactId = contactId, GoalId = goal.Id, StepId = step, Effect = effect, BeganEdition = began, On = on });
        }
    }

    public async Task TakeBackAsync(Guid caseId, Guid contactId, CancellationToken cancellationToken)
    {
        await EnterAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var talks = await db.Talks.Where(t => t.CaseId == caseId && t.ContactId == contactId && t.TakenBackAt == null).ToListAsync(cancellationToken);
        var mine = talks.Select(t => t.StepId).OfType<Guid>().ToList();
        foreach (var talk in talks)
        {
            talk.TakenBackAt = now;
            switch (talk.Effect)
            {
                case TalkEffect.StepDone when await StepAsync(talk, cancellationToken) is { Status: StepStatus.Done, DoneByClient: false } step && step.DoneOn == talk.On:
                    step.Reopen();
                    break;
                case TalkEffect.StepAdded when await StepAsync(talk, cancellationToken) is { Version: 1 } step:
                    step.RemovedAt = now;
                    break;
                case TalkEffect.GoalAdded when await GoalAsync(talk, cancellationToken) is { Version: 1 } goal && !(await PlanAsync(goal, cancellationToken)).HasAgreed(goal.SinceEdition) && !await db.Steps.AnyAsync(s => s.GoalId == goal.Id && s.RemovedAt == null && !mine.Contains(s.Id), cancellationToken):
                    goal.RemovedAt = now;
                    (await PlanAsync(goal, cancellationToken)).TakeBack(talk.BeganEdition);
                    break;
                default:
                    break; // talked about, or worked on since
            }
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task PutBackAsync(Guid caseId, Guid contactId, CancellationToken cancellationToken)
    {
        await EnterAsync(cancellationToken);
        foreach (var talk in await db.Talks.Where(t => t.CaseId == caseId && t.ContactId == contactId && t.TakenBackAt != null).ToListAsync(cancellationToken))
        {
            if (talk.Effect == TalkEffect.StepDone && await StepAsync(talk, cancellationToken) is { IsOpen: true } open)
                open.Finish(talk.On);
            else if (talk.Effect == TalkEffect.StepAdded && await StepAsync(talk, cancellationToken) is { } added && added.RemovedAt == talk.TakenBackAt)
                added.RemovedAt = null;
            else if (talk.Effect == TalkEffect.GoalAdded && await GoalAsync(talk, cancellationToken) is { } goal && goal.RemovedAt == talk.TakenBackAt)
            {
                goal.RemovedAt = null;
                (await PlanAsync(goal, cancellationToken)).Reword();
            }
            talk.TakenBackAt = null;
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<Step> StepAsync(GoalTalk talk, CancellationToken cancellationToken) => db.Steps.SingleAsync(s => s.Id == talk.StepId, cancellationToken);

    private Task<IntegrationPlan> PlanAsync(Goal goal, CancellationToken cancellationToken) => db.Plans.SingleAsync(p => p.Id == goal.PlanId, cancellationToken);

    private Task<Goal> GoalAsync(GoalTalk talk, CancellationToken cancellationToken) => db.Goals.SingleAsync(g => g.Id == talk.GoalId, cancellationToken);

    public IReadOnlyList<(string Code, string Label)> Outcomes => [.. Enum.GetValues<GoalStatus>().Where(s => !Goal.IsOpenStatus(s)).Select(s => (s.ToString(), T[Labels.Of(s)].Value))];

    public async Task<Guid?> EndAsync(Guid caseId, bool completed, DateOnly on, IReadOnlyList<GoalEnd> goals, CancellationToken cancellationToken)
    {
        await EnterAsync(cancellationToken);
        if (await db.Plans.SingleOrDefaultAsync(p => p.CaseId == caseId, cancellationToken) is not { IsOpen: true } plan)
            return null;
        var said = goals.ToLookup(g => g.GoalId, g => g.Outcome);
        foreach (var goal in await db.Goals.Where(g => g.CaseId == caseId && g.RemovedAt == null).ToListAsync(cancellationToken))
        {
            if (goal.IsOpen && Enum.TryParse<GoalStatus>(said[goal.Id].FirstOrDefault(), out var outcome) && Enum.IsDefined(outcome) && !Goal.IsOpenStatus(outcome))
                goal.EndWithCase(outcome, on);
        }
        plan.EndWithCase(completed ? PlanStatus.Completed : PlanStatus.Cancelled, on);
        await db.SaveChangesAsync(cancellationToken);
        return plan.ReviewTaskId;
    }

    public async Task<Guid?> ResumeAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await EnterAsync(cancellationToken);
        if (await db.Plans.SingleOrDefaultAsync(p => p.CaseId == caseId, cancellationToken) is not { } plan || !plan.Resume())
            return null;
        foreach (var goal in await db.Goals.Where(g => g.CaseId == caseId && g.StatusBefore != null).ToListAsync(cancellationToken))
            goal.Resume();
        await db.SaveChangesAsync(cancellationToken);
        return plan.ReviewTaskId;
    }

    public Task<DateOnly?> FirstAgreedAsync(Guid caseId, CancellationToken cancellationToken) =>
        db.Editions.Where(e => e.CaseId == caseId && e.Agreement != Agreement.Declined).MinAsync(e => (DateOnly?)e.On, cancellationToken);

    /// <summary>Into the save that is running, with nothing left over from one that failed before.</summary>
    private async Task EnterAsync(CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await whole.JoinAsync(db, cancellationToken);
    }

    public async Task<ILookup<Guid, string>> GoalsOfAsync(IReadOnlyCollection<Guid> contactIds, CancellationToken cancellationToken)
    {
        var talks = await db.Talks.Where(t => contactIds.Contains(t.ContactId) && t.TakenBackAt == null)
            .Join(db.Goals.Where(g => g.RemovedAt == null), t => t.GoalId, g => g.Id, (t, g) => new { t.ContactId, g.Id, g.Title }).Distinct().ToListAsync(cancellationToken);
        return talks.OrderBy(t => t.Id).Select(t => (t.ContactId, Title: vault.Open(t.Title, t.Id))).Where(t => t.Title is not null).ToLookup(t => t.ContactId, t => t.Title!);
    }
}

internal sealed record PlanOverview(Guid CaseId, bool MayWrite, PlanSheet Sheet, DateOnly Today);
