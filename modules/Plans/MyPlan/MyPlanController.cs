using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.ClientCopy;
using IntegrationPlatform.Plans.ClientTexts;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.MakeLink;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Plans.MyPlan;

/// <summary>
/// „Mein Plan“: the client's own page behind link and PIN, without an account. Whoever has not typed the PIN sees the same page whatever the token is:
/// right, invented, expired, revoked, or another municipality's.
/// </summary>
[Route("mein-plan/{token}"), OpenByLink, NothingPersonal("the client's own plan, for the client; that it was opened stands at the link")]
internal sealed class MyPlanController(
    PlansDb db, PlanCopies copies, IClientFacts facts, LinkSession session, PinGate gate, CurrentMunicipality here, CurrentUser user, TimeProvider clock) : Controller
{
    private const int MaxAttempts = 20;

    public override void OnActionExecuting(ActionExecutingContext context) => Response.Headers.CacheControl = "no-store";

    [HttpGet]
    public async Task<IActionResult> Index(string token, string? sprache, string? beendet, string? gespeichert, CancellationToken cancellationToken)
    {
        if (await OpenAsync(token, cancellationToken) is not { } link || await ReadAsync(link, token, sprache, cancellationToken) is not { } page)
            return Pin(sprache, beendet is null ? null : "link.ended");
        session.Keep(HttpContext, link.Id);
        return View("Index", page with { Saved = gespeichert is not null });
    }

    [HttpPost]
    public async Task<IActionResult> Index(string token, string? sprache, [FromForm] string? pin, CancellationToken cancellationToken)
    {
        if (!gate.Admits(HttpContext.Connection.RemoteIpAddress))
            return Locked(sprache);
        var hash = LinkSecrets.HashOfToken(token);
        var link = await db.Links.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash, cancellationToken);
        if (!(link is null ? gate.AdmitsUnknown($"{here.Id}/{hash}") : await CountAsync(link.Id, cancellationToken)))
            return Locked(sprache);
        if (!LinkSecrets.IsPin(link?.PinHash, pin) || !await EnterAsync(link!.Id, cancellationToken))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Pin(sprache, "link.refused");
        }
        session.Keep(HttpContext, link.Id);
        return Redirect(Address(token, sprache ?? link.Language));
    }

    [HttpPost("steps/{stepId:guid}/done")]
    public Task<IActionResult> Done(string token, Guid stepId, string? sprache, CancellationToken cancellationToken) => TickAsync(token, stepId, done: true, sprache, cancellationToken);

    /// <summary>Takes back the client's own tick, and nobody else's.</summary>
    [HttpPost("steps/{stepId:guid}/reopen")]
    public Task<IActionResult> Reopen(string token, Guid stepId, string? sprache, CancellationToken cancellationToken) => TickAsync(token, stepId, done: false, sprache, cancellationToken);

    /// <summary>The day on which the plan is talked about again. There are no appointments in the product yet.</summary>
    [HttpGet("termin.ics")]
    public async Task<IActionResult> Calendar(string token, string? sprache, CancellationToken cancellationToken)
    {
        if (await OpenAsync(token, cancellationToken) is not { } link || await ReadAsync(link, token, sprache, cancellationToken) is not { Copy.NextReviewOn: { } next } page)
            return Redirect(Address(token, sprache));
        return File(ReviewCalendar.Of(link.Id, next, page.Language["appointment.calendar_title"], clock.GetUtcNow()), "text/calendar; charset=utf-8", "termin.ics");
    }

    [HttpPost("end")]
    public IActionResult End(string token, string? sprache)
    {
        session.End(HttpContext);
        return Redirect(Address(token, sprache, "beendet=1"));
    }

    private async Task<IActionResult> TickAsync(string token, Guid stepId, bool done, string? sprache, CancellationToken cancellationToken)
    {
        if (await OpenAsync(token, cancellationToken) is not { } link || await ReadAsync(link, token, sprache, cancellationToken) is not { } page)
            return Redirect(Address(token, sprache));
        user.BeClient();
        var stands = false;
        for (var attempt = 1; page.MayTick(stepId, done); attempt++)
        {
            var step = await db.Steps.SingleAsync(s => s.Id == stepId, cancellationToken);
            stands = true;
            if (done ? !step.IsOpen : !step.DoneByClient)
                break; // twice is once, and somebody else's tick stays
            if (done)
                step.Finish(Days.Today(clock), byClient: true);
            else
                step.Reopen();
            if (done && await db.Goals.SingleAsync(g => g.Id == step.GoalId, cancellationToken) is { } goal)
                goal.Begin();
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                break;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MaxAttempts)
            {
                db.ChangeTracker.Clear(); // somebody else worked on it at this moment: look again
            }
        }
        return Redirect(Address(token, sprache, stands ? "gespeichert=1" : null) + "#s-" + stepId);
    }

    /// <summary>The link whose PIN was typed in this session, if it is this one and still good.</summary>
    private async Task<ClientLink?> OpenAsync(string token, CancellationToken cancellationToken)
    {
        if (session.Of(HttpContext) is not { } id)
            return null;
        var hash = LinkSecrets.HashOfToken(token);
        return await db.Links.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id && l.TokenHash == hash, cancellationToken) is { } link && link.IsValidAt(clock.GetUtcNow().UtcDateTime) ? link : null;
    }

    private async Task<MyPlanPage?> ReadAsync(ClientLink link, string token, string? sprache, CancellationToken cancellationToken) =>
        await facts.FindAsync(link.CaseId, cancellationToken) is { } found && await copies.InForceAsync(link.CaseId, cancellationToken) is { } copy
            ? new MyPlanPage(CopyLanguages.Find(sprache) ?? CopyLanguages.Find(link.Language) ?? CopyLanguages.German, copy, found) { Link = new(token, link.ValidUntil, link.MayTick) }
            : null;

    /// <summary>Before the PIN is looked at, so that many who try at once have no more tries than one after the other.</summary>
    private async Task<bool> CountAsync(Guid linkId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            if (await db.Links.SingleOrDefaultAsync(l => l.Id == linkId, cancellationToken) is not { } link || link.IsLockedAt(now))
                return false;
            link.Fail(now, PinGate.Most, PinGate.Locked);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return true;
            }
            catch (DbUpdateConcurrencyException)
            {
                db.ChangeTracker.Clear(); // another try was counted
            }
        }
        return false;
    }

    /// <summary>The PIN was right: is the link good, and its case open to the client?</summary>
    private async Task<bool> EnterAsync(Guid linkId, CancellationToken cancellationToken)
    {
        user.BeClient();
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            var now = clock.GetUtcNow().UtcDateTime;
            if (await db.Links.SingleOrDefaultAsync(l => l.Id == linkId, cancellationToken) is not { } link || !link.IsValidAt(now) || await facts.FindAsync(link.CaseId, cancellationToken) is null)
                return false;
            link.Open(now);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return true;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MaxAttempts)
            {
                // somebody else tries at the same moment, or the link was just revoked: look again
            }
        }
    }

    private ViewResult Locked(string? sprache)
    {
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return Pin(sprache, "link.locked");
    }

    private ViewResult Pin(string? sprache, string? message) => View("Pin", new PinPage(CopyLanguages.Find(sprache) ?? CopyLanguages.OfBrowser(Request.GetTypedHeaders()), message));

    private string Address(string token, string? sprache, string? more = null)
    {
        var query = string.Join('&', new[] { CopyLanguages.Find(sprache) is { } language ? "sprache=" + language.Tag : null, more }.OfType<string>());
        return $"{Request.PathBase}/mein-plan/{Uri.EscapeDataString(token)}{(query.Length > 0 ? "?" : "")}{query}";
    }
}
