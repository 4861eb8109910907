using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Web.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace IntegrationPlatform.Web.MyAccount;

[OutsideMunicipality, SignedIn]
[Route("konto")]
public sealed class MyAccountController(OwnAccount own, UserManager<User> users, CurrentUser current, MunicipalityDirectory municipalities, SignInAudit audit, IOptions<SignInSettings> settings, TimeProvider clock, IStringLocalizer<Shell> T) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var user = await own.LoadAsync();
        var today = Days.Today(clock);
        return View(new AccountPage(
            user.DisplayName,
            user.Email,
            user.UserName!,
            [.. current.Account!.Memberships
                .Where(m => (m.Until is null || m.Until >= today) && municipalities.Exists(m.MunicipalityId))
                .Select(m => new Work(m.MunicipalityId, municipalities.Get(m.MunicipalityId).Name, Rights.Label(m.Role), m.From, m.Until))
                .OrderBy(w => w.Municipality, StringComparer.CurrentCulture)],
            user.TwoFactorEnabled,
            user.TwoFactorEnabled ? await users.CountRecoveryCodesAsync(user) : 0,
            settings.Value.RequireSecondFactor,
            [.. (await audit.LatestAsync(user.Id, 8, cancellationToken)).Select(e => e with { Action = InWords(e.Action) })],
            user.Preferences));
    }

    private string InWords(string action) => action switch
    {
        SignInAudit.SignedIn => T["Angemeldet"],
        SignInAudit.LockedOut => T["Nach falschen Versuchen gesperrt"],
        _ => T["Falscher Versuch"],
    };
}

public sealed record AccountPage(
    string Name,
    string? Mail,
    string UserName,
    IReadOnlyList<Work> Works,
    bool SecondFactor,
    int RecoveryCodesLeft,
    bool SecondFactorRequired,
    IReadOnlyList<SignInEntry> SignIns,
    Preferences Preferences);

/// <summary>A role in a municipality, perhaps for a time.</summary>
public sealed record Work(string Id, string Municipality, string Role, DateOnly? From, DateOnly? Until);
