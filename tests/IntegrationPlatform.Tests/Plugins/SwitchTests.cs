using System.Net;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Xunit;

namespace IntegrationPlatform.Tests.Plugins;

/// <summary>A host with one plugin that has a page, a menu entry, a card that can fail or hang, and a store.</summary>
public sealed class ProbePlugin : IAsyncLifetime
{
    public const string Id = "probe.alles";
    private readonly PluginWorkshop _workshop = new();

    public TestHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _workshop.Build(Id, """
            public sealed record Thing(string Text);
            [Route(""), Permission("probe.alles.use"), NothingPersonal("Probe")]
            public sealed class ThingsController(IPluginStore store) : Controller
            {
                [HttpGet("things")] public async Task<IActionResult> Index(CancellationToken t) => Content("Dinge: " + string.Join(",", (await store.ListAsync<Thing>(null, 100, t)).Select(r => r.Record.Text)));
                [HttpGet("things/after/{key}")] public async Task<IActionResult> After(string key, CancellationToken t) => Content("Danach: " + string.Join(",", (await store.ListAsync<Thing>(key, 2, t)).Select(r => r.Key)));
                [HttpPost("things")] public async Task<IActionResult> Add(string key, string text, int? version, CancellationToken t) => await store.SaveAsync(key, new Thing(text), null, version, t) ? Ok() : Conflict();
            }
            public sealed class ThingsMenu : IMenu { public IEnumerable<MenuItem> Items => [new("Probedinge", "things", "probe.alles.use")]; }
            public sealed class BrokenCard : ICard { public CardPlace Place => CardPlace.Today; public string Permission => "probe.alles.use"; public Task<Card?> LoadAsync(Guid? subject, CancellationToken t) => throw new InvalidOperationException("Karte kaputt"); }
            public sealed class HangingCard : ICard { public CardPlace Place => CardPlace.Case; public string Permission => "probe.alles.use"; public Task<Card?> LoadAsync(Guid? subject, CancellationToken t) => new TaskCompletionSource<Card?>().Task; }
            """,
            PluginWorkshop.Manifest(Id, PluginWorkshop.Right(Id)),
            "plugin.Add<IMenu, ThingsMenu>().Add<ICard, BrokenCard>().Add<ICard, HangingCard>();");
        Host = TestHost.With(settings: new Dictionary<string, string?> { ["Plugins:Folder"] = _workshop.Folder });
        await Host.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _workshop.Dispose();
    }
}

internal static class Switching
{
    public static Task<Page> SwitchAsync(this Browserless admin, string municipality, string plugin, string how) =>
        admin.PressAsync($"/{municipality}/administration/plugins", $"/{municipality}/administration/plugins/{plugin}/{how}");
}

public sealed class SwitchTests(ProbePlugin probe) : IClassFixture<ProbePlugin>
{
    private readonly TestHost _host = probe.Host;

    [Fact]
    public async Task What_is_off_does_not_exist_and_what_is_on_exists_in_this_municipality_only()
    {
        var (admin, lead) = (await _host.WorkerAsync(Role.MunicipalityAdmin, "aidlingen"), await _host.WorkerAsync(Role.TeamLead, "aidlingen"));
        var elsewhere = await _host.WorkerAsync(Role.TeamLead, "ehningen");
        await AbsentAsync(lead.Web, "aidlingen");

        Assert.Equal(HttpStatusCode.Found, (await admin.Web.SwitchAsync("aidlingen", ProbePlugin.Id, "on")).Status);
        Assert.Contains("Dinge:", (await lead.Web.GetAsync("/aidlingen/p/probe.alles/things")).Html, StringComparison.Ordinal);
        Assert.Contains("Probedinge", (await lead.Web.GetAsync("/aidlingen/cases")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await admin.Web.GetAsync("/aidlingen/p/probe.alles/things")).Status); // the right is not the administrator's
        await AbsentAsync(elsewhere.Web, "ehningen");

        await admin.Web.SwitchAsync("aidlingen", ProbePlugin.Id, "off");
        await AbsentAsync(lead.Web, "aidlingen");
    }

