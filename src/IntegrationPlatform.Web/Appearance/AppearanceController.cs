using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Web.MyAccount;
using IntegrationPlatform.Web.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace IntegrationPlatform.Web.Appearance;

[OutsideMunicipality, SignedIn]
[Route("konto/darstellung")]
public sealed class AppearanceController(OwnAccount own, UserManager<User> users, Accounts accounts, SignInAudit audit) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Index(AppearanceForm form)
    {
        if (!ModelState.IsValid)
            return BadRequest(); // the form offers nothing else
        var user = await own.LoadAsync();
        var changed = form.ApplyTo(user.Preferences);
        if (changed.Count > 0 && (await users.UpdateAsync(user)).Succeeded) // a lost race is a second click: the other one won
        {
            accounts.Forget(user.Id);
            await audit.ChangedAsync(user, string.Join(',', changed));
        }
        return LocalRedirect(Onward.To(form.Weiter));
    }
}

/// <summary>What is missing stays as it is: the menu of the account shows fewer settings than its page.</summary>
public sealed class AppearanceForm
{
    [AllowedValues("system", "light", "dark", null)]
    public string? Theme { get; set; }

    [AllowedValues("compact", "comfort", null)]
    public string? Density { get; set; }

    [AllowedValues("de", "en", null)]
    public string? Language { get; set; }

    [AllowedValues("on", "off", null)]
    public string? Shortcuts { get; set; }

    public string? Weiter { get; set; }

    /// <returns>The names of what really changed.</returns>
    internal IReadOnlyList<string> ApplyTo(Preferences preferences)
    {
        var before = new Preferences { Theme = preferences.Theme, Density = preferences.Density, Language = preferences.Language, Shortcuts = preferences.Shortcuts };
        preferences.Theme = Theme ?? before.Theme;
        preferences.Density = Density ?? before.Density;
        preferences.Language = Language ?? before.Language;
        preferences.Shortcuts = Shortcuts is null ? before.Shortcuts : Shortcuts == "on";
        return
        [
            .. preferences.Theme != before.Theme ? [nameof(Theme)] : Array.Empty<string>(),
            .. preferences.Density != before.Density ? [nameof(Density)] : Array.Empty<string>(),
            .. preferences.Language != before.Language ? [nameof(Language)] : Array.Empty<string>(),
            .. preferences.Shortcuts != before.Shortcuts ? [nameof(Shortcuts)] : Array.Empty<string>(),
        ];
    }
}
