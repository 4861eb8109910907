using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Isolation;

/// <summary>A manager and a team lead of Sindelfingen try everything with what belongs to Weissach.</summary>
public class DoorTests
{
    [Theory, InlineData(Role.IntegrationManager), InlineData(Role.TeamLead)]
    public async Task No_page_opens_for_another_municipality(Role role)
    {
        await using var host = new TestHost();
        await host.InitializeAsync();
        var doors = await KnockAsync(host, role);
        Assert.True(doors.Doors.Count >= 20, "The walk over the pages finds none any more.");
        Assert.Empty(await doors.Doors.TryAllAsync(doors.Token));
    }

    [Fact]
    public async Task No_page_opens_for_somebody_who_holds_every_role_at_home() // nothing stays shut only because a right is missing
    {
        await using var host = new TestHost();
        await host.InitializeAsync();
        var doors = await KnockAsync(host, Enum.GetValues<Role>());
        Assert.Empty(await doors.Doors.TryAllAsync(doors.Token, mayLackRights: false));
    }

    [Fact]
    public async Task The_check_sees_a_page_that_opens() // a check that cannot fail proves nothing
    {
        await using var host = TestHost.With(services: services => services.AddControllers().AddApplicationPart(typeof(LeakyController).Assembly));
        await host.InitializeAsync();
        var doors = await KnockAsync(host, Role.IntegrationManager);
        var open = await doors.Doors.TryAllAsync(doors.Token);
        Assert.Contains(open, line => line.Contains("/leaky/", StringComparison.Ordinal));
    }

    private static async Task<(Doors Doors, string Token)> KnockAsync(TestHost host, params Role[] roles)
    {
        var anna = await host.AddUserAsync("anna", "weissach", Role.IntegrationManager);
        foreach (var role in roles)
            await host.AddUserAsync("tobias", "sindelfingen", role);
        var weissach = await Arrange.CaseAsync(host, "weissach", anna);
        var stranger = await host.SignInAsync("tobias");
        var token = Browserless.Form(await stranger.GetAsync("/sindelfingen/cases/new"), f => f.Action.EndsWith("check", StringComparison.Ordinal)).Fields.First(f => f.Name == "__RequestVerificationToken").Value;
        return (new Doors(host, stranger, "sindelfingen", "weissach", weissach.Ids), token);
    }
}

/// <summary>Only for the check above: a page that forgets to ask whose record it is.</summary>
[Route("leaky/{caseId:guid}"), AllowAnonymous]
internal sealed class LeakyController : Controller
{
    [HttpGet]
    public IActionResult Index(Guid caseId) => Content($"Fall {caseId}");
}
