using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using IntegrationPlatform.Tests.Plugins;

namespace IntegrationPlatform.Tests.Plans;

/// <summary>Goals that plugins offer: where they are on, and only those that could be saved as they stand.</summary>
public sealed class PluginTemplateTests(PluginTemplateTests.Site site) : IClassFixture<PluginTemplateTests.Site>
{
    private const string Ours = "herrenberg.wohnungssuche", OursTitle = "Bei der Wohnungsverwaltung der Stadt vorgemerkt sein", Odd = "probe.ziele", Broken = "probe.kaputt";

    [Fact]
    public async Task Our_plugin_offers_its_goals_in_the_town_that_has_it_on_and_nowhere_else()
    {
        var (here, away) = (await TownAsync("herrenberg", Ours), await TownAsync("weissach"));
        Assert.Contains(OursTitle, (await here.Lead.Web.GetAsync(here.File + "/plan/goals/new?field=Housing")).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(OursTitle, (await here.Lead.Web.GetAsync(here.File + "/plan/goals/new?field=Work")).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(OursTitle, (await away.Lead.Web.GetAsync(away.File + "/plan/goals/new?field=Housing")).Text(), StringComparison.Ordinal);

        var begun = await here.Lead.Web.GetAsync(here.File + "/plan/goals/new?field=Housing&template=plugin-herrenberg.wohnungssuche.warteliste");
        Assert.StartsWith("Wohnberechtigungsschein beantragen\n", Work.Field(begun, "Steps"), StringComparison.Ordinal);
        Assert.Contains("Plugin Wohnungssuche Herrenberg", (await here.Lead.Web.GetAsync("/herrenberg/administration/goal-templates")).Text(), StringComparison.Ordinal);
        Assert.Contains(OursTitle, (await here.Admin.Web.GetAsync("/herrenberg/administration/plugins/" + Ours)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_is_passed_over_and_the_rest_is_offered()
    {
        var town = await TownAsync("aidlingen", Odd);
        var page = (await town.Lead.Web.GetAsync("/aidlingen/administration/goal-templates")).Text();
        Assert.Contains("Passt gut", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Passt nicht", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_throws_costs_no_goal()
    {
        var town = await TownAsync("bondorf", Broken);
        Assert.Contains("Eine eigene Wohnung finden", (await town.Lead.Web.GetAsync(town.File + "/plan/goals/new?field=Housing")).Text(), StringComparison.Ordinal);
        Assert.Contains("Eine eigene Wohnung finden", (await town.Lead.Web.GetAsync("/bondorf/administration/goal-templates")).Text(), StringComparison.Ordinal);
    }

    private async Task<Town> TownAsync(string id, string? plugin = null)
    {
        var (admin, lead) = (await site.Host.WorkerAsync(Role.MunicipalityAdmin, id), await site.Host.WorkerAsync(Role.TeamLead, id));
        if (plugin is not null)
            await admin.Web.SwitchAsync(id, plugin, "on");
        return new($"/{id}/cases/{(await Arrange.CaseAsync(site.Host, id, lead.Id)).CaseId}", admin, lead);
    }

    private sealed record Town(string File, Worker Admin, Worker Lead);

    public sealed class Site : IAsyncLifetime
    {
        private readonly PluginWorkshop _workshop = new();

        internal TestHost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var built = Path.GetFullPath("../../../../../artifacts/plugins/Herrenberg.Wohnungssuche", AppContext.BaseDirectory);
            var folder = Directory.CreateDirectory(Path.Combine(_workshop.Folder, Ours)).FullName;
            foreach (var file in Directory.EnumerateFiles(built))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            Build(Odd, $$"""
                new("{{Odd}}.gut", "housing", "Passt gut", null, []), new("fremd.schluessel", "housing", "Passt nicht 1", null, []), new("{{Odd}}.feld", "wetter", "Passt nicht 2", null, []), null!,
                new("{{Odd}}.lang", "housing", "Passt nicht 3" + new string('x', 200), null, []), new("{{Odd}}.viel", "housing", "Passt nicht 4", null, [.. Enumerable.Repeat("Schritt", 21)]), new("{{Odd}}.leer", "housing", "Passt nicht 5", null, [""])
                """);
            Build(Broken, "throw new InvalidOperationException(\"kaputt\")");
            Host = TestHost.With(settings: new Dictionary<string, string?> { ["Plugins:Folder"] = _workshop.Folder });
            await Host.InitializeAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await Host.DisposeAsync();
            _workshop.Dispose();
        }

        private void Build(string id, string templates) => _workshop.Build(
            id, $"public sealed class Ziele : IntegrationPlatform.Sdk.Plans.IGoalTemplates {{ public IEnumerable<IntegrationPlatform.Sdk.Plans.GoalSuggestion> Templates => {(templates.StartsWith("throw", StringComparison.Ordinal) ? templates : $"[{templates}]")}; }}",
            configure: "plugin.Add<IntegrationPlatform.Sdk.Plans.IGoalTemplates, Ziele>();");
    }
}
