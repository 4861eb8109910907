using System.Net;
using System.Text.Json;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Drafts;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Platform;

public sealed class KeyRotationTests
{
    private const string Note = "Wohnungsgeberbestätigung besprochen.";

    [Fact]
    public async Task Every_sealed_text_carries_the_new_key_and_the_old_keys_are_gone()
    {
        await using var host = new TestHost();
        await host.InitializeAsync();
        var arranged = await ArrangeAsync(host);
        var before = await KeysAsync(host);
        await RotateAsync(host);

        var after = await KeysAsync(host);
        Assert.Equal(before.Count, after.Count);
        Assert.Empty(before.Select(k => k.Id).Intersect(after.Select(k => k.Id)));
        var texts = await TextsAsync(host);
        Assert.Equal(await SealedKindsAsync(host), texts.Select(t => t.Kind).ToHashSet());
        Assert.All(texts, t => Assert.Equal(after.Single(k => k.MunicipalityId == "weissach").Id, Vault.KeyOf(t.Text)));
        await using var restarted = host.Beside();
        await restarted.InitializeAsync();
        await OpensAsync(restarted, arranged);
        await OpensAsync(host, arranged);
    }

    [Fact]
    public async Task Stopped_half_way_everything_opens_and_the_next_run_ends_it()
    {
        var stop = new StopAtContacts();
        await using var host = TestHost.With(services: services => services.Insert(0, ServiceDescriptor.Scoped<IWriteRule>(_ => stop)));
        await host.InitializeAsync();
        var arranged = await ArrangeAsync(host);
        stop.Armed = true;
        await Assert.ThrowsAsync<IOException>(() => RotateAsync(host));
        stop.Armed = false;
        Assert.True((await TextsAsync(host)).Select(t => Vault.KeyOf(t.Text)).Distinct().Count() > 1, "The rotation was not stopped half-way.");

        await using var restarted = host.Beside();
        await restarted.InitializeAsync();
        await OpensAsync(restarted, arranged);
        await RotateAsync(restarted);
        var key = Assert.Single(await KeysAsync(restarted), k => k.MunicipalityId == "weissach");
        Assert.All(await TextsAsync(restarted), t => Assert.Equal(key.Id, Vault.KeyOf(t.Text)));
        await OpensAsync(restarted, arranged);
    }

    [Fact]
    public async Task A_text_that_cannot_be_read_does_not_stop_the_rotation()
    {
        await using var host = new TestHost();
        await host.InitializeAsync();
        var arranged = await ArrangeAsync(host);
        var spoilt = await Arrange.CaseAsync(host, "weissach", arranged.Manager, family: "Kaputt");
        await EncryptionTests.SpoilAsync(host, spoilt);
        await RotateAsync(host);
        await using var restarted = host.Beside();
        await restarted.InitializeAsync();
        await OpensAsync(restarted, arranged);
    }

