using System.Diagnostics;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Platform.Demo;

/// <summary>Fills an empty database with a scene, once. See <see cref="DemoState"/> for what happens to a database that is not empty.</summary>
public sealed class DemoSeeder(
    IServiceScopeFactory scopes, IEnumerable<ModuleDb> contexts, DatabaseSettings database, MunicipalityDirectory municipalities, TimeProvider clock)
{
    private readonly DemoTables _tables = new(scopes, contexts, database);

    /// <returns>Whether the database now holds this scene; if not, <paramref name="say"/> was told why.</returns>
    public async Task<bool> RunAsync(DemoScene scene, Action<string> say, CancellationToken cancellationToken)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            var state = StateOf(scope);
            if (await state.HoldsOtherAccountsAsync(cancellationToken))
                return Refuse("Diese Datenbank hat schon Konten. Demodaten kommen nur in eine leere Datenbank; geändert wurde nichts.");
            if (await state.SceneAsync(cancellationToken) is { } present)
            {
                say($"Die Demo „{present}“ ist schon da.");
                return present == scene.Name || Refuse($"Für „{scene.Name}“ bitte eine leere Datenbank nehmen; geändert wurde nichts.");
            }
            if (!await state.IsEmptyAsync(cancellationToken))
            {
                say("Ein früherer Lauf wurde unterbrochen. Seine unvollständigen Demodaten werden gelöscht, dann beginnt es von vorn.");
                await _tables.EmptyAsync(cancellationToken);
            }
        }
        await FillAsync(scene, say, cancellationToken);
        return true;

        bool Refuse(string why)
        {
            say(why);
            return false;
        }
    }

    /// <summary>Whether nothing was ever put into this database, or only half a demo.</summary>
    public async Task<bool> IsNeededAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var state = StateOf(scope);
        return await state.IsEmptyAsync(cancellationToken)
            || (!await state.HoldsOtherAccountsAsync(cancellationToken) && await state.SceneAsync(cancellationToken) is null);
    }

    /// <summary>Whether the people here are invented; the frame says so on every page.</summary>
    public async Task<bool> HoldsDemoAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await StateOf(scope).SceneAsync(cancellationToken) is not null;
    }

    private async Task FillAsync(DemoScene scene, Action<string> say, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var staff = DemoStaff.Of(scene, municipalities.All);
        await WriteMembershipsAsync(staff, cancellationToken);
        if (scene.Large)
            await _tables.DropIndexesAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = Days.Today(clock);
        var ids = new DemoIds(new DemoRandom("ids " + scene.Name), Days.Utc(today.AddYears(-2).ToDateTime(TimeOnly.MinValue)));
        foreach (var posts in staff.Posts.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var run = new DemoRun
            {
                Scene = scene,
                Municipality = municipalities.Get(posts.Key),
                Posts = [.. posts],
                StandIn = DemoAccounts.StandIn.Works[0].Municipality == posts.Key ? new(DemoAccounts.StandIn.Id, DemoAccounts.StandIn.DisplayName, 0) : null,
                Now = now,
                Today = today,
                Ids = ids,
                Random = new DemoRandom(posts.Key),
                Say = text => say($"{watch.Elapsed.TotalSeconds,6:0.0} s  {text}"),
            };
            await FillAsync(run, cancellationToken);
        }
        // Also after a small scene: an interrupted large one may have left the database without them.
        await _tables.CreateIndexesAsync(cancellationToken);
        await WriteAccountsAsync(scene, staff, cancellationToken);
        await _tables.SettleAsync(cancellationToken);
        say($"{watch.Elapsed.TotalSeconds,6:0.0} s  {staff.People.Count} Konten. Demo „{scene.Name}“ ist fertig; das Kennwort aller Konten ist {DemoAccounts.Password}.");
    }

    private async Task FillAsync(DemoRun run, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Enter(run.Municipality.Id);
        foreach (var data in scope.ServiceProvider.GetServices<IDemoData>().OrderBy(d => d.Order))
            await data.SeedAsync(run, cancellationToken);
    }

    private async Task WriteMembershipsAsync(DemoStaff staff, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var bulk = new BulkInsert(scope.ServiceProvider.GetRequiredService<PlatformDb>());
        var today = Days.Today(clock);
        var memberships = staff.People.SelectMany(p => p.Works.Select(w => new Membership
        {
            Id = DemoIds.Of($"membership/{p.UserName}/{w.Municipality}/{w.Role}"),
            UserId = p.Id,
            MunicipalityId = w.Municipality,
            Role = w.Role,
            From = w.Role == Role.Substitute ? today.AddDays(-14) : null,
            Until = w.Role == Role.Substitute ? today.AddDays(28) : null,
        }));
        await bulk.WriteAsync(memberships, null, cancellationToken);
    }

    private async Task WriteAccountsAsync(DemoScene scene, DemoStaff staff, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var bulk = new BulkInsert(scope.ServiceProvider.GetRequiredService<IdentityDb>());
        var hash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<User>>().HashPassword(new User(), DemoAccounts.Password); // slow on purpose: once for all
        await bulk.WriteAsync(staff.People.Select(p => Account(p, hash)), null, cancellationToken);
        await StateOf(scope).CompleteAsync(scene, bulk, cancellationToken);
    }

    private static User Account(DemoPerson person, string hash)
    {
        var mail = person.UserName + "@example.org";
        return new User
        {
            Id = person.Id,
            UserName = person.UserName,
            NormalizedUserName = person.UserName.ToUpperInvariant(),
            Email = mail,
            NormalizedEmail = mail.ToUpperInvariant(),
            EmailConfirmed = true,
            DisplayName = person.DisplayName,
            PasswordHash = hash,
            SecurityStamp = DemoIds.Of("stamp/" + person.UserName).ToString("N"),
            ConcurrencyStamp = DemoIds.Of("version/" + person.UserName).ToString(),
            LockoutEnabled = true,
            Demo = true,
        };
    }

    private static DemoState StateOf(AsyncServiceScope scope) =>
        new(scope.ServiceProvider.GetRequiredService<PlatformDb>(), scope.ServiceProvider.GetRequiredService<IdentityDb>());
}
