using System.Net;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>Each test has a host of its own: it moves the clock, and what waits for the team's lead is counted.</summary>
public sealed class BreakGlassTests : IAsyncLifetime
{
    private const string Reason = "Die Klinik ruft an und braucht die Sprache.";
    private readonly TestHost _host = new();
    private Worker _anna = null!, _bert = null!, _lead = null!;

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        (_anna, _bert, _lead) = (await _host.WorkerAsync(), await _host.WorkerAsync(), await _host.WorkerAsync(Role.TeamLead));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory, InlineData(false), InlineData(true)]
    public async Task With_a_reason_a_case_is_open_to_read_for_an_hour_and_then_shut(bool restricted)
    {
        var opened = await Arrange.CaseAsync(_host, "weissach", _anna.Id, restricted: restricted);
        Assert.Equal(HttpStatusCode.NotFound, (await _bert.Web.GetAsync(opened.Path)).Status);
        var answer = await OpenAsync(_bert, opened.Number);
        Assert.Equal(opened.Path, answer.Location!.AbsolutePath);
        var file = await _bert.Web.GetAsync(opened.Path);
        Assert.Contains("Notzugriff bis 09:30 Uhr", file.Text());
        Assert.Contains("nur lesen", file.Text());
        Assert.Equal(HttpStatusCode.OK, (await _bert.Web.GetAsync(opened.Path + "/timeline")).Status);
        foreach (var page in new[] { "/edit", "/assignment", "/contacts/new", "/person", "/close", "/tasks/new" })
            Assert.Equal(HttpStatusCode.NotFound, (await _bert.Web.GetAsync(opened.Path + page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _bert.Web.PressAsync(opened.Path, $"/weissach/tasks/{opened.Ids["taskId"]}/done")).Status);
        Assert.Empty((await _bert.Web.GetAsync("/weissach/cases")).Cases());
        Assert.Empty((await _bert.Web.GetAsync("/weissach/search?q=hussein")).Cases());

        _host.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, (await _bert.Web.GetAsync("/weissach/today")).Status); // the session stays awake
        _host.Clock.Advance(new TimeSpan(0, 30, 59));
        var again = await _host.SignInAsync(NameOf(_bert));
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync(opened.Path)).Status);
        _host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, (await again.GetAsync(opened.Path)).Status);
    }

    [Fact]
    public async Task Whatever_cannot_be_opened_gets_the_same_answer_and_an_entry()
    {
        var foreign = await Arrange.CaseAsync(_host, "sindelfingen", _anna.Id);
        var bodies = new HashSet<string>();
        foreach (var number in new[] { foreign.Number, "WEI-2026-9999", "WEI-1999-0001", "irgendwas", "", "<script>", new string('9', 5000) })
        {
            var before = await DeniedAsync();
            var answer = await OpenAsync(_bert, number);
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.Contains("Unter dieser Nummer lässt sich kein Fall öffnen", answer.Text());
            Assert.Equal(before + 1, await DeniedAsync());
            bodies.Add(answer.Text());
        }
        Assert.Single(bodies);
        Assert.Equal(0, await _host.CasesAsync(db => db.BreakGlass.CountAsync(b => b.UserId == _bert.Id)));
        Assert.Equal(0, await _host.CasesAsync(db => db.BreakGlass.CountAsync(b => b.UserId == _bert.Id), "sindelfingen"));
    }

    [Fact]
    public async Task A_locked_case_waits_for_its_erasure_and_no_emergency_opens_it()
    {
        var (known, opened) = (await Arrange.CaseAsync(_host, "weissach", _anna.Id), await Arrange.CaseAsync(_host, "weissach", _anna.Id));
        Assert.Equal(opened.Path, (await OpenAsync(_bert, opened.Number)).Location!.AbsolutePath);
        foreach (var id in new[] { known.CaseId, opened.CaseId })
            await _host.InAsync("weissach", services => services.GetRequiredService<IntegrationPlatform.Cases.Retention.CaseLock>().LockAsync(id, IntegrationPlatform.Cases.Data.LockReason.Withdrawal, new(2026, 11, 23), CancellationToken.None));
        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync(_bert, known.Number)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _bert.Web.GetAsync(opened.Path)).Status);
    }

    [Fact]
    public async Task Without_a_reason_the_answer_tells_nothing_of_the_number()
    {
        var opened = await Arrange.CaseAsync(_host, "weissach", _anna.Id);
        foreach (var reason in new[] { "", "zu kurz", "                              ", new string('x', 2001) })
        {
            var there = await OpenAsync(_bert, opened.Number, reason);
            var nowhere = await OpenAsync(_bert, "WEI-2026-9999", reason);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (there.Status, nowhere.Status));
            Assert.Equal(there.Text(), nowhere.Text());
        }
        Assert.Equal(HttpStatusCode.NotFound, (await _bert.Web.GetAsync(opened.Path)).Status);
    }

    [Fact]
    public async Task Team_lead_and_data_protection_hear_of_it_with_the_reason_and_tick_it()
    {
        var officer = await _host.WorkerAsync(Role.DataProtectionOfficer);
        var opened = await Arrange.CaseAsync(_host, "weissach", _anna.Id, restricted: true);
        await OpenAsync(_bert, opened.Number, Reason + " <b>dick</b>");
        Assert.Contains("Notzugriff", (await _lead.Web.GetAsync("/weissach/today")).Text());
        var id = await _host.CasesAsync(db => db.BreakGlass.Where(b => b.UserId == _bert.Id).Select(b => b.Id).SingleAsync());
        foreach (var overseer in new[] { _lead, officer })
        {
            var page = await overseer.Web.GetAsync("/weissach/break-glass/review");
            Assert.Contains($"{_bert.DisplayName} hat {opened.Number} geöffnet {Reason} <b>dick</b>", page.Text());
            Assert.DoesNotContain("<b>dick</b>", page.Html);
            Assert.DoesNotContain("Al-Hussein", page.Text());
            for (var twice = 0; twice < 2; twice++)
                Assert.Equal(HttpStatusCode.Found, (await overseer.Web.PressAsync("/weissach/break-glass/review", $"/weissach/break-glass/review/{id}/seen")).Status);
            Assert.Contains($"gesehen von {overseer.DisplayName}", (await overseer.Web.GetAsync("/weissach/break-glass/review")).Text());
        }
        Assert.Equal(2, await _host.CasesAsync(db => db.BreakGlassSeen.CountAsync(s => s.AccessId == id)));
        Assert.Equal(HttpStatusCode.NotFound, (await _lead.Web.GetAsync(opened.Path)).Status);
    }

    [Fact]
    public async Task Nobody_ticks_their_own_and_nobody_without_the_right_sees_the_list()
    {
        var opened = await Arrange.CaseAsync(_host, "weissach", _anna.Id, restricted: true);
        await OpenAsync(_lead, opened.Number);
        var id = await _host.CasesAsync(db => db.BreakGlass.Where(b => b.UserId == _lead.Id).Select(b => b.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await _lead.Web.PressAsync("/weissach/break-glass", $"/weissach/break-glass/review/{id}/seen")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _anna.Web.GetAsync("/weissach/break-glass/review")).Status);
        foreach (var role in new[] { Role.Clerk, Role.SystemAdmin, Role.DataProtectionOfficer })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await _host.WorkerAsync(role)).Web.GetAsync("/weissach/break-glass")).Status);
        var elsewhere = await _host.WorkerAsync(Role.TeamLead, "sindelfingen");
        Assert.DoesNotContain(opened.Number, (await elsewhere.Web.GetAsync("/sindelfingen/break-glass/review")).Text());
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Web.PressAsync("/sindelfingen/break-glass/review", $"/sindelfingen/break-glass/review/{id}/seen")).Status);
    }

    [Fact]
    public async Task Sent_many_times_at_once_it_is_one_access_and_its_hour_does_not_begin_anew()
    {
        var opened = await Arrange.CaseAsync(_host, "weissach", _anna.Id);
        var page = await _bert.Web.GetAsync("/weissach/break-glass");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _bert.Web.SendAgainAsync(page, ("Number", opened.Number), ("Reason", Reason))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        _host.Clock.Advance(TimeSpan.FromMinutes(20));
        await _bert.Web.SendAgainAsync(page, ("Number", opened.Number), ("Reason", Reason));
        var access = await _host.CasesAsync(db => db.BreakGlass.SingleAsync(b => b.UserId == _bert.Id));
        Assert.Equal(_host.Clock.GetUtcNow().UtcDateTime.AddMinutes(40), access.Until);
    }

    [Fact]
    public async Task Whoever_has_the_case_anyway_needs_no_emergency()
    {
        var opened = await Arrange.CaseAsync(_host, "weissach", _anna.Id);
        Assert.Equal(opened.Path, (await OpenAsync(_anna, opened.Number)).Location!.AbsolutePath);
        Assert.Equal(0, await _host.CasesAsync(db => db.BreakGlass.CountAsync(b => b.UserId == _anna.Id)));
        Assert.DoesNotContain("Notzugriff bis", (await _anna.Web.GetAsync(opened.Path)).Text());
    }

    private static Task<Page> OpenAsync(Worker who, string number, string reason = Reason) => who.Web.SendAsync("/weissach/break-glass", ("Number", number), ("Reason", reason));

    private static string NameOf(Worker worker) => worker.DisplayName.Split(' ')[0].ToLowerInvariant();

    private Task<int> DeniedAsync() => _host.InAsync(null, services => services.GetRequiredService<PlatformDb>().Audit.CountAsync(a => a.Action == "denied" && a.UserId == _bert.Id));
}
