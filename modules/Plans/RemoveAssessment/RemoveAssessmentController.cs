using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.RemoveAssessment;

/// <summary>Takes an assessment away that was recorded by mistake, and puts it back.</summary>
[Route("cases/{caseId:guid}/plan/assessments/{assessmentId:guid}"), Permission(Rights.CasesWrite), NothingPersonal("answers with a redirect")]
internal sealed class RemoveAssessmentController(PlansDb db, ICaseFrames cases, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpPost("remove")]
    public Task<IActionResult> Remove(Guid caseId, Guid assessmentId, CancellationToken cancellationToken) =>
        ChangeAsync(caseId, assessmentId, clock.GetUtcNow().UtcDateTime, T["Erfassung entfernt."], cancellationToken);

    [HttpPost("put-back")]
    public Task<IActionResult> PutBack(Guid caseId, Guid assessmentId, CancellationToken cancellationToken) =>
        ChangeAsync(caseId, assessmentId, null, T["Die Erfassung ist wieder da."], cancellationToken);

    private async Task<IActionResult> ChangeAsync(Guid caseId, Guid assessmentId, DateTime? removed, string message, CancellationToken cancellationToken)
    {
        if (await cases.FindWritableAsync(caseId, cancellationToken) is null || await db.Assessments.SingleOrDefaultAsync(a => a.Id == assessmentId && a.CaseId == caseId, cancellationToken) is not { } assessment)
            return NotFound();
        assessment.RemovedAt = removed;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // changed by somebody else at this moment: the later hand wins
            return await ChangeAsync(caseId, assessmentId, removed, message, cancellationToken);
        }
        var path = $"{Request.PathBase}/cases/{caseId}/plan/assessments";
        TempData.Toast(message, removed is null ? null : $"{path}/{assessmentId}/put-back");
        return Redirect(path);
    }
}
