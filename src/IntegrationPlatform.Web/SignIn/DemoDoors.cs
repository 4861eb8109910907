using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Web.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Web.SignIn;

/// <summary>One demo account that the sign-in page offers.</summary>
public sealed record DemoDoor(string UserName, string Name, string Role, string Municipality);

/// <summary>Who can be tried out. Empty where there is no demo district.</summary>
public sealed class DemoDoors(IdentityDb identity, PlatformDb platform, MunicipalityDirectory municipalities, TimeProvider clock, IStringLocalizer<Shell> T)
{
    public async Task<IReadOnlyList<DemoDoor>> ListAsync(CancellationToken cancellationToken)
    {
        var names = DemoAccounts.All.Select(a => a.UserName).ToList(); // one of each role; the 58 managers would hide them
        var users = await identity.Users.AsNoTracking().Where(u => u.Demo && u.ClosedAt == null && names.Contains(u.UserName!))
            .Select(u => new { u.Id, u.UserName, u.DisplayName }).ToDictionaryAsync(u => u.Id, cancellationToken);
        if (users.Count == 0)
            return [];
        var ids = users.Keys.ToList();
        var today = Days.Today(clock);
        var memberships = await platform.Memberships.AsNoTracking().Where(m => ids.Contains(m.UserId)).ToListAsync(cancellationToken);
        return [.. memberships.Where(m => m.IsValidOn(today) && municipalities.Exists(m.MunicipalityId))
            .GroupBy(m => (m.UserId, m.Role))
            .Select(g => (g.Key.Role, User: users[g.Key.UserId], Places: g.Select(m => municipalities.Get(m.MunicipalityId).Name).Order(StringComparer.CurrentCulture).ToList()))
            .OrderBy(d => names.IndexOf(d.User.UserName!))
            .Select(d => new DemoDoor(d.User.UserName!, d.User.DisplayName, Rights.Label(d.Role), d.Places.Count > 3 ? T["{0} Gemeinden", d.Places.Count].Value : string.Join(", ", d.Places)))];
    }
}
