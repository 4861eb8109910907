using IntegrationPlatform.Cases.Clock;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.CheckEligibility;

/// <summary>Does the programme apply to this case, and from when does it count? Every check is kept; the last one is in force.</summary>
[Route("cases/{caseId:guid}/eligibility"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class CheckEligibilityController(
    CasesDb db, MyDesks desks, DeskUpdate save, Vault vault, PeriodStarts starts, PeriodTasks tasks, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    private DateOnly Today => Days.Today(clock);

    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } person)
            return NotFound();
        var profiles = await ValidProfilesAsync(cancellationToken);
        return await ShowAsync(caseId, new EligibilityForm { Id = Guid.CreateVersion7(), Last = (await LastAsync(caseId, cancellationToken))?.Id, AllocatedOn = person.AllocatedOn is { } day ? German.Day(day) : null, ProfileCode = (profiles is [.., var newest] ? newest : null)?.Code }, profiles, cancellationToken);
    }

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, EligibilityForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } person)
            return NotFound();
        var profiles = await ValidProfilesAsync(cancellationToken);
        var profile = profiles.SingleOrDefault(p => p.Code == form.ProfileCode);
        var allocatedOn = form.Check(ModelState, profile, Today, T);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync(caseId, form, profiles, cancellationToken);
        }
        var check = New(caseId, form);
        if (!await db.EligibilityChecks.AnyAsync(c => c.Id == check.Id, cancellationToken))
        {
            if (await LastAsync(caseId, cancellationToken) is { } last && last.Id != form.Last)
                return await DifferAsync(caseId, form, last, person, profiles, cancellationToken);
            db.EligibilityChecks.Add(check);
            person.AllocatedOn = allocatedOn;
            await CountAsync(caseId, check, profile!, allocatedOn, cancellationToken);
            try
            {
                await save.SaveAsync(caseId, cancellationToken);
            }
            catch (DbUpdateException race) when (race is DbUpdateConcurrencyException || race.IsAt(typeof(EligibilityCheck), typeof(CounsellingPeriod)))
            {
                db.ChangeTracker.Clear();
                return await Index(caseId, form, cancellationToken); // the person or the period changed meanwhile, or the form came twice: this look sees it
            }
        }
        TempData.Toast(T["Prüfung gespeichert."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}");
    }

    /// <summary>Every check is kept, so nothing is lost; but the day of allocation would be, and whoever saves should know of the other.</summary>
    private async Task<IActionResult> DifferAsync(Guid caseId, EligibilityForm form, EligibilityCheck last, Person person, IReadOnlyList<ProgramProfile> profiles, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        ModelState.AddModelError(nameof(form.AllocatedOn), T["{0} hat inzwischen geprüft; als Tag der Zuteilung steht jetzt dort: {1}. Speichern Sie noch einmal, wenn Ihre Angaben gelten sollen.", last.CheckedByName, person.AllocatedOn is { } day ? German.Day(day) : "–"]);
        form.Last = last.Id;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsync(caseId, form, profiles, cancellationToken);
    }

    /// <summary>A case that has a period keeps its programme and its months; only the day it counts from may move.</summary>
    private async Task CountAsync(Guid caseId, EligibilityCheck check, ProgramProfile profile, DateOnly? allocatedOn, CancellationToken cancellationToken)
    {
        var period = await db.Periods.SingleOrDefaultAsync(p => p.CaseId == caseId, cancellationToken);
        if (period is null)
        {
            if (check.Result == EligibilityResult.NotEligible)
                return;
            db.Periods.Add(period = CounsellingPeriod.Of(caseId, profile));
        }
        var formerEnd = period.EndsOn;
        await starts.ApplyAsync(period, allocatedOn, cancellationToken);
        if (period.EndsOn != formerEnd)
            await tasks.WithdrawAsync(caseId, formerEnd, cancellationToken);
    }

    private EligibilityCheck New(Guid caseId, EligibilityForm form)
    {
        var id = Request.RecordId(form.Id);
        return new EligibilityCheck
        {
            Id = id,
            CaseId = caseId,
            ProfileCode = form.ProfileCode!,
            Result = form.Result,
            Reason = form.ReasonCode,
            Text = string.IsNullOrWhiteSpace(form.Text) ? null : vault.Seal(form.Text.Trim(), id),
            CheckedBy = desks.Mine,
            CheckedByName = user.Name,
            CheckedOn = Today,
        };
    }

    private async Task<IActionResult> ShowAsync(Guid caseId, EligibilityForm form, IReadOnlyList<ProgramProfile> profiles, CancellationToken cancellationToken)
    {
        var earlier = await db.EligibilityChecks.AsNoTracking().Where(c => c.CaseId == caseId).OrderByDescending(c => c.CheckedOn).ThenByDescending(c => c.Id).Take(10).ToListAsync(cancellationToken);
        var reasons = profiles.SelectMany(p => p.TargetGroups).Distinct().Where(r => r != TargetGroups.WithReason);
        return View("Index", new EligibilityPage(
            caseId,
            form,
            [.. profiles.Select(p => new LookOption(p.Code, p.Title))],
            [.. reasons.Select(r => new LookOption(r, T[TargetGroups.List.Label(r)]))],
            [.. earlier.Select(c => new EarlierCheck(c, c.Text is null ? null : vault.Open(c.Text, c.Id) ?? T["nicht lesbar"]))]));
    }

    private Task<EligibilityCheck?> LastAsync(Guid caseId, CancellationToken cancellationToken) =>
        db.EligibilityChecks.AsNoTracking().Where(c => c.CaseId == caseId).OrderByDescending(c => c.CheckedOn).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancellationToken);

    private async Task<IReadOnlyList<ProgramProfile>> ValidProfilesAsync(CancellationToken cancellationToken)
    {
        var today = Today;
        return await db.Profiles.AsNoTracking().Where(p => p.ValidFrom <= today && (p.ValidTo == null || p.ValidTo >= today)).OrderBy(p => p.ValidFrom).ThenBy(p => p.Code).ToListAsync(cancellationToken);
    }

    private Task<Person?> FindAsync(Guid caseId, CancellationToken cancellationToken) =>
        desks.Writable(db).Where(c => c.Id == caseId).Select(c => c.Person).SingleOrDefaultAsync(cancellationToken);
}

internal sealed record EligibilityPage(Guid CaseId, EligibilityForm Form, IReadOnlyList<LookOption> Profiles, IReadOnlyList<LookOption> Reasons, IReadOnlyList<EarlierCheck> Earlier);

internal sealed record EarlierCheck(EligibilityCheck Check, string? Text);
