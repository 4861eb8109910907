using System.Net;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Xunit;

namespace IntegrationPlatform.Tests.Plugins;

public sealed class RuleTests(FormPlugin plugin) : IClassFixture<FormPlugin>
{
    [Fact]
    public async Task A_rule_speaks_at_the_field_and_one_that_fails_stops_nobody()
    {
        var town = await FormTown.OpenAsync(plugin.Host, "holzgerlingen");
        var refused = await town.Lead.Web.SendAsync(town.File + "/contacts/new", ("Note", "In der Gruppe besprochen"), ("Mode", "Group"), ("Topics", "housing"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Nicht in der Gruppe.", refused.Text(), StringComparison.Ordinal);
        Assert.Contains("Und überhaupt.", refused.Text(), StringComparison.Ordinal);
        Assert.Contains("In der Gruppe besprochen", refused.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await town.Lead.Web.SendAgainAsync(refused, ("Mode", "Phone"))).Status);

        await town.Admin.Web.SwitchAsync(town.Town, FormPlugin.Id, "off");
        Assert.Equal(HttpStatusCode.Found, (await town.Lead.Web.SendAgainAsync(refused, ("Id", Guid.CreateVersion7().ToString()))).Status);
    }
}
