using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Cases;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.OpenCase;

/// <summary>Opens a case: first who it is, with a look whether the person is here already, then the few fields that are known.</summary>
[Route("cases/new"), Permission(Rights.CasesOpen), PersonalPage("CaseList", action: "searched")]
internal sealed class OpenCaseController(
    CasesDb db, MyDesks desks, DeskUpdate save, DuplicateHint duplicates, CaseRegister register, Accounts accounts, CurrentMunicipality here, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public IActionResult Index(string? name) => View(new WhoForm { Name = name?.Cut(200) });

    /// <summary>The second step: who it may be already, and the form filled as far as the first step goes.</summary>
    [HttpPost("check")]
    public async Task<IActionResult> Check(WhoForm who, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Index", who);
        }
        var (family, given) = who.Split();
        var form = new OpenCaseForm { Id = Guid.CreateVersion7(), FamilyName = family, GivenNames = given, BirthYear = who.BirthYear, MainManager = desks.Mine };
        ModelState.Clear();
        return await ShowAsync(form, await duplicates.FindAsync(who.Name, who.BirthYear, cancellationToken), cancellationToken);
    }

    [HttpPost]
    public async Task<IActionResult> Index(OpenCaseForm form, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        form.Check(ModelState, today, T);
        var managers = await ManagersAsync(cancellationToken);
        if (managers.All(m => m.Id != form.MainManager))
            ModelState.AddModelError(nameof(form.MainManager), T["Wählen Sie jemanden aus der Liste."]);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync(form, [], cancellationToken);
        }
        var id = Request.RecordId(form.Id);
        if (!await db.Cases.AnyAsync(c => c.Id == id, cancellationToken))
        {
            var person = new Person { Alias = "" };
            form.ApplyTo(person);
            await register.OpenAsync(id, person, form, today, save, cancellationToken);
        }
        TempData.Toast(T["Fall angelegt."]);
        return Redirect($"{Request.PathBase}/cases/{id}");
    }

    private async Task<IActionResult> ShowAsync(OpenCaseForm form, IReadOnlyList<PossibleDuplicate> found, CancellationToken cancellationToken) =>
        View("Details", new OpenCasePage(form, found, [.. (await ManagersAsync(cancellationToken)).Select(m => new LookOption(m.Id.ToString(), m.Name))]));

    private async Task<IReadOnlyList<Colleague>> ManagersAsync(CancellationToken cancellationToken) =>
        [.. (await accounts.ColleaguesAsync(here.Id!, cancellationToken)).Where(c => c.May(Rights.CasesOpen))];
}

internal sealed record OpenCasePage(OpenCaseForm Form, IReadOnlyList<PossibleDuplicate> Duplicates, IReadOnlyList<LookOption> Managers);
