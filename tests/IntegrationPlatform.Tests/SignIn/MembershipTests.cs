using System.Net;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using IntegrationPlatform.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.SignIn;

public sealed class MembershipTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_withdrawn_membership_is_gone_after_twenty_seconds()
    {
        var id = await host.AddUserAsync("entlassen", "weissach", Role.IntegrationManager);
        using var user = await host.SignInAsync("entlassen");
        Assert.Equal(HttpStatusCode.OK, (await user.GetAsync("/weissach/cases")).Status);
        await host.InAsync(null, async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            db.Memberships.RemoveRange(await db.Memberships.Where(m => m.UserId == id).ToListAsync());
            await db.SaveChangesAsync(); // as another node would: nobody tells this one
        });
        host.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(HttpStatusCode.NotFound, (await user.GetAsync("/weissach/cases")).Status);
        Assert.Contains("noch keine Gemeinde zugeordnet", (await user.GetAsync("/")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stand_in_works_from_its_first_to_its_last_day()
    {
        var id = await host.AddUserAsync("vertretung", "sindelfingen", Role.IntegrationManager);
        var today = IntegrationPlatform.Platform.Days.Today(host.Clock);
        await host.InAsync(null, async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            db.Memberships.Add(new Membership { UserId = id, MunicipalityId = "weissach", Role = Role.Substitute, From = today.AddDays(1), Until = today.AddDays(2) });
            await db.SaveChangesAsync();
        });
        var answers = new List<HttpStatusCode>();
        for (var day = 0; day < 4; day++)
        {
            using var user = await host.SignInAsync("vertretung");
            answers.Add((await user.GetAsync("/weissach/cases")).Status);
            host.Clock.Advance(TimeSpan.FromDays(1));
        }
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound], answers);
    }

    [Fact]
    public async Task Who_works_in_two_municipalities_chooses()
    {
        await host.AddUserAsync("beide", "weissach", Role.IntegrationManager);
        await host.AddUserAsync("beide", "sindelfingen", Role.TeamLead);
        using var user = new Browserless(host.Address);
        var page = await user.FollowAsync(await user.TryAsync("beide", TestHost.Password));
        Assert.Equal("/", page.Address.AbsolutePath);
        Assert.Contains("href=\"/weissach/\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/sindelfingen/\"", page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await user.GetAsync("/leonberg/cases")).Status);
    }

    [Fact]
    public async Task A_role_without_rights_sees_a_calm_start_and_whom_to_ask()
    {
        await host.AddUserAsync("amt", "weissach", Role.Clerk);
        using var user = await host.SignInAsync("amt");
        var start = await user.GetAsync("/weissach/");
        Assert.Equal(HttpStatusCode.OK, start.Status);
        Assert.Contains("Für Ihre Rolle gibt es hier noch keine eigenen Seiten", Raw.Text(start), StringComparison.Ordinal);
        var cases = await user.GetAsync("/weissach/cases");
        Assert.Equal(HttpStatusCode.Forbidden, cases.Status);
        Assert.Contains("bitten Sie die Verwaltung Ihrer Gemeinde um das Recht", Raw.Text(cases), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_the_right_names_the_administrators_or_else_the_team_lead()
    {
        await host.AddUserAsync("schreibt", "magstadt", Role.Clerk);
        using var user = await host.SignInAsync("schreibt");
        Assert.DoesNotContain("Fragen Sie", await ForbiddenAsync(), StringComparison.Ordinal);
        await host.AddUserAsync("leitet", "magstadt", Role.TeamLead);
        Assert.Contains("Fragen Sie Leitet Probe.", await ForbiddenAsync(), StringComparison.Ordinal);
        await host.AddUserAsync("verwaltet", "magstadt", Role.MunicipalityAdmin);
        Assert.Contains("Fragen Sie Verwaltet Probe.", await ForbiddenAsync(), StringComparison.Ordinal);
        await host.AddUserAsync("richtet", "magstadt", Role.SystemAdmin);
        Assert.Contains("Fragen Sie Richtet Probe oder Verwaltet Probe.", await ForbiddenAsync(), StringComparison.Ordinal);

        async Task<string> ForbiddenAsync() => Raw.Text(await user.GetAsync("/magstadt/cases"));
    }

    [Theory, InlineData(Role.SystemAdmin), InlineData(Role.MunicipalityAdmin), InlineData(Role.DataProtectionOfficer), InlineData(Role.DistrictCoordinator)]
    public async Task Who_administers_sees_no_case(Role role)
    {
        var anna = await host.AddUserAsync("anna" + role, "weissach", Role.IntegrationManager);
        await host.AddUserAsync("admin" + role, "weissach", role);
        var arranged = await Arrange.CaseAsync(host, "weissach", anna, family: "Geheimhaus" + role);
        using var admin = await host.SignInAsync("admin" + role);
        foreach (var path in new[] { "/weissach/today", "/weissach/cases", "/weissach/tasks", "/weissach/search?q=Geheimhaus", arranged.Path, arranged.Path + "/timeline", arranged.Path + "/contacts/new", arranged.Path + "/edit" })
        {
            var page = await admin.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, page.Status));
            Assert.DoesNotContain("Geheimhaus", page.Html, StringComparison.Ordinal);
        }
    }
}
