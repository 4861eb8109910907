using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Demo;

/// <summary>A host that has filled its database with the scene of one municipality when it started.</summary>
public sealed class SeededHost() : TestHost(new Dictionary<string, string?> { ["Demo:Scene"] = Scene })
{
    public const string Scene = "eine-gemeinde";

    /// <summary>As it was before any test touched it.</summary>
    internal IReadOnlyList<string> Rows { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Rows = await this.DemoRowsAsync();
    }
}

internal static class DemoRows
{
    public static async Task<(bool Done, string Said)> SeedAsync(this TestHost host, string scene)
    {
        var said = new List<string>();
        var done = await host.Services.GetRequiredService<DemoSeeder>().RunAsync(DemoScene.Find(scene)!, said.Add, CancellationToken.None);
        return (done, string.Join('\n', said));
    }

    public static async Task<Browserless> DemoSignInAsync(this TestHost host, DemoPerson person)
    {
        var user = new Browserless(host.Address);
        await user.SignInAsync(person.UserName, DemoAccounts.Password);
        return user;
    }

    /// <summary>What a demo writes, as lines that can be compared: texts opened, without what is random on purpose and without the keys that follow from the names.</summary>
    public static Task<IReadOnlyList<string>> DemoRowsAsync(this TestHost host) => host.InAsync("weissach", async services =>
    {
        var lines = new List<string>();
        var vault = services.GetRequiredService<Vault>();
        foreach (var db in new DbContext[] { services.GetRequiredService<CasesDb>(), services.GetRequiredService<PlatformDb>(), services.GetRequiredService<IdentityDb>() })
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false; // nothing changes here, and looking costs more than reading
            foreach (var entity in db.Model.GetEntityTypes().Where(e => !e.IsOwned() && e.ClrType != typeof(AuditEntry) && e.ClrType != typeof(DataKey) && e.ClrType != typeof(NameKey)))
            {
                var rows = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity.ClrType).Invoke(db, null)!;
                foreach (var row in await rows.ToListAsync())
                {
                    var values = db.Entry(row).Properties.Where(p => p.Metadata.Name != nameof(User.PasswordHash)).Select(p => $"{p.Metadata.Name}={Value(p.CurrentValue, row)}");
                    lines.Add($"{entity.ClrType.Name}: {string.Join(", ", values)}");
                }
            }
        }
        lines.Sort(StringComparer.Ordinal);
        return (IReadOnlyList<string>)lines;

        string? Value(object? value, object row) => value switch
        {
            SealedText text => vault.Open(text, (Guid)row.GetType().GetProperty("Id")!.GetValue(row)!) ?? "unreadable",
            IEnumerable<string> many => string.Join('/', many),
            DateTime time => time.ToString("O"),
            _ => value?.ToString(),
        };
    });
}
