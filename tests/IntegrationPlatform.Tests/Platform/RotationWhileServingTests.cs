using System.Data.Common;
using System.Net;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Platform;

/// <summary>Two hosts on one database: one serves and knows nothing yet, the other rotates, as the command beside a running service does.</summary>
public sealed class RotationWhileServingTests
{
    [Fact]
    public async Task What_is_written_while_the_keys_rotate_can_be_read_afterwards_and_a_day_later()
    {
        await using var serving = new TestHost();
        await serving.InitializeAsync();
        await using var beside = serving.Beside();
        await beside.InitializeAsync();
        var anna = await serving.WorkerAsync();
        var cases = new List<ArrangedCase>();
        for (var i = 0; i < 3; i++)
            cases.Add(await Arrange.CaseAsync(serving, "weissach", anna.Id));

        var rotating = Task.Run(() => RotateTwiceAsync(beside));
        var written = await Task.WhenAll(cases.Select(opened => WriteUntilAsync(rotating, anna.Web, opened)));
        await rotating;
        // The serving host sealed with the former key all the time: its clock stands still, so it never asked for a newer one.
        Assert.All(cases.Zip(written), pair => Assert.NotEmpty(pair.Second));
        await AllIsThereAsync(serving, cases, written);

        foreach (var host in new[] { serving, beside })
            host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.True((await beside.RotateAsync()).Dropped > 0);
        await using var restarted = serving.Beside();
        await restarted.InitializeAsync();
        await AllIsThereAsync(restarted, cases, written);
    }

    [Fact]
    public async Task A_serving_host_seals_with_the_new_key_a_minute_later()
    {
        await using var serving = new TestHost();
        await serving.InitializeAsync();
        await using var beside = serving.Beside();
        await beside.InitializeAsync();
        await beside.RotateAsync();
        var newest = (await beside.KeysAsync()).Where(k => k.MunicipalityId == "weissach").Max(k => k.Id);
        Assert.NotEqual(newest, await KeyInUseAsync(serving));
        serving.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(newest, await KeyInUseAsync(serving));
    }

    [Fact]
    public async Task What_is_saved_between_reading_and_sealing_anew_is_not_overwritten()
    {
        await using var serving = new TestHost();
        await serving.InitializeAsync();
        var between = new Between();
        await using var beside = serving.Beside(services: services => services.Insert(0, ServiceDescriptor.Scoped<IWriteRule>(_ => between)));
        await beside.InitializeAsync();
        var anna = await serving.WorkerAsync();
        var opened = await Arrange.CaseAsync(serving, "weissach", anna.Id);
        between.Act = async () => Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAsync($"{opened.Path}/contacts/{opened.Ids["contactId"]}/edit", ("Note", "Im selben Augenblick geändert"))).Status);
        await beside.RotateAsync();
        Assert.Null(between.Act);
        Assert.Contains("Im selben Augenblick geändert", (await anna.Web.GetAsync(opened.Path + "/timeline")).Text(), StringComparison.Ordinal);
    }

    private static async Task RotateTwiceAsync(TestHost host)
    {
        await host.RotateAsync();
        await host.RotateAsync();
    }

    private static async Task<List<string>> WriteUntilAsync(Task end, Browserless web, ArrangedCase opened)
    {
        var notes = new List<string>();
        do
        {
            var note = $"Während des Wechsels {notes.Count} {opened.Number}";
            Assert.Equal(HttpStatusCode.Found, (await web.RecordAsync(opened, ("Note", note))).Status);
            notes.Add(note);
        }
        while (!end.IsCompleted && notes.Count < 15); // a page of the timeline holds twenty
        return notes;
    }

    private static async Task AllIsThereAsync(TestHost host, IReadOnlyList<ArrangedCase> cases, IReadOnlyList<List<string>> written)
    {
        var lead = await host.WorkerAsync(IntegrationPlatform.Platform.Permissions.Role.TeamLead);
        foreach (var (opened, notes) in cases.Zip(written))
        {
            var timeline = (await lead.Web.GetAsync(opened.Path + "/timeline")).Text();
            Assert.All(notes, note => Assert.Contains(note, timeline, StringComparison.Ordinal));
            Assert.DoesNotContain("nicht entschlüsseln", timeline, StringComparison.Ordinal);
        }
    }

    private static Task<Guid?> KeyInUseAsync(TestHost host) =>
        host.InAsync("weissach", services => Task.FromResult(Vault.KeyOf(services.GetRequiredService<Vault>().Seal("Probe", Guid.Empty))));

    /// <summary>Somebody saves at the worst moment: after the contacts were read and before they are written.</summary>
    private sealed class Between : DbCommandInterceptor, IWriteRule
    {
        public Func<Task>? Act { get; set; }

        public override async ValueTask<InterceptionResult> DataReaderClosingAsync(DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
        {
            if (Act is { } act && command.CommandText.Replace("\"", "", StringComparison.Ordinal).Contains("FROM cases_contact ", StringComparison.Ordinal) && eventData.ReadCount > 0)
            {
                Act = null;
                await act();
            }
            return result;
        }
    }
}
