using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Sdk.Look;
using IntegrationPlatform.Web.Hosting;
using IntegrationPlatform.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Web.SignIn;

[OutsideMunicipality, AllowAnonymous, NotSignedIn, EnableRateLimiting(SignInLimit.Policy)]
[Route("anmelden")]
public sealed class SignInController(PasswordCheck passwords, ExpiredForm expired, DemoDoors demo, IStringLocalizer<Shell> T) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Index(string? weiter, string? hinweis, CancellationToken cancellationToken) =>
        ShowAsync(new SignInForm { Weiter = weiter, Note = Note(hinweis) }, cancellationToken);

    [HttpPost("")]
    public async Task<IActionResult> Index(SignInForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(form, cancellationToken);
        if (await passwords.TryAsync(form.UserName, form.Password, cancellationToken) is not { } answer)
        {
            ModelState.AddModelError("", T["Benutzername oder Passwort stimmt nicht. Nach 5 falschen Versuchen ist das Konto 15 Minuten gesperrt."]);
            return await ShowAsync(form, cancellationToken);
        }
        var onward = await expired.RestoreAsync(form.Typed, answer.User, cancellationToken) ?? Onward.To(form.Weiter);
        return LocalRedirect(answer.NeedsCode ? Onward.With("/anmelden/code", onward) : onward);
    }

    private async Task<IActionResult> ShowAsync(SignInForm form, CancellationToken cancellationToken)
    {
        form.Demo = await demo.ListAsync(cancellationToken);
        if (!ModelState.IsValid)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Index", form);
    }

    private NoteBox? Note(string? hint) => hint switch
    {
        "abgemeldet" => new NoteBox("ok", T["Sie sind abgemeldet."]),
        "passwort" => new NoteBox("ok", T["Ihr Passwort ist gesetzt. Melden Sie sich jetzt damit an."]),
        "zeit" => new NoteBox("info", T["Die Zeit für den Code ist abgelaufen. Melden Sie sich noch einmal an."]),
        _ => null,
    };
}
