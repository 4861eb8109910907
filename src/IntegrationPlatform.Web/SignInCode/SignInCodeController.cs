using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Web.Hosting;
using IntegrationPlatform.Web.Shared;
using IntegrationPlatform.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Web.SignInCode;

[OutsideMunicipality, AllowAnonymous, NotSignedIn, EnableRateLimiting(SignInLimit.Policy)]
[Route("anmelden/code")]
public sealed class SignInCodeController(SecondStep step, IStringLocalizer<Shell> T) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? weiter) =>
        await step.IsOpenAsync(HttpContext) ? View(new CodeForm { Weiter = weiter }) : TooLate(weiter);

    [HttpPost("")]
    public async Task<IActionResult> Index(CodeForm form)
    {
        if (ModelState.IsValid)
        {
            switch (await step.TryCodeAsync(HttpContext, form.Digits))
            {
                case StepResult.SignedIn:
                    return LocalRedirect(Onward.To(form.Weiter));
                case StepResult.TooLate:
                    return TooLate(form.Weiter);
                case StepResult.Wrong:
                    ModelState.AddModelError(nameof(form.Code), T["Der Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten. Nach 5 falschen Versuchen ist das Konto 15 Minuten gesperrt."]);
                    break;
            }
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(form);
    }

    private LocalRedirectResult TooLate(string? wish) => LocalRedirect("/anmelden?hinweis=zeit&weiter=" + Uri.EscapeDataString(Onward.To(wish)));
}

public sealed class CodeForm
{
    [Display(Name = "Code aus Ihrer App")]
    [Required(ErrorMessage = "Geben Sie den Code ein, den Ihre App gerade zeigt.")]
    [RegularExpression(@"[\s-]*(\d[\s-]*){6}", ErrorMessage = "Der Code hat 6 Ziffern.")]
    [StringLength(20, ErrorMessage = "Der Code hat 6 Ziffern.")]
    public string Code { get; set; } = "";

    public string? Weiter { get; set; }

    /// <summary>Apps show 123 456; pasted it comes with the gap.</summary>
    internal string Digits => string.Concat(Code.Where(char.IsAsciiDigit));
}
