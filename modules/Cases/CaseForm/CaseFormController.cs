using System.Globalization;
using IntegrationPlatform.Cases.CaseFile;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Forms;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.CaseForm;

/// <summary>A form that a plugin brings, about one case. Where its plugin is off or gone, the answers can still be read.</summary>
[Route("cases/{caseId:guid}/forms/{formKey}"), Permission(Rights.CasesRead), PersonalPage("Case", "caseId")]
internal sealed class CaseFormController(CasesDb db, MyDesks desks, LocalForms forms, FormInput input, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, string formKey, CancellationToken cancellationToken)
    {
        if (await HeadAsync(caseId, cancellationToken) is not { } head || await forms.FindAsync(formKey, caseId, cancellationToken) is not { } form)
            return NotFound();
        return Show(head, form, FormInput.Typed(form.Form.Fields, form.Values), form.Version);
    }

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, string formKey, int? version, Dictionary<string, string?>? values, CancellationToken cancellationToken)
    {
        if (await HeadAsync(caseId, cancellationToken) is not { MayWrite: true } head || await forms.FindAsync(formKey, caseId, cancellationToken) is not { IsOn: true } form)
            return NotFound();
        var typed = values ?? [];
        ModelState.Clear(); // the binder knows nothing of the form's rules
        var read = input.Read(form.Form.Fields, typed, (field, problem) => ModelState.AddModelError(TypedForm.NameOf(field), problem));
        if (!ModelState.IsValid)
            return Show(head, form, typed, version, StatusCodes.Status422UnprocessableEntity);
        if (!await forms.SaveAsync(form.Form, caseId, read, version, cancellationToken))
            return await ConflictAsync(head, formKey, typed, read, cancellationToken);
        TempData.Toast(T["Formular gespeichert."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}");
    }

    private async Task<IActionResult> ConflictAsync(CaseHead head, string formKey, Dictionary<string, string?> typed, Dictionary<string, string> mine, CancellationToken cancellationToken)
    {
        var stored = (await forms.FindAsync(formKey, head.CaseId, cancellationToken))!;
        if (stored.Form.Fields.All(f => mine.GetValueOrDefault(f.Key) == stored.Values.GetValueOrDefault(f.Key)))
            return Redirect($"{Request.PathBase}/cases/{head.CaseId}"); // the same form came twice
        var path = $"{Request.PathBase}/cases/{head.CaseId}/forms/{formKey}";
        var conflict = new Conflict(
            stored.Answered?.Name ?? T["jemand anderem"],
            stored.Answered?.At ?? clock.GetUtcNow().UtcDateTime,
            [.. stored.Form.Fields.Select(f => new ConflictRow(f.Label, Shown(f, mine), Shown(f, stored.Values)))],
            path,
            path,
            [new("version", stored.Version?.ToString(CultureInfo.InvariantCulture) ?? ""), .. typed.Select(v => KeyValuePair.Create($"Values[{v.Key}]", v.Value ?? ""))]);
        return Show(head, stored, typed, stored.Version, StatusCodes.Status409Conflict, conflict);

        string Shown(FormField field, IReadOnlyDictionary<string, string> values) => input.Shown([field], values).Select(a => a.Answer).FirstOrDefault("");
    }

    private ViewResult Show(CaseHead head, FilledForm form, Dictionary<string, string?> typed, int? version, int status = StatusCodes.Status200OK, Conflict? conflict = null)
    {
        Response.StatusCode = status;
        return View("Index", new CaseFormPage(head, form, new TypedForm(form.Form.Fields, typed), version, [.. input.Shown(form.Form.Fields, form.Values)], [.. input.Shown(form.Former, form.Values)], conflict));
    }

    private Task<CaseHead?> HeadAsync(Guid caseId, CancellationToken cancellationToken) => CaseHead.LoadAsync(db, desks, caseId, Days.Today(clock), cancellationToken);
}

/// <param name="Answers">For reading.</param>
/// <param name="Former">To questions that the form no longer asks.</param>
internal sealed record CaseFormPage(CaseHead Head, FilledForm Form, TypedForm Typed, int? Version, IReadOnlyList<(string Label, string Answer)> Answers, IReadOnlyList<(string Label, string Answer)> Former, Conflict? Conflict)
{
    public bool MayFillIn => Form.IsOn && Head.MayWrite;
}
