using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Jobs;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Jobs;

/// <summary>With Quartz itself.</summary>
public sealed class JobBellTests
{
    private static readonly Dictionary<string, string?> Ringing = new() { ["Jobs:Run"] = "true", ["Jobs:StartAfterSeconds"] = "0" };
    private readonly Probe _probe = new();

    [Fact]
    public async Task The_bell_rings_when_the_host_starts_and_after_a_restart_nothing_is_done_twice()
    {
        await using var host = TestHost.With(settings: Ringing, services: _probe.Add);
        await host.InitializeAsync();
        await AllAsync();
        await using var again = host.Beside(Ringing, _probe.Add);
        again.Clock.Advance(TimeSpan.FromDays(1));
        await again.InitializeAsync();
        await AllAsync();
        Assert.Equal(54, _probe.Ran.Distinct().Count());
        Assert.Equal(54, _probe.Ran.Count);
    }

    [Fact]
    public async Task Tables_that_belong_to_no_municipality_are_known_by_name()
    {
        await using var host = TestHost.With(settings: Ringing, services: _probe.Add);
        await host.InitializeAsync();
        await AllAsync();
        var ours = new List<string>();
        foreach (var module in host.Services.GetServices<ModuleDb>())
        {
            ours.Add($"{module.Module}_migrations");
            await host.InAsync(null, services =>
            {
                ours.AddRange(((DbContext)services.GetRequiredService(module.Context)).Model.GetEntityTypes().Select(e => e.GetTableName()!));
                return Task.CompletedTask;
            });
        }
        var there = await TablesAsync(host);
        // Quartz's tables hold a clock: the name of the bell and when it rings. Nothing in them is of a municipality or a person.
        Assert.Empty(there.Where(t => !t.StartsWith(JobBell.TablePrefix, StringComparison.OrdinalIgnoreCase)).Except(ours, StringComparer.Ordinal));
        Assert.Contains(there, t => t.StartsWith(JobBell.TablePrefix, StringComparison.OrdinalIgnoreCase));
    }

    private async Task AllAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        for (var town = 0; town < 27; town++)
            await _probe.Ended.Reader.ReadAsync(patience.Token);
    }

    private static Task<List<string>> TablesAsync(TestHost host) => host.InAsync(null, async services =>
    {
        var database = services.GetRequiredService<PlatformDb>().Database;
        await database.OpenConnectionAsync();
        await using var command = database.GetDbConnection().CreateCommand();
        command.CommandText = TestDatabase.Postgres
            ? "select table_name from information_schema.tables where table_schema = 'public'"
            : "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\'";
        var names = new List<string>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            names.Add(rows.GetString(0));
        return names;
    });
}
