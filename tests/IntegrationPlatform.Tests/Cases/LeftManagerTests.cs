using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>Whoever was in charge has left, and nobody has taken the case over yet.</summary>
public sealed class LeftManagerTests : IAsyncLifetime
{
    private readonly TestHost _host = new();
    private Worker _anna = null!, _bert = null!, _lead = null!;
    private ArrangedCase _case = null!;

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        (_anna, _bert, _lead) = (await _host.WorkerAsync(), await _host.WorkerAsync(), await _host.WorkerAsync(Role.TeamLead));
        _case = await Arrange.CaseAsync(_host, "weissach", _anna.Id);
        await _lead.Web.SendAsync("/weissach/absences/new", ("Manager", _anna.Id.ToString()), ("Cover", _bert.Id.ToString()), ("From", "heute"), ("Until", "in 3 Tagen"), ("Reason", nameof(AbsenceReason.Vacancy)));
        await _host.InAsync(null, async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            db.Memberships.RemoveRange(await db.Memberships.Where(m => m.UserId == _anna.Id).ToListAsync());
            await db.SaveChangesAsync();
            services.GetRequiredService<Accounts>().Forget(_anna.Id);
        });
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Saving_another_thing_puts_nobody_in_charge_by_chance()
    {
        var page = await _lead.Web.GetAsync(_case.Path + "/assignment");
        Assert.Equal(_anna.Id.ToString(), Work.Field(page, "MainManager"));
        Assert.Contains("nicht mehr hier", page.Text());
        Assert.Equal(HttpStatusCode.Found, (await _lead.Web.SendAsync(_case.Path + "/edit", ("Status", nameof(CaseStatus.Paused)))).Status);
        Assert.Equal(_anna.Id, await MainAsync());
        Assert.Equal(HttpStatusCode.Found, (await _lead.Web.SendAgainAsync(await _lead.Web.GetAsync(_case.Path + "/assignment"), ("MainManager", _bert.Id.ToString()))).Status);
        Assert.Equal(_bert.Id, await MainAsync());
    }

    [Fact]
    public async Task The_stand_in_of_a_vacancy_can_still_edit_the_case()
    {
        Assert.Equal(HttpStatusCode.Found, (await _bert.Web.SendAsync(_case.Path + "/edit", ("Status", nameof(CaseStatus.Paused)))).Status);
        Assert.Equal(_anna.Id, await MainAsync());
    }

    [Fact]
    public async Task A_task_of_theirs_is_given_to_nobody_by_chance()
    {
        var task = $"{_case.Path}/tasks/{_case.Ids["taskId"]}";
        var refused = await _lead.Web.SendAsync(task, ("Title", "Neu gefasst"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("href=\"#AssignedTo\"", refused.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await _lead.Web.SendAsync(task, ("AssignedTo", _bert.Id.ToString()))).Status);
    }

    private Task<Guid> MainAsync() => _host.CasesAsync(db => db.Managers.Where(m => m.CaseId == _case.CaseId && m.Main).Select(m => m.UserId).SingleAsync());
}
