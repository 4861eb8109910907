using System.Collections.Concurrent;
using System.Data.Common;
using System.Net;
using System.Text;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Jobs;
using IntegrationPlatform.Tests.Platform;
using IntegrationPlatform.Tests.Plugins;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>A person with everything attached, erased by the nightly job: looked for in every table that there is, in the files, and in the log.</summary>
public sealed class ErasureTests : IAsyncLifetime
{
    private const string Family = "Zyxwolfram";
    private readonly PluginWorkshop _workshop = new();
    private readonly ConcurrentQueue<string> _log = [];
    private TestHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        FormPlugin.Build(_workshop, version: 1);
        _workshop.Build("probe.stockt",
            "public sealed class Stockt : IPersonalData { static int n; public async IAsyncEnumerable<PersonalDataItem> ExportAsync(Guid s, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken t) { await Task.CompletedTask; yield break; } public Task EraseAsync(Guid s, CancellationToken t) => n++ == 0 ? throw new TimeoutException() : Task.CompletedTask; }",
            configure: "plugin.Add<IPersonalData, Stockt>();");
        _host = TestHost.With(settings: FormPlugin.Settings(_workshop), services: services => services.AddSingleton<ILoggerProvider>(new WatchedHost.LogBook(_log)));
        await _host.InitializeAsync();
    }

    [Fact]
    public async Task Nothing_of_an_erased_person_is_left_anywhere_also_when_the_erasure_was_cut_off()
    {
        var (opened, traces) = await AttachEverythingAsync();
        var before = await FoundAsync(traces);
        Assert.True(before.Select(f => f.Table).Distinct().Count() > 15, "The search finds too little to prove anything: " + string.Join(", ", before.Select(f => f.Table).Distinct()));

        await NightBeforeAsync(new(2027, 2, 24));
        await NightBeforeAsync(new(2028, 2, 24));
        Assert.Contains("unvollständig, wird wiederholt: probe.stockt", await PageAsync());
        Assert.Equal(opened.CaseId, await _host.CasesAsync(db => db.Deletions.Select(d => d.CaseId).SingleAsync()));
        await NightBeforeAsync(new(2028, 2, 25));
        Assert.DoesNotContain("unvollständig", await PageAsync());

        Assert.Empty(await FoundAsync(traces));
        Assert.DoesNotContain(_log, line => line.Contains(Family, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(FilesWith(Family));
    }

    [Fact]
    public async Task The_files_would_tell_of_somebody_who_is_there() // else the emptiness above proves nothing
    {
        await AttachEverythingAsync();
        if (!TestDatabase.Postgres)
            Assert.NotEmpty(FilesWith(Family));
    }

    [Fact]
    public async Task What_a_killed_host_has_begun_the_next_one_ends()
    {
        var (opened, traces) = await AttachEverythingAsync();
        await _host.CasesAsync(async db => // as if killed right after the intention was written
        {
            db.Deletions.Add(new Deletion { CaseId = opened.CaseId, Reason = LockReason.Closed, StartedAt = _host.Clock.GetUtcNow().UtcDateTime });
            return await db.SaveChangesAsync();
        });
        await NightBeforeAsync(new(2026, 11, 24));
        await NightBeforeAsync(new(2026, 11, 25));
        Assert.Empty(await FoundAsync(traces));
    }

    private async Task<(ArrangedCase Case, Traces Traces)> AttachEverythingAsync()
    {
        var (admin, lead) = (await _host.WorkerAsync(Role.MunicipalityAdmin), await _host.WorkerAsync(Role.TeamLead));
        await admin.Web.SwitchAsync("weissach", FormPlugin.Id, "on");
        await admin.Web.SwitchAsync("weissach", "probe.stockt", "on");
        var opened = await Arrange.CaseAsync(_host, "weissach", lead.Id, family: Family, given: "Qadiran", person: p => (p.OtherSpellings, p.Phone, p.NameInScript) = (["Zyxwolfrahm"], "07031 998877", "زيكس"));
        var town = new FormTown("weissach", admin, lead, opened);
        Assert.Equal(HttpStatusCode.Found, (await town.FillAsync(("has", "false"), ("text", "Aus dem Formular"))).Status);
        var token = Work.TokenOf(await lead.Web.GetAsync("/weissach/tasks"));
        Assert.Equal(HttpStatusCode.OK, (await lead.Web.AsScriptAsync(HttpMethod.Post, $"/weissach/p/{FormPlugin.Id}/about/{opened.CaseId}", token)).Status);
        Assert.Equal(HttpStatusCode.Found, (await lead.Web.RecordAsync(opened, ("Note", $"Mit {Family} gesprochen."), ("Topics", "housing"))).Status);
        using var draft = new StringContent("""{"Note":"Entwurf"}""", Encoding.UTF8, "application/json");
        await Raw.SendAsync(lead.Web, HttpMethod.Put, $"/weissach/drafts/cases/{opened.CaseId}/contacts/new", draft, token);
        await lead.Web.GetAsync($"/weissach/search?q={Family}");
        Assert.Equal(HttpStatusCode.Found, (await lead.Web.SendAsync(opened.Path + "/close", ("Reason", nameof(ClosingReason.MovedAway)), ("Goals[0].Outcome", "Reached"))).Status);
        var person = await _host.CasesAsync(async db =>
        {
            db.SavedViews.RemoveRange(await db.SavedViews.ToListAsync()); // arranged with the number in its name, as is the service
            (await db.Services.SingleAsync(s => s.Id == Guid.Parse(opened.Ids["serviceId"]))).Name = "Dienst";
            await db.SaveChangesAsync();
            return await db.Cases.Where(c => c.Id == opened.CaseId).Select(c => c.PersonId).SingleAsync();
        });
        var ids = opened.Ids.Where(i => i.Key is "contactId" or "taskId" or "recordId" or "householdId" or "memberId" or "consentId" or "referralId" or "disclosureId").Select(i => Guid.Parse(i.Value));
        return (opened, new Traces([Family, "Qadiran", "Zyxwolfrahm", "998877", "زيكس", opened.Number], [opened.CaseId, person, .. ids]));
    }

    /// <summary>Every row of every table that names the person. The audit may keep the ids, they prove what was done; a name never.</summary>
    private async Task<List<(string Table, string Trace)>> FoundAsync(Traces traces)
    {
        return await _host.InAsync("weissach", async services =>
        {
            var found = new List<(string, string)>();
            var connection = services.GetRequiredService<PlatformDb>().Database.GetDbConnection();
            await connection.OpenAsync();
            var tables = await ColumnAsync(connection, connection is SqliteConnection ? "select name from sqlite_master where type = 'table'" : "select table_name from information_schema.tables where table_schema = 'public'");
            foreach (var table in tables)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = $"select * from \"{table}\"";
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                {
                    for (var i = 0; i < reader.FieldCount; i++)
                    {
                        if (!reader.IsDBNull(i) && traces.In(reader.GetValue(i), idsCount: table != "platform_audit") is { } trace)
                            found.Add((table, $"{reader.GetName(i)}: {trace}"));
                    }
                }
            }
            return found;
        });
    }

    private static async Task<List<string>> ColumnAsync(DbConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
            values.Add(reader.GetString(0));
        return values;
    }

    private List<string> FilesWith(string name) => [.. Directory.EnumerateFiles(_host.Folder, "*", SearchOption.AllDirectories).Where(f => Holds(f, Encoding.UTF8.GetBytes(name)))];

    private static bool Holds(string path, byte[] bytes)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content.AsSpan().IndexOf(bytes) >= 0;
    }

    private async Task NightBeforeAsync(DateOnly day)
    {
        _host.MoveTo(day);
        await _host.JobsHereAsync();
    }

    private async Task<string> PageAsync()
    {
        var lead = await _host.WorkerAsync(Role.TeamLead);
        return (await lead.Web.GetAsync("/weissach/administration/retention")).Text();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _workshop.Dispose();
    }

    private sealed record Traces(string[] Words, Guid[] Ids)
    {
        public string? In(object value, bool idsCount) => value switch
        {
            string text => Words.FirstOrDefault(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)) ?? (idsCount ? Ids.Where(i => text.Contains(i.ToString(), StringComparison.OrdinalIgnoreCase) || text.Contains(i.ToString("N"), StringComparison.OrdinalIgnoreCase)).Select(i => i.ToString()).FirstOrDefault() : null),
            Guid id => idsCount && Ids.Contains(id) ? id.ToString() : null,
            byte[] { Length: 16 } bytes => idsCount && Ids.Contains(new Guid(bytes, bigEndian: true)) ? Convert.ToHexString(bytes) : null,
            string[] texts => texts.Select(t => In(t, idsCount)).FirstOrDefault(t => t is not null),
            _ => null,
        };
    }
}
