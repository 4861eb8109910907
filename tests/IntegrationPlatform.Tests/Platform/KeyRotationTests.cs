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
    [Fact]
    public async Task Every_sealed_text_carries_the_new_key_and_a_former_key_is_gone_a_day_after_it_was_replaced()
    {
        await using var host = new TestHost();
        await host.InitializeAsync();
        var arranged = await host.SealedCaseAsync();
        var first = await host.KeysAsync();
        await host.RotateAsync();
        var second = await host.KeysAsync();
        Assert.Equal(2 * first.Count, second.Count);
        var texts = await host.TextsAsync();
        Assert.Equal(await host.SealedKindsAsync(), texts.Select(t => t.Kind).ToHashSet());
        Assert.All(texts, t => Assert.Equal(second.Where(k => k.MunicipalityId == "weissach").Max(k => k.Id), Vault.KeyOf(t.Text)));

        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(new Rotation(texts.Count, 0, first.Count, first.Count), await host.RotateAsync());
        Assert.Empty(first.Select(k => k.Id).Intersect((await host.KeysAsync()).Select(k => k.Id)));
        await using var restarted = host.Beside();
        await restarted.InitializeAsync();
        await restarted.OpensAsync(arranged);
        await host.OpensAsync(arranged);
    }

    [Fact]
    public async Task Stopped_half_way_everything_opens_and_the_next_run_ends_it()
    {
        var stop = new StopAtContacts();
        await using var host = TestHost.With(services: services => services.Insert(0, ServiceDescriptor.Scoped<IWriteRule>(_ => stop)));
        await host.InitializeAsync();
        var arranged = await host.SealedCaseAsync();
        stop.Armed = true;
        await Assert.ThrowsAsync<IOException>(() => host.RotateAsync());
        stop.Armed = false;
        Assert.True((await host.TextsAsync()).Select(t => Vault.KeyOf(t.Text)).Distinct().Count() > 1, "The rotation was not stopped half-way.");

        await using var restarted = host.Beside();
        await restarted.InitializeAsync();
        await restarted.OpensAsync(arranged);
        await restarted.RotateAsync();
        var newest = (await restarted.KeysAsync()).Where(k => k.MunicipalityId == "weissach").Max(k => k.Id);
        Assert.All(await restarted.TextsAsync(), t => Assert.Equal(newest, Vault.KeyOf(t.Text)));
        await restarted.OpensAsync(arranged);
    }

    [Fact]
    public async Task A_text_that_cannot_be_read_stays_as_it_is_with_its_key_and_does_not_stop_the_rotation()
    {
        await using var host = new TestHost();
        await host.InitializeAsync();
        var arranged = await host.SealedCaseAsync();
        var spoilt = await Arrange.CaseAsync(host, "weissach", arranged.Manager, family: "Kaputt");
        var note = await host.CasesAsync(db => db.Contacts.Where(c => c.CaseId == spoilt.CaseId).Select(c => c.Note!).SingleAsync());
        var damaged = new SealedText((byte[])[.. note.Bytes.Span[..^1], (byte)(note.Bytes.Span[^1] ^ 1)]);
        await host.CasesAsync(db => db.Contacts.Where(c => c.CaseId == spoilt.CaseId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Note, damaged)));
        for (var day = 0; day < 3; day++)
        {
            Assert.Equal(1, (await host.RotateAsync()).Unreadable);
            host.Clock.Advance(TimeSpan.FromDays(1));
        }
        Assert.Contains(Vault.KeyOf(note), (await host.KeysAsync()).Select(k => (Guid?)k.Id));
        Assert.Equal(damaged, await host.CasesAsync(db => db.Contacts.Where(c => c.CaseId == spoilt.CaseId).Select(c => c.Note!).SingleAsync()));

        await host.CasesAsync(db => db.Contacts.Where(c => c.CaseId == spoilt.CaseId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Note, note))); // as from a backup
        await using var restarted = host.Beside();
        await restarted.InitializeAsync();
        await restarted.OpensAsync(arranged);
        using var anna = await restarted.SignInAsync("anna");
        Assert.Contains("Wohnungsgeberbestätigung besprochen.", (await anna.GetAsync(spoilt.Path + "/timeline")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_rotation_the_old_master_key_is_not_needed_any_more()
    {
        await using var host = new TestHost();
        await host.InitializeAsync();
        var arranged = await host.SealedCaseAsync();
        var old = JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(Path.Combine(host.Folder, "master-keys.json")))!.Single();
        var fresh = MasterKeys.NewKey();
        await using (var both = host.Beside(new Dictionary<string, string?> { ["Encryption:MasterKeys:" + old.Key] = old.Value, ["Encryption:MasterKeys:2"] = fresh }))
        {
            await both.InitializeAsync();
            await both.OpensAsync(arranged);
            await both.RotateAsync();
        }
        await using var onlyNew = host.Beside(new Dictionary<string, string?> { ["Encryption:MasterKeys:2"] = fresh });
        await onlyNew.InitializeAsync();
        await onlyNew.OpensAsync(arranged);
    }

    [Fact]
    public async Task Even_a_rotation_that_stops_has_wrapped_all_keys_with_the_newest_master_key()
    {
        await using var host = new TestHost();
        await host.InitializeAsync();
        var arranged = await host.SealedCaseAsync();
        var old = JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(Path.Combine(host.Folder, "master-keys.json")))!.Single();
        var fresh = MasterKeys.NewKey();
        var stop = new StopAtContacts();
        await using (var both = host.Beside(
            new Dictionary<string, string?> { ["Encryption:MasterKeys:" + old.Key] = old.Value, ["Encryption:MasterKeys:2"] = fresh },
            services => services.Insert(0, ServiceDescriptor.Scoped<IWriteRule>(_ => stop))))
        {
            await both.InitializeAsync();
            stop.Armed = true;
            await Assert.ThrowsAsync<IOException>(() => both.RotateAsync());
        }
        Assert.All(await host.KeysAsync(), k => Assert.Equal("2", k.MasterKeyId));
        await using var onlyNew = host.Beside(new Dictionary<string, string?> { ["Encryption:MasterKeys:2"] = fresh });
        await onlyNew.InitializeAsync();
        await onlyNew.OpensAsync(arranged);
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

    /// <summary>The power fails when the first contact is about to be written.</summary>
    private sealed class StopAtContacts : DbCommandInterceptor, IWriteRule
    {
        public bool Armed { get; set; }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(System.Data.Common.DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            Armed && command.CommandText.Replace("\"", "", StringComparison.Ordinal).StartsWith("UPDATE cases_contact ", StringComparison.Ordinal) ? throw new IOException("Stopped half-way.") : ValueTask.FromResult(result);
    }
}