    [Fact]
    public async Task Only_an_administrator_of_the_municipality_switches()
    {
        var lead = await _host.WorkerAsync(Role.TeamLead, "magstadt");
        var admin = await _host.WorkerAsync(Role.MunicipalityAdmin, "grafenau");
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.Web.GetAsync("/magstadt/administration/plugins")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Web.GetAsync("/magstadt/administration/plugins")).Status);
        var token = Work.TokenOf(await lead.Web.GetAsync("/magstadt/tasks"));
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.Web.AsScriptAsync(HttpMethod.Post, "/magstadt/administration/plugins/probe.alles/on", token)).Status);
        await AbsentAsync(lead.Web, "magstadt");
    }

    [Fact]
    public async Task Each_municipality_has_its_own_records_and_keeps_them_while_the_plugin_is_off()
    {
        var towns = new List<(string Town, Browserless Admin, Browserless Lead)>();
        foreach (var town in new[] { "gaertringen", "hildrizhausen" })
        {
            var (admin, lead) = (await _host.WorkerAsync(Role.MunicipalityAdmin, town), await _host.WorkerAsync(Role.TeamLead, town));
            await admin.Web.SwitchAsync(town, ProbePlugin.Id, "on");
            Assert.Equal(HttpStatusCode.OK, (await AddAsync(lead.Web, town, "gleich", "Ding aus " + town, null)).Status);
            towns.Add((town, admin.Web, lead.Web));
        }
        foreach (var (town, admin, lead) in towns)
        {
            await admin.SwitchAsync(town, ProbePlugin.Id, "off");
            await admin.SwitchAsync(town, ProbePlugin.Id, "on");
            Assert.Equal("Dinge: Ding aus " + town, (await lead.GetAsync($"/{town}/p/probe.alles/things")).Html);
        }
    }

    [Fact]
    public async Task Of_two_who_change_a_record_the_later_one_hears_of_it()
    {
        var (admin, lead) = (await _host.WorkerAsync(Role.MunicipalityAdmin, "weil-der-stadt"), await _host.WorkerAsync(Role.TeamLead, "weil-der-stadt"));
        await admin.Web.SwitchAsync("weil-der-stadt", ProbePlugin.Id, "on");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => AddAsync(lead.Web, "weil-der-stadt", "k", "Fassung " + i, null)));
        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.Equal(5, answers.Count(a => a.Status == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_store_is_read_page_by_page_the_newest_first()
    {
        var (admin, lead) = (await _host.WorkerAsync(Role.MunicipalityAdmin, "nufringen"), await _host.WorkerAsync(Role.TeamLead, "nufringen"));
        await admin.Web.SwitchAsync("nufringen", ProbePlugin.Id, "on");
        foreach (var key in new[] { "a", "b", "c", "d", "e" })
            await AddAsync(lead.Web, "nufringen", key, key, null);
        Assert.Equal("Danach: c,b", (await lead.Web.GetAsync("/nufringen/p/probe.alles/things/after/d")).Html);
        Assert.Equal("Danach: a", (await lead.Web.GetAsync("/nufringen/p/probe.alles/things/after/b")).Html);
    }

    [Fact]
    public async Task A_card_that_fails_leaves_a_note_and_the_page_and_rests_after_five_times_until_somebody_asks_again()
    {
        var (admin, lead) = (await _host.WorkerAsync(Role.MunicipalityAdmin, "renningen"), await _host.WorkerAsync(Role.TeamLead, "renningen"));
        await admin.Web.SwitchAsync("renningen", ProbePlugin.Id, "on");
        for (var i = 0; i < 5; i++)
        {
            var page = await lead.Web.GetAsync("/renningen/today");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("gerade nicht verfügbar", page.Text(), StringComparison.Ordinal);
        }
        Assert.DoesNotContain("gerade nicht verfügbar", (await lead.Web.GetAsync("/renningen/today")).Text(), StringComparison.Ordinal);
        var faults = (await admin.Web.GetAsync("/renningen/administration/plugins/probe.alles")).Text();
        Assert.DoesNotContain("Karte kaputt", faults, StringComparison.Ordinal); // a message may name a person
        Assert.Contains("InvalidOperationException in BrokenCard.LoadAsync (5-mal", faults, StringComparison.Ordinal);
        Assert.Contains("ruht", faults, StringComparison.Ordinal);

        await admin.Web.SwitchAsync("renningen", ProbePlugin.Id, "retry");
        Assert.Contains("gerade nicht verfügbar", (await lead.Web.GetAsync("/renningen/today")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_hangs_costs_two_seconds_and_not_the_page()
    {
        var (admin, lead) = (await _host.WorkerAsync(Role.MunicipalityAdmin, "rutesheim"), await _host.WorkerAsync(Role.TeamLead, "rutesheim"));
        await admin.Web.SwitchAsync("rutesheim", ProbePlugin.Id, "on");
        var opened = await Arrange.CaseAsync(_host, "rutesheim", lead.Id);
        var page = await lead.Web.GetAsync($"/rutesheim/cases/{opened.CaseId}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("gerade nicht verfügbar", page.Text(), StringComparison.Ordinal);
        Assert.Contains(opened.Number, page.Html, StringComparison.Ordinal);
        Assert.Contains("Antwortet nicht innerhalb von 2 Sekunden", (await admin.Web.GetAsync("/rutesheim/administration/plugins/probe.alles")).Text(), StringComparison.Ordinal);
    }

    private static async Task<Platform.Answer> AddAsync(Browserless web, string town, string key, string text, int? version)
    {
        var token = Work.TokenOf(await web.GetAsync($"/{town}/tasks"));
        using var body = new FormUrlEncodedContent([new("key", key), new("text", text), new("version", version?.ToString())]);
        return await Platform.Raw.SendAsync(web, HttpMethod.Post, $"/{town}/p/probe.alles/things", body, token);
    }

    private static async Task AbsentAsync(Browserless web, string town)
    {
        var token = Work.TokenOf(await web.GetAsync($"/{town}/tasks"));
        foreach (var path in new[] { "things", "things/1", "" })
        {
            foreach (var verb in new[] { HttpMethod.Get, HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Options })
            {
                var never = await web.AsScriptAsync(verb, $"/{town}/p/gab.es.nie/{path}", token);
                Assert.Equal((path, verb, never.Status), (path, verb, (await web.AsScriptAsync(verb, $"/{town}/p/probe.alles/{path}", token)).Status));
                Assert.NotEqual(HttpStatusCode.OK, never.Status);
            }
        }
        Assert.DoesNotContain("Probedinge", (await web.GetAsync($"/{town}/cases")).Html, StringComparison.Ordinal);
    }
}
