using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Plugins;

/// <summary>Topics that a plugin adds: to be chosen where it is on, readable for ever.</summary>
public sealed class CodeValueTests(CodeValueTests.Site site) : IClassFixture<CodeValueTests.Site>
{
    private const string Good = "probe.themen", Bad = "probe.falsch", Code = "probe.themen.besichtigung", Label = "Besichtigung vor Ort";

    [Fact]
    public async Task A_topic_can_be_chosen_where_its_plugin_is_on_and_nowhere_else()
    {
        var (here, away) = (await TownAsync("aidlingen"), await TownAsync("altdorf"));
        await here.Admin.Web.SwitchAsync("aidlingen", Good, "on");
        Assert.Contains(Label, (await here.Lead.Web.GetAsync(here.File + "/contacts/new")).Text(), StringComparison.Ordinal);
        Assert.Contains(Label, (await here.Lead.Web.GetAsync("/aidlingen/contacts/anonymous")).Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await here.RecordAsync()).Status);
        Assert.Contains(Label, (await here.Lead.Web.GetAsync(here.File + "/timeline")).Text(), StringComparison.Ordinal);

        Assert.DoesNotContain(Label, (await away.Lead.Web.GetAsync(away.File + "/contacts/new")).Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await away.RecordAsync()).Status);
    }

    [Fact]
    public async Task What_was_recorded_with_it_stays_readable_and_can_be_corrected_when_the_plugin_is_off()
    {
        var town = await TownAsync("bondorf");
        await town.Admin.Web.SwitchAsync("bondorf", Good, "on");
        Assert.Equal(HttpStatusCode.Found, (await town.RecordAsync()).Status);
        await town.Admin.Web.SwitchAsync("bondorf", Good, "off");

        Assert.Contains(Label, (await town.Lead.Web.GetAsync(town.File + "/timeline")).Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await town.RecordAsync()).Status);
        var recorded = await site.Host.CasesAsync(db => db.Contacts.Where(c => c.CaseId == town.Case.CaseId).OrderByDescending(c => c.RecordedAt).ThenByDescending(c => c.Id).Select(c => c.Id).FirstAsync(), "bondorf");
        Assert.Equal(HttpStatusCode.Found, (await town.Lead.Web.SendAsync($"{town.File}/contacts/{recorded}/edit", ("Note", "Berichtigt"))).Status);
        Assert.Equal([Code], await site.Host.CasesAsync(db => db.Contacts.Where(c => c.Id == recorded).Select(c => c.Topics).SingleAsync(), "bondorf"));
    }

    [Fact]
    public async Task It_stays_readable_when_the_plugin_is_gone()
    {
        var town = await TownAsync("deckenpfronn");
        await town.Admin.Web.SwitchAsync("deckenpfronn", Good, "on");
        Assert.Equal(HttpStatusCode.Found, (await town.RecordAsync()).Status);
        using var empty = new PluginWorkshop();
        await using var later = site.Host.Beside(new Dictionary<string, string?> { ["Plugins:Folder"] = empty.Folder });
        await later.InitializeAsync();
        var lead = await later.WorkerAsync(Role.TeamLead, "deckenpfronn");
        Assert.Contains(Label, (await lead.Web.GetAsync(town.File + "/timeline")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_that_would_be_counted_as_nothing_are_a_fault_and_none_of_them_is_offered()
    {
        var town = await TownAsync("ehningen");
        await town.Admin.Web.SwitchAsync("ehningen", Bad, "on");
        Assert.DoesNotContain("probe.falsch", (await town.Lead.Web.GetAsync(town.File + "/contacts/new")).Html, StringComparison.Ordinal);
        Assert.Contains("soll als „wetter“ zählen", (await town.Admin.Web.GetAsync($"/ehningen/administration/plugins/{Bad}")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_says_as_what_it_counts()
    {
        var admin = await site.Host.WorkerAsync(Role.MunicipalityAdmin, "gaeufelden");
        Assert.Contains($"{Label} (zählt als Wohnen)", (await admin.Web.GetAsync($"/gaeufelden/administration/plugins/{Good}")).Text(), StringComparison.Ordinal);
    }

    private async Task<Town> TownAsync(string id)
    {
        var (admin, lead) = (await site.Host.WorkerAsync(Role.MunicipalityAdmin, id), await site.Host.WorkerAsync(Role.TeamLead, id));
        return new($"/{id}/cases/", admin, lead, await Arrange.CaseAsync(site.Host, id, lead.Id));
    }

    private sealed record Town(string Cases, Worker Admin, Worker Lead, ArrangedCase Case)
    {
        public string File => Cases + Case.CaseId;

        public Task<Page> RecordAsync() => Lead.Web.SendAsync(File + "/contacts/new", ("Note", "Wohnung angesehen"), ("Topics", Code));
    }

    public sealed class Site : IAsyncLifetime
    {
        private readonly PluginWorkshop _workshop = new();

        internal TestHost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Build(Good, $"""new(OpenLists.ContactTopics, "{Code}", "{Label}", "housing")""");
            Build(Bad, """new(OpenLists.ContactTopics, "probe.falsch.gut", "Gut", "housing"), new(OpenLists.ContactTopics, "probe.falsch.wetter", "Wetter", "wetter")""");
            Host = TestHost.With(settings: new Dictionary<string, string?> { ["Plugins:Folder"] = _workshop.Folder });
            await Host.InitializeAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await Host.DisposeAsync();
            _workshop.Dispose();
        }

        private void Build(string id, string values) => _workshop.Build(
            id, $"public sealed class Themen : ICodeValues {{ public IReadOnlyList<CodeValue> Values => [{values}]; }}", configure: "plugin.Add<ICodeValues, Themen>();");
    }
}
