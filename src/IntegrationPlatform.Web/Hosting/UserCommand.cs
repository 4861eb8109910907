using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Web.SetPassword;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Web.Hosting;

/// <summary>Accounts from the command line: the first administrator, and help when nobody can sign in.</summary>
internal sealed class UserCommand(
    UserManager<User> users, SecondFactors factors, IdentityDb identity, PlatformDb platform, MunicipalityDirectory municipalities, SignInAudit audit, IConfiguration settings, TimeProvider clock)
{
    public static async Task<int> RunAsync(WebApplication app, Func<UserCommand, Task<string>> command, CancellationToken cancellationToken)
    {
        var migrator = app.Services.GetRequiredService<Migrator>();
        await migrator.MigrateAsync(cancellationToken);
        await migrator.LoadAsync(cancellationToken);
        var log = app.Services.GetRequiredService<AuditLog>();
        await log.StartAsync(cancellationToken); // the host is not running, but who changed an account is written down all the same
        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            Console.WriteLine(await command(ActivatorUtilities.CreateInstance<UserCommand>(scope.ServiceProvider)));
            return 0;
        }
        finally
        {
            await log.StopAsync(CancellationToken.None);
        }
    }

    public async Task<string> AddAsync(string mail, string name, string municipality, string roleName, CancellationToken cancellationToken)
    {
        if (!municipalities.Exists(municipality))
            throw new CommandException($"There is no municipality \"{municipality}\". Known: {string.Join(", ", municipalities.All.Select(m => m.Id).Order(StringComparer.Ordinal))}.");
        if (!Enum.GetNames<Role>().Contains(roleName))
            throw new CommandException($"There is no role \"{roleName}\". Known: {string.Join(", ", Enum.GetNames<Role>())}.");
        if (string.IsNullOrWhiteSpace(name) || name.Length > 120)
            throw new CommandException("A display name has 1 to 120 characters.");
        var role = Enum.Parse<Role>(roleName);
        var known = await users.FindByEmailAsync(mail);
        if (known?.ClosedAt is not null)
            throw new CommandException($"The account {mail} is closed.");
        var user = known ?? await CreateAsync(mail, name);
        if (await platform.Memberships.AnyAsync(m => m.UserId == user.Id && m.MunicipalityId == municipality && m.Role == role, cancellationToken))
            throw new CommandException($"{mail} already works in {municipality} as {role}. For a new link use \"user reset {mail}\".");
        platform.Memberships.Add(new Membership { UserId = user.Id, MunicipalityId = municipality, Role = role });
        await platform.SaveChangesAsync(cancellationToken);
        return user.PasswordHash is null
            ? $"{mail} works in {municipality} as {role}. Link to set the password, valid for 24 hours:\n{await LinkAsync(user)}"
            : $"{mail} works in {municipality} as {role} and keeps the password.";
    }

    public async Task<string> ListAsync(CancellationToken cancellationToken)
    {
        var all = await identity.Users.AsNoTracking().OrderBy(u => u.UserName).ToListAsync(cancellationToken);
        var works = (await platform.Memberships.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(m => m.UserId);
        return all.Count == 0
            ? "There are no accounts yet. Make one with \"user add\"."
            : string.Join('\n', all.Select(u => $"{u.Email ?? u.UserName}\t{u.DisplayName}\t{State(u)}\t{string.Join(", ", works[u.Id].Select(m => $"{m.MunicipalityId}: {m.Role}"))}"));
    }

    public async Task<string> CloseAsync(string mail)
    {
        var user = await FindAsync(mail);
        if (user.ClosedAt is not null)
            throw new CommandException($"The account {mail} is closed already.");
        user.ClosedAt = clock.GetUtcNow().UtcDateTime;
        Must(await users.UpdateSecurityStampAsync(user));
        await audit.ChangedAsync(user, nameof(User.ClosedAt));
        return $"{mail} is closed; open sessions end within 20 seconds.";
    }

    public async Task<string> ResetAsync(string mail)
    {
        var user = await FindAsync(mail);
        if (user.ClosedAt is not null)
            throw new CommandException($"The account {mail} is closed.");
        Must(await users.SetLockoutEndDateAsync(user, null));
        Must(await users.ResetAccessFailedCountAsync(user));
        await factors.SwitchOffAsync(user);
        await audit.ChangedAsync(user, "Lockout,SecondFactor,RecoveryCodes");
        return $"Lockout and second factor of {mail} are removed. Link to set a new password, valid for 24 hours:\n{await LinkAsync(user)}";
    }

    private async Task<User> CreateAsync(string mail, string name)
    {
        var user = new User { UserName = mail, Email = mail, DisplayName = name };
        Must(await users.CreateAsync(user));
        await audit.ChangedAsync(user, "Created");
        return user;
    }

    private async Task<User> FindAsync(string mail) =>
        await users.FindByEmailAsync(mail) ?? await users.FindByNameAsync(mail) ?? throw new CommandException($"There is no account {mail}. \"user list\" shows all.");

    private async Task<string> LinkAsync(User user)
    {
        var address = settings["PublicUrl"] ?? settings["Urls"]!.Split(';')[0];
        var token = await users.GeneratePasswordResetTokenAsync(user);
        return $"{address.TrimEnd('/')}/{SetPasswordController.Path}?user={user.Id}&token={Uri.EscapeDataString(token)}";
    }

    private string State(User user) =>
        user.ClosedAt is not null ? "closed"
        : user.LockoutEnd > clock.GetUtcNow() ? "locked"
        : user.PasswordHash is null ? "no password yet"
        : user.TwoFactorEnabled ? "open, second factor" : "open";

    private static void Must(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new CommandException(string.Join(' ', result.Errors.Select(e => e.Description)));
    }
}
