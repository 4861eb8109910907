using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Jobs;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>What a period is counted from turns out to be wrong. The arranged first talk was on 20.11.2026.</summary>
public sealed class FirstTalkTests : IAsyncLifetime
{
    private readonly TestHost _host = new();
    private Worker _anna = null!;
    private ArrangedCase _case = null!;

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        _anna = await _host.WorkerAsync();
        _case = await Arrange.CaseAsync(_host, "weissach", _anna.Id);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_corrected_day_moves_the_start_at_once_to_see_and_in_the_night_for_good()
    {
        await CheckAsync("");
        await _anna.Web.SendAsync(Contact + "/edit", ("On", "02.11.2026"));
        Assert.Contains("(36 Monate ab erster Beratung am 02.11.2026)", await FileAsync());
        await _host.JobsAsync();
        Assert.Equal((new DateOnly(2026, 11, 2), new DateOnly(2029, 11, 1)), await PeriodAsync());
    }

    [Fact]
    public async Task A_talk_that_was_none_lets_the_period_wait_again()
    {
        await CheckAsync("");
        await _anna.Web.SendAsync(Contact + "/edit", ("Kind", nameof(ContactKind.CaseAdmin)));
        Assert.Contains("Die Beratungszeit beginnt mit der ersten Beratung.", await FileAsync());
        await _host.JobsAsync();
        Assert.Equal((null, ListEntry.Nothing), await PeriodAsync());
        Assert.Equal(ListEntry.Nothing, await _host.CasesAsync(db => db.ListEntries.Where(e => e.CaseId == _case.CaseId).Select(e => e.EndsOn).Distinct().SingleAsync()));
    }

    [Fact]
    public async Task Before_the_night_aftercare_can_be_set_without_a_reason_for_the_start()
    {
        await CheckAsync("");
        await _anna.Web.SendAsync(Contact + "/edit", ("On", "02.11.2026"));
        Assert.Equal(HttpStatusCode.Found, (await _anna.Web.SendAsync(_case.Path + "/period", ("AftercareUntil", "31.12.2030"))).Status);
        Assert.Equal((new DateOnly(2026, 11, 2), new DateOnly(2029, 11, 1)), await PeriodAsync());
    }

    [Fact]
    public async Task A_day_of_allocation_that_was_wrong_counts_no_more()
    {
        await _anna.Web.SendAsync(Contact + "/edit", ("Kind", nameof(ContactKind.CaseAdmin)));
        await CheckAsync("15.06.2024");
        Assert.Equal((new DateOnly(2024, 6, 15), new DateOnly(2027, 6, 14)), await PeriodAsync());
        await CheckAsync("");
        Assert.Equal((null, ListEntry.Nothing), await PeriodAsync());
        Assert.Contains("Die Beratungszeit beginnt mit der ersten Beratung.", await FileAsync());
    }

    [Fact]
    public async Task Whoever_checks_what_somebody_has_just_checked_is_told_and_decides()
    {
        var (mine, theirs) = (await _anna.Web.GetAsync(_case.Path + "/eligibility"), await _anna.Web.GetAsync(_case.Path + "/eligibility"));
        await _anna.Web.SendAgainAsync(theirs, ("AllocatedOn", "15.06.2024"), ("Reason", "ukraine_24"));
        var told = await _anna.Web.SendAgainAsync(mine, ("AllocatedOn", "01.07.2024"), ("Reason", "ukraine_24"));
        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("als Tag der Zuteilung steht jetzt dort: 15.06.2024", told.Text());
        Assert.Equal((new DateOnly(2024, 6, 15), new DateOnly(2027, 6, 14)), await PeriodAsync());
        Assert.Equal(HttpStatusCode.Found, (await _anna.Web.SendAgainAsync(told)).Status);
        Assert.Equal((new DateOnly(2024, 7, 1), new DateOnly(2027, 6, 30)), await PeriodAsync());
    }

    private string Contact => $"{_case.Path}/contacts/{_case.Ids["contactId"]}";

    private async Task CheckAsync(string allocatedOn) =>
        Assert.Equal(HttpStatusCode.Found, (await _anna.Web.SendAsync(_case.Path + "/eligibility", ("AllocatedOn", allocatedOn), ("Reason", "ukraine_24"))).Status);

    private async Task<string> FileAsync() => (await _anna.Web.GetAsync(_case.Path)).Text();

    private async Task<(DateOnly? StartOn, DateOnly EndsOn)> PeriodAsync()
    {
        var period = await _host.CasesAsync(db => db.Periods.SingleAsync(p => p.CaseId == _case.CaseId));
        return (period.StartOn, period.EndsOn);
    }
}
