using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Pdf;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.PersonalData;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.AccessAnswer;

/// <summary>Auskunft (Art. 15 GDPR): everything kept about a client, what was passed on and who looked, with others blackened; to read, print, or hand out as PDF, HTML or JSON.</summary>
[Route("cases/{caseId:guid}/access-answer"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId", "exported")]
internal sealed class AccessAnswerController(
    CasesDb db, MyDesks desks, Vault vault, SubjectData subjects, Looks looks, CurrentUser user, CurrentMunicipality here, MunicipalityDirectory municipalities, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } found)
            return NotFound();
        var names = await ThirdPersons.NamesAsync(db, vault, found.Person, cancellationToken);
        return await ShowAsync(found, new AccessAnswerForm { Blacken = string.Join('\n', names) }, cancellationToken);
    }

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, AccessAnswerForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } found)
            return NotFound();
        if (!form.Check(ModelState, T))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync(found, form, cancellationToken);
        }
        if (form.As == AnswerFormat.Preview)
            return await ShowAsync(found, form, cancellationToken);
        var answer = await AnswerAsync(found, form, cancellationToken);
        if (answer.Missing.Count > 0)
        {
            ModelState.AddModelError("", T["Diese Plugins antworten nicht: {0}. Die Auskunft wäre unvollständig; versuchen Sie es später noch einmal.", string.Join(", ", answer.Missing)]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Index", new AccessAnswerPage(found.Id, form, answer));
        }
        if (form.As == AnswerFormat.Json)
            return File(answer.ToJson(), "application/json", $"Auskunft-{found.Number}.json");
        if (form.As == AnswerFormat.Pdf)
            return new PdfResult("/Cases/AccessAnswer/Pdf.cshtml", answer, $"Auskunft-{found.Number}.pdf") { PrintPage = $"{Request.PathBase}/cases/{caseId}/access-answer" };
        Response.Headers.ContentDisposition = $"attachment; filename=\"Auskunft-{found.Number}.html\"";
        return View("File", answer);
    }

    private async Task<IActionResult> ShowAsync(Case found, AccessAnswerForm form, CancellationToken cancellationToken) =>
        View("Index", new AccessAnswerPage(found.Id, form, await AnswerAsync(found, form, cancellationToken)));

    private async Task<Answer> AnswerAsync(Case found, AccessAnswerForm form, CancellationToken cancellationToken) => Answer.Of(
        found.Number, found.Person.DisplayName, municipalities.Get(here.Id!).Name, Days.Today(clock),
        await subjects.ExportAsync(found.Id, here.Id!, user, cancellationToken), await looks.AtAsync(await RecordsAsync(found.Id, cancellationToken), cancellationToken), new Blackening(form.Words));

    /// <summary>What has pages of its own below the case: a look at one of them is a look at the client.</summary>
    private async Task<IReadOnlyList<Guid>> RecordsAsync(Guid caseId, CancellationToken cancellationToken) =>
        [caseId, .. await db.Contacts.Where(c => c.CaseId == caseId).Select(c => c.Id)
            .Concat(db.Disclosures.Where(d => d.CaseId == caseId).Select(d => d.Id))
            .Concat(db.Documents.Where(d => d.CaseId == caseId).Select(d => d.Id)).ToListAsync(cancellationToken)];

    /// <summary>Not for whoever only reads along, or in an emergency: it hands out the whole file.</summary>
    private Task<Case?> FindAsync(Guid caseId, CancellationToken cancellationToken) =>
        desks.Consentable(db).AsNoTracking().Include(c => c.Person).SingleOrDefaultAsync(c => c.Id == caseId, cancellationToken);
}

internal sealed record AccessAnswerPage(Guid CaseId, AccessAnswerForm Form, Answer Answer);

internal enum AnswerFormat
{
    Preview,
    Html,
    Json,
    Pdf,
}

internal sealed class AccessAnswerForm
{
    private const int MostWords = 500;

    [Display(Name = "Diese Namen und Wörter schwärzen"), StringLength(10000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Blacken { get; set; }

    public AnswerFormat As { get; set; }

    public IReadOnlyList<string> Words => (Blacken ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public bool Check(ModelStateDictionary errors, IStringLocalizer texts)
    {
        if (Words.Count > MostWords)
            errors.AddModelError(nameof(Blacken), texts["Nennen Sie höchstens {0} Wörter, je Zeile eines.", MostWords]);
        if (!Enum.IsDefined(As))
            As = AnswerFormat.Preview;
        return errors.IsValid;
    }
}