    [Fact]
    public async Task After_a_rotation_the_old_master_key_is_not_needed_any_more()
    {
        await using var host = new TestHost();
        await host.InitializeAsync();
        var arranged = await ArrangeAsync(host);
        var old = JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(Path.Combine(host.Folder, "master-keys.json")))!.Single();
        var fresh = MasterKeys.NewKey();
        await using (var both = host.Beside(new Dictionary<string, string?> { ["Encryption:MasterKeys:" + old.Key] = old.Value, ["Encryption:MasterKeys:2"] = fresh }))
        {
            await both.InitializeAsync();
            await OpensAsync(both, arranged);
            await RotateAsync(both);
        }
        await using var onlyNew = host.Beside(new Dictionary<string, string?> { ["Encryption:MasterKeys:2"] = fresh });
        await onlyNew.InitializeAsync();
        await OpensAsync(onlyNew, arranged);
    }

    [Fact]
    public async Task Even_a_rotation_that_stops_has_wrapped_all_keys_with_the_newest_master_key()
    {
        await using var host = new TestHost();
        await host.InitializeAsync();
        var arranged = await ArrangeAsync(host);
        var old = JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(Path.Combine(host.Folder, "master-keys.json")))!.Single();
        var fresh = MasterKeys.NewKey();
        var stop = new StopAtContacts();
        await using (var both = host.Beside(
            new Dictionary<string, string?> { ["Encryption:MasterKeys:" + old.Key] = old.Value, ["Encryption:MasterKeys:2"] = fresh },
            services => services.Insert(0, ServiceDescriptor.Scoped<IWriteRule>(_ => stop))))
        {
            await both.InitializeAsync();
            stop.Armed = true;
            await Assert.ThrowsAsync<IOException>(() => RotateAsync(both));
        }
        Assert.All(await KeysAsync(host), k => Assert.Equal("2", k.MasterKeyId));
        await using var onlyNew = host.Beside(new Dictionary<string, string?> { ["Encryption:MasterKeys:2"] = fresh });
        await onlyNew.InitializeAsync();
        await OpensAsync(onlyNew, arranged);
    }

    [Fact]
    public async Task Every_entity_with_a_sealed_text_has_an_id_that_rotation_can_walk_by()
    {
        await using var host = new TestHost();
        await host.InitializeAsync();
        var found = 0;
        foreach (var module in host.Services.GetServices<ModuleDb>())
        {
            await host.InAsync(null, services =>
            {
                foreach (var entity in ((DbContext)services.GetRequiredService(module.Context)).Model.GetEntityTypes().Where(e => e.GetProperties().Any(p => p.ClrType == typeof(SealedText))))
                {
                    Assert.Equal((entity.Name, typeof(Guid)), (entity.Name, entity.FindProperty("Id")?.ClrType));
                    Assert.Equal((entity.Name, "Id"), (entity.Name, string.Join(',', entity.FindPrimaryKey()!.Properties.Select(p => p.Name))));
                    Assert.True(entity.ClrType.IsAssignableTo(typeof(IMunicipal)), $"{entity.Name} holds a sealed text of no municipality.");
                    found++;
                }
                return Task.CompletedTask;
            });
        }
        Assert.True(found >= 4, "The walk over the contexts finds no sealed texts any more.");
    }

    private static Task<int> RotateAsync(TestHost host) => host.InAsync(null, services => services.GetRequiredService<KeyRotation>().RotateAsync(CancellationToken.None));

    private static Task<List<DataKey>> KeysAsync(TestHost host) => host.InAsync(null, services => services.GetRequiredService<PlatformDb>().DataKeys.AsNoTracking().ToListAsync());

    private static async Task OpensAsync(TestHost host, Sealed arranged)
    {
        using var anna = await host.SignInAsync("anna");
        Assert.Contains(Note, (await anna.GetAsync(arranged.Path + "/timeline")).Text(), StringComparison.Ordinal);
        Assert.Contains("B1-Kurs anmelden", (await anna.GetAsync(arranged.Path)).Html, StringComparison.Ordinal);
        var form = Browserless.Form(await anna.GetAsync(arranged.Path + "/contacts/new"), f => f.Fields.Any(field => field.Name == "Note"));
        Assert.Equal("Entwurf", form.Fields.Single(f => f.Name == "Note").Value);
        Assert.Equal("Frühere Fassung", await host.InAsync("weissach", async services =>
        {
            var revision = await services.GetRequiredService<CasesDb>().Set<ContactRevision>().SingleAsync();
            return services.GetRequiredService<Vault>().Open(revision.Note!, revision.Id);
        }));
    }

    private static async Task<Sealed> ArrangeAsync(TestHost host)
    {
        var anna = await host.AddUserAsync("anna", "weissach", Role.IntegrationManager);
        var arranged = await Arrange.CaseAsync(host, "weissach", anna);
        await host.InAsync("weissach", async services =>
        {
            var db = services.GetRequiredService<CasesDb>();
            var id = Guid.CreateVersion7();
            db.Add(new ContactRevision
            {
                Id = id, ContactId = Guid.Parse(arranged.Ids["contactId"]), At = new DateTime(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc), Mode = ContactMode.Phone, Duration = DurationBand.UpTo10,
                Kind = ContactKind.Counselling, Note = services.GetRequiredService<Vault>().Seal("Frühere Fassung", id), ReplacedByName = "Anna Probe", ReplacedAt = new DateTime(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc),
            });
            await db.SaveChangesAsync();
        });
        Assert.True(await host.Services.GetRequiredService<DraftRescue>().SaveAsync(anna, "weissach", $"cases/{arranged.CaseId}/contacts/new", new Dictionary<string, string[]> { ["Note"] = ["Entwurf"] }, CancellationToken.None));
        return new Sealed(anna, arranged.Path);
    }

    private static async Task<IReadOnlyList<(string Kind, SealedText Text)>> TextsAsync(TestHost host)
    {
        var texts = new List<(string, SealedText)>();
        foreach (var module in host.Services.GetServices<ModuleDb>())
        {
            await host.InAsync("weissach", async services =>
            {
                var db = (DbContext)services.GetRequiredService(module.Context);
                foreach (var property in SealedIn(db))
                {
                    foreach (var row in await RowsAsync(db, property.DeclaringType.ClrType))
                    {
                        if (db.Entry(row).Property(property.Name).CurrentValue is SealedText text)
                            texts.Add(($"{property.DeclaringType.Name}.{property.Name}", text));
                    }
                }
            });
        }
        return texts;
    }

    private static async Task<HashSet<string>> SealedKindsAsync(TestHost host)
    {
        var kinds = new HashSet<string>();
        foreach (var module in host.Services.GetServices<ModuleDb>())
            await host.InAsync(null, services => Task.FromResult(SealedIn((DbContext)services.GetRequiredService(module.Context)).All(p => kinds.Add($"{p.DeclaringType.Name}.{p.Name}"))));
        return kinds;
    }

    private static IEnumerable<Microsoft.EntityFrameworkCore.Metadata.IProperty> SealedIn(DbContext db) =>
        db.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(SealedText));

    private static async Task<List<object>> RowsAsync(DbContext db, Type entity) =>
        await ((IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity).Invoke(db, null)!).ToListAsync();

    private sealed record Sealed(Guid Manager, string Path);

    /// <summary>The power fails when the first contact is about to be written.</summary>
    private sealed class StopAtContacts : SaveChangesInterceptor, IWriteRule
    {
        public bool Armed { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            Armed && eventData.Context!.ChangeTracker.Entries<Contact>().Any(e => e.State == EntityState.Modified) ? throw new IOException("Stopped half-way.") : ValueTask.FromResult(result);
    }
}
