using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Web.Hosting;
using IntegrationPlatform.Web.MyAccount;
using IntegrationPlatform.Web.Shared;
using IntegrationPlatform.Web.SignInCode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace IntegrationPlatform.Web.SecondFactor;

[OutsideMunicipality, SignedIn, WithoutSecondFactor, EnableRateLimiting(SignInLimit.Policy)]
[Route("konto/zweiter-faktor")]
public sealed class SecondFactorController(OwnAccount own, SecondFactors factors, UsedCodes used, IOptions<SignInSettings> settings, IStringLocalizer<Shell> T) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var user = await own.LoadAsync();
        return user.TwoFactorEnabled ? View("On") : await ShowAsync(user, new SetUpForm(), cancellationToken);
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(SetUpForm form, CancellationToken cancellationToken)
    {
        var user = await own.LoadAsync();
        if (user.TwoFactorEnabled)
            return View("On");
        if (ModelState.IsValid && !await factors.IsRightAsync(user, form.Digits))
            ModelState.AddModelError(nameof(form.Code), T["Der Code passt nicht. Prüfen Sie, ob die Uhr Ihres Telefons stimmt, und nehmen Sie den nächsten Code."]);
        if (!ModelState.IsValid)
            return await ShowAsync(user, form, cancellationToken);
        var codes = await factors.SwitchOnAsync(user);
        used.Add(user.Id, form.Digits);
        await own.ChangedAsync(user, "SecondFactor,RecoveryCodes");
        return View("Codes", codes);
    }

    private async Task<IActionResult> ShowAsync(User user, SetUpForm form, CancellationToken cancellationToken)
    {
        var key = await factors.KeyAsync(user, cancellationToken);
        form.Key = QrPicture.InFours(key);
        form.Picture = QrPicture.Of(key, user.UserName!);
        form.Required = settings.Value.RequireSecondFactor;
        if (!ModelState.IsValid)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Index", form);
    }
}

public sealed class SetUpForm
{
    [Display(Name = "Code aus der App")]
    [Required(ErrorMessage = "Geben Sie den Code ein, den Ihre App gerade zeigt.")]
    [RegularExpression(@"[\s-]*(\d[\s-]*){6}", ErrorMessage = "Der Code hat 6 Ziffern.")]
    [StringLength(20, ErrorMessage = "Der Code hat 6 Ziffern.")]
    public string Code { get; set; } = "";

    [BindNever]
    public string Key { get; set; } = "";

    [BindNever]
    public string Picture { get; set; } = "";

    [BindNever]
    public bool Required { get; set; }

    internal string Digits => string.Concat(Code.Where(char.IsAsciiDigit));
}
