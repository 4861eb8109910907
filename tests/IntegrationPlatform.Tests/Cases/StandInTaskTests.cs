using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>What a stand-in began and the cover outlasts. Each test has a host of its own: it moves the clock.</summary>
public sealed class StandInTaskTests : IAsyncLifetime
{
    private readonly TestHost _host = new();
    private Worker _anna = null!, _bert = null!, _lead = null!;
    private ArrangedCase _case = null!;

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        (_anna, _bert, _lead) = (await _host.WorkerAsync(), await _host.WorkerAsync(), await _host.WorkerAsync(Role.TeamLead));
        _case = await Arrange.CaseAsync(_host, "weissach", _anna.Id, "Vertreten", "Vera");
        await _lead.Web.SendAsync("/weissach/absences/new", ("Manager", _anna.Id.ToString()), ("Cover", _bert.Id.ToString()), ("From", "heute"), ("Until", "morgen"), ("Reason", nameof(AbsenceReason.Leave)));
        await _host.SeenAsync(_bert.Web, _case, ("ValidUntil", "01.03.2027"));
        Assert.Equal(HttpStatusCode.Found, (await _bert.Web.RecordAsync(_case, ("Note", "In Vertretung"), ("FollowUp", "in 3 Wochen Jobcenter anrufen"))).Status);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task While_the_cover_runs_it_is_the_stand_in_s_and_then_the_manager_s()
    {
        await HasAsync(_bert, true);
        await HasAsync(_anna, false);
        _host.Clock.Advance(TimeSpan.FromDays(2));
        await HasAsync(_bert, false);
        await HasAsync(_anna, true);
    }

    [Fact]
    public async Task Covered_again_by_the_same_colleague_it_is_theirs_again()
    {
        _host.Clock.Advance(TimeSpan.FromDays(2));
        using var lead = await FreshAsync(_lead);
        await lead.SendAsync("/weissach/absences/new", ("Manager", _anna.Id.ToString()), ("Cover", _bert.Id.ToString()), ("From", "heute"), ("Until", "morgen"), ("Reason", nameof(AbsenceReason.Leave)));
        await HasAsync(_bert, true);
        await HasAsync(_anna, false);
    }

    [Fact]
    public async Task When_the_case_goes_to_somebody_else_it_goes_along()
    {
        var cem = await _host.WorkerAsync();
        _host.Clock.Advance(TimeSpan.FromDays(2));
        using var lead = await FreshAsync(_lead);
        Assert.Equal(HttpStatusCode.Found, (await lead.SendAsync(_case.Path + "/assignment", ("MainManager", cem.Id.ToString()))).Status);
        await HasAsync(cem, true);
        Assert.Equal(0, await _host.CasesAsync(db => db.Tasks.CountAsync(t => t.Open && t.CaseId == _case.CaseId && t.AssignedTo != cem.Id)));
    }

    private async Task HasAsync(Worker who, bool has)
    {
        using var web = await FreshAsync(who);
        var tasks = (await web.GetAsync("/weissach/tasks")).Text();
        Assert.Equal((has, has), (tasks.Contains("Jobcenter anrufen", StringComparison.Ordinal), tasks.Contains("Aufenthaltstitel läuft am 01.03.2027 ab", StringComparison.Ordinal)));
    }

    /// <summary>A day later the session is over; who signs in again is the same.</summary>
    private Task<Browserless> FreshAsync(Worker who) => _host.SignInAsync(who.DisplayName.Split(' ')[0].ToLowerInvariant());
}
