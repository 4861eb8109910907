using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.ClientCopy;
using IntegrationPlatform.Plans.ClientTexts;

namespace IntegrationPlatform.Plans.MyPlan;

/// <param name="Message">Key of the sentence that is said; null for none.</param>
internal sealed record PinPage(CopyLanguage Language, string? Message);

/// <summary>All that the client's page shows. Without a link it is what staff see as a preview.</summary>
internal sealed record MyPlanPage(CopyLanguage Language, PlanCopy Copy, ClientFacts Facts)
{
    public OpenLink? Link { get; init; }
    public bool Saved { get; init; }

    /// <summary>The client's own steps of a goal that is worked on; back only what they ticked themselves.</summary>
    public bool MayTick(CopyGoal goal, CopyStep step) => Link is { MayTick: true } && goal.IsOpen && step.IsClients && (!step.Done || step.DoneByClient);

    public bool MayTick(Guid stepId, bool done) => Copy.Goals.Any(g => g.Steps.Any(s => s.Id == stepId && s.Done != done && MayTick(g, s)));

    /// <summary>How the page's own addresses begin; null in a preview.</summary>
    public string? Path(HttpContext context) => Link is null ? null : $"{context.Request.PathBase}/mein-plan/{Uri.EscapeDataString(Link.Token)}";
}

/// <summary>The link by which it is open.</summary>
internal sealed record OpenLink(string Token, DateTime ValidUntil, bool MayTick);
