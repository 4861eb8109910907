using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Sdk.Look;
using IntegrationPlatform.Web.Hosting;
using IntegrationPlatform.Web.Shared;
using IntegrationPlatform.Web.SignIn;
using IntegrationPlatform.Web.SignInCode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Web.SignInRecovery;

[OutsideMunicipality, AllowAnonymous, NotSignedIn, EnableRateLimiting(SignInLimit.Policy)]
[Route("anmelden/wiederherstellung")]
public sealed class SignInRecoveryController(SecondStep step, IStringLocalizer<Shell> T) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? weiter) =>
        await step.IsOpenAsync(HttpContext) ? View(new RecoveryForm { Weiter = weiter }) : TooLate(weiter);

    [HttpPost("")]
    public async Task<IActionResult> Index(RecoveryForm form)
    {
        if (ModelState.IsValid)
        {
            switch (await step.TryRecoveryCodeAsync(HttpContext, form.AsIssued))
            {
                case StepResult.SignedIn:
                    TempData.Toast(T["Dieser Wiederherstellungs-Code ist verbraucht. Wie viele noch übrig sind, steht in Ihrem Konto."]);
                    return LocalRedirect(Onward.To(form.Weiter));
                case StepResult.TooLate:
                    return TooLate(form.Weiter);
                case StepResult.Wrong:
                    ModelState.AddModelError(nameof(form.Code), T["Der Wiederherstellungs-Code stimmt nicht oder wurde schon benutzt. Nehmen Sie den nächsten von Ihrer Liste. Nach 5 falschen Versuchen ist das Konto 15 Minuten gesperrt."]);
                    break;
            }
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(form);
    }

    private LocalRedirectResult TooLate(string? wish) => LocalRedirect("/anmelden?hinweis=zeit&weiter=" + Uri.EscapeDataString(Onward.To(wish)));
}

public sealed class RecoveryForm
{
    [Display(Name = "Wiederherstellungs-Code")]
    [Required(ErrorMessage = "Geben Sie einen Wiederherstellungs-Code von Ihrer Liste ein.")]
    [StringLength(40, ErrorMessage = "Ein Wiederherstellungs-Code hat 10 Zeichen.")]
    public string Code { get; set; } = "";

    public string? Weiter { get; set; }

    /// <summary>Typed from paper: gaps, dashes and small letters do not count.</summary>
    internal string AsIssued
    {
        get
        {
            var letters = string.Concat(Code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
            return letters.Length > 5 ? letters[..5] + "-" + letters[5..] : letters;
        }
    }
}
