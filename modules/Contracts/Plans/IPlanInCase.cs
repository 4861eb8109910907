namespace IntegrationPlatform.Modules.Contracts.Plans;

/// <summary>The integration plan where cases show and move it. Whoever calls has asked before whether the user may see or change the case.</summary>
public interface IPlanInCase
{
    /// <summary>The box with which the case's overview begins.</summary>
    Task<PlanBox> OverviewAsync(Guid caseId, bool mayWrite, CancellationToken cancellationToken);

    /// <summary>Open goals with their open steps, for the form that records a talk.</summary>
    Task<IReadOnlyList<OpenGoal>> OpenGoalsAsync(Guid caseId, CancellationToken cancellationToken);

    /// <summary>Fields of action for a new goal, code and name in the user's language; none where the plan has ended with its case.</summary>
    Task<IReadOnlyList<(string Code, string Label)>> FieldsAsync(Guid caseId, CancellationToken cancellationToken);

    /// <summary>Whether a review of the plan has written this talk.</summary>
    Task<bool> IsReviewAsync(Guid contactId, CancellationToken cancellationToken);

    /// <summary>What is wrong with what was said, as a sentence in the user's language; null if it can be saved.</summary>
    string? Check(TalkAboutPlan said);

    /// <summary>Writes down which goals a talk moved, ticks steps and adds new ones, inside the transaction in which the talk is saved. Ids that are not of this case are passed over.</summary>
    Task RecordAsync(Guid caseId, Guid contactId, DateOnly on, TalkAboutPlan said, CancellationToken cancellationToken);

    /// <summary>The talk was taken back: what it ticked is open again, what it added is gone, unless somebody has worked on it since.</summary>
    Task TakeBackAsync(Guid caseId, Guid contactId, CancellationToken cancellationToken);

    /// <summary>The talk is back, and so is what it did.</summary>
    Task PutBackAsync(Guid caseId, Guid contactId, CancellationToken cancellationToken);

    /// <summary>How a goal can have turned out, code and name in the user's language.</summary>
    IReadOnlyList<(string Code, string Label)> Outcomes { get; }

    /// <summary>The case closes, and with it the plan. What is said of a goal that is not of this case, or not open, is passed over.</summary>
    /// <returns>The task that reminded of the review, to be finished with the case.</returns>
    Task<Guid?> EndAsync(Guid caseId, bool completed, DateOnly on, IReadOnlyList<GoalEnd> goals, CancellationToken cancellationToken);

    /// <summary>The case is open again, and with it a plan that ended with it. What was said about its goals stays.</summary>
    /// <returns>The task that reminds of the review, to be opened again.</returns>
    Task<Guid?> ResumeAsync(Guid caseId, CancellationToken cancellationToken);

    /// <summary>When the first edition was agreed; null before. Asks for no user.</summary>
    Task<DateOnly?> FirstAgreedAsync(Guid caseId, CancellationToken cancellationToken);

    /// <summary>Which goals these talks moved, for the timeline.</summary>
    Task<ILookup<Guid, string>> GoalsOfAsync(IReadOnlyCollection<Guid> contactIds, CancellationToken cancellationToken);
}

/// <summary>How a goal turned out, as a form says it.</summary>
public sealed class GoalEnd
{
    /// <summary>Which goal.</summary>
    public Guid GoalId { get; set; }

    /// <summary>Code of <see cref="IPlanInCase.Outcomes"/>; null or another code is no answer.</summary>
    public string? Outcome { get; set; }
}

/// <summary>A view of the plans' module and its model.</summary>
public sealed record PlanBox(string View, object Model);

/// <summary>A goal that is being worked on.</summary>
public sealed record OpenGoal(Guid GoalId, string Field, string Title, IReadOnlyList<OpenStep> Steps);

/// <summary>A step of it that is not done.</summary>
public sealed record OpenStep(Guid StepId, string Title);

/// <summary>What a talk did to the plan.</summary>
public sealed record TalkAboutPlan
{
    /// <summary>Goals that were talked about.</summary>
    public IReadOnlyList<Guid> Goals { get; init; } = [];

    /// <summary>Steps that are done now.</summary>
    public IReadOnlyList<Guid> Done { get; init; } = [];

    /// <summary>A step to add, or nothing.</summary>
    public string? NewStep { get; init; }

    /// <summary>The goal it belongs to; null with a new goal, or where only one can be meant.</summary>
    public Guid? StepGoal { get; init; }

    /// <summary>A goal to add, or nothing.</summary>
    public string? NewGoal { get; init; }

    /// <summary>Its field of action.</summary>
    public string? NewGoalField { get; init; }

    /// <summary>Nothing about the plan was said.</summary>
    public bool IsEmpty => Goals.Count == 0 && Done.Count == 0 && string.IsNullOrWhiteSpace(NewStep) && string.IsNullOrWhiteSpace(NewGoal);
}
