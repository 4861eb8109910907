using System.Net;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IntegrationPlatform.Tests.Plugins;

/// <summary>A folder full of everything that can be wrong, and one plugin that is right.</summary>
public sealed class BadPlugins : IAsyncLifetime
{
    private readonly PluginWorkshop _workshop = new();

    public TestHost Host { get; private set; } = null!;

    public static readonly (string Id, PluginState State, string Reason)[] Expected =
    [
        ("bad.throws", PluginState.Faulty, "boom: keine Lizenz"),
        ("bad.hangs", PluginState.Faulty, "antwortet seit 10 Sekunden nicht"),
        ("bad.steals", PluginState.Refused, "ICurrentMunicipality der Plattform ersetzen"),
        ("bad.hosted", PluginState.Refused, "startet eigene Hintergrundarbeit"),
        ("bad.threads", PluginState.Refused, "startet eigene Hintergrundarbeit"),
        ("bad.process", PluginState.Refused, "startet andere Programme"),
        ("bad.scope", PluginState.Refused, "umgeht die Trennung der Gemeinden"),
        ("bad.reflects", PluginState.Refused, "umgeht die Trennung der Gemeinden"),
        ("bad.network", PluginState.Refused, "nennt aber „network“ nicht"),
        ("bad.files", PluginState.Refused, "nennt aber „files“ nicht"),
        ("bad.cases", PluginState.Refused, "nennt aber „cases.read“ nicht"),
        ("bad.platform", PluginState.Refused, "Erlaubt ist nur IntegrationPlatform.Sdk"),
        ("bad.open", PluginState.Refused, "sagt nicht, wer die Seite öffnen darf"),
        ("bad.silent", PluginState.Refused, "sagt nicht, ob die Seite personenbezogene Daten zeigt"),
        ("bad.absolute", PluginState.Refused, "außerhalb der Adressen des Plugins"),
        ("bad.tilde", PluginState.Refused, "außerhalb der Adressen des Plugins"),
        ("bad.plain", PluginState.Refused, "sagt nicht, wer die Seite öffnen darf"),
        ("bad.view", PluginState.Refused, "liegt nicht unter /bad.view/"),
        ("bad.anonymous", PluginState.Refused, "hebt Schutz der Plattform auf"),
        ("bad.newer", PluginState.Refused, "braucht das Sdk 10.9"),
        ("bad.older", PluginState.Refused, "braucht das Sdk 9.0"),
        ("bad.name", PluginState.Refused, "Die Kennung („id“)"),
        ("bad.json", PluginState.Refused, "nicht lesbar"),
        ("bad.rights", PluginState.Refused, "besteht nicht aus „bad.rights.“ und einem Wort"),
        ("bad.empty", PluginState.Refused, "keine plugin.json"),
        ("bad.garbage", PluginState.Refused, "beschädigt oder kein Programm"),
        ("bad.brings", PluginState.Refused, "bringt IntegrationPlatform.Sdk mit"),
        ("bad.twice", PluginState.Refused, "mehrere Programme"),
        ("bad.link", PluginState.Refused, "Verknüpfung"),
        ("bad.two", PluginState.Refused, "genau eine öffentliche Klasse"),
    ];

    public async ValueTask InitializeAsync()
    {
        BuildAll();
        Host = TestHost.With(settings: new Dictionary<string, string?> { ["Plugins:Folder"] = _workshop.Folder });
        await Host.InitializeAsync();
    }

    private void BuildAll()
    {
        const string page = "public sealed class PageController : Controller { [HttpGet(\"page\")] public IActionResult Index() => Content(\"Seite\"); }";
        _workshop.Build("good.plugin", "[Route(\"\"), Permission(\"cases.read\"), NothingPersonal(\"Probe\")] " + page);
        _workshop.Build("bad.throws", configure: "throw new InvalidOperationException(\"boom: keine Lizenz\");");
        _workshop.Build("bad.hangs", configure: "new ManualResetEventSlim().Wait();");
        _workshop.Build("bad.steals", "public sealed class Everywhere : ICurrentMunicipality { public string? Id => \"weissach\"; }", configure: "plugin.Services.AddScoped<ICurrentMunicipality, Everywhere>();");
        _workshop.Build("bad.hosted", "public sealed class Worker : Microsoft.Extensions.Hosting.BackgroundService { protected override Task ExecuteAsync(CancellationToken t) => Task.CompletedTask; }");
        _workshop.Build("bad.threads", configure: "new Thread(() => { }).Start();");
        _workshop.Build("bad.process", configure: "System.Diagnostics.Process.Start(\"true\");");
        _workshop.Build("bad.scope", "public sealed class Sneaky(IServiceProvider s) { public object Go() => s.CreateScope(); }");
        _workshop.Build("bad.reflects", configure: "typeof(string).GetMethod(\"Trim\")!.Invoke(\"\", null);");
        _workshop.Build("bad.network", "public sealed class Caller { public Task<string> Go() => new System.Net.Http.HttpClient().GetStringAsync(\"http://localhost\"); }");
        _workshop.Build("bad.files", "public sealed class Reader { public string Go() => System.IO.File.ReadAllText(\"x\"); }");
        _workshop.Build("bad.cases", "public sealed class Reader(IntegrationPlatform.Sdk.Cases.ICaseDirectory cases) { public object Go() => cases; }");
        _workshop.Build("bad.platform", "public sealed class Reader { public object Go() => IntegrationPlatform.Platform.Permissions.Role.TeamLead; }");
        _workshop.Build("bad.open", "[NothingPersonal(\"Probe\")] " + page);
        _workshop.Build("bad.silent", "[Permission(\"cases.read\")] " + page);
        _workshop.Build("bad.absolute", "[Permission(\"cases.read\"), NothingPersonal(\"Probe\")] public sealed class PageController : Controller { [HttpGet(\"/cases\")] public IActionResult Index() => Content(\"Seite\"); }");
        _workshop.Build("bad.tilde", "[Route(\"~/today\"), Permission(\"cases.read\"), NothingPersonal(\"Probe\")] public sealed class PageController : Controller { [HttpGet] public IActionResult Index() => Content(\"Seite\"); }");
        _workshop.Build("bad.plain", "public sealed class PageController { [HttpGet(\"page\")] public string Index() => \"Seite\"; }");
        _workshop.Build("bad.view", "[assembly: Microsoft.AspNetCore.Razor.Hosting.RazorCompiledItem(typeof(object), \"mvc.1.0.view\", \"/Web/Shared/_Layout.cshtml\")] ");
        _workshop.Build("bad.anonymous", "[Permission(\"cases.read\"), NothingPersonal(\"Probe\"), Microsoft.AspNetCore.Authorization.AllowAnonymous] " + page);
        _workshop.Build("bad.newer", manifest: PluginWorkshop.Manifest("bad.newer", ("sdk", "10.9")));
        _workshop.Build("bad.older", manifest: PluginWorkshop.Manifest("bad.older", ("sdk", "9.0")));
        _workshop.Build("bad.name", manifest: PluginWorkshop.Manifest("../Bad"));
        _workshop.Build("bad.json", manifest: "{ \"id\": ");
        _workshop.Build("bad.rights", manifest: PluginWorkshop.Manifest("bad.rights", PluginWorkshop.Right("cases")));
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(_workshop.Folder, "bad.empty")).FullName, "README.txt"), "nichts");
        File.WriteAllText(Path.Combine(_workshop.Build("bad.garbage"), "bad.garbage.dll"), "Das ist kein Programm.");
        File.Copy(typeof(IntegrationPlatform.Sdk.IPlugin).Assembly.Location, Path.Combine(_workshop.Build("bad.brings"), "IntegrationPlatform.Sdk.dll"));
        PluginWorkshop.Compile(Path.Combine(_workshop.Build("bad.twice"), "second.dll"), "second", "public sealed class Second : IntegrationPlatform.Sdk.IPlugin { public void Configure(IntegrationPlatform.Sdk.IPluginBuilder plugin) { } }");
        File.CreateSymbolicLink(Path.Combine(_workshop.Build("bad.link"), "passwd"), "/etc/hostname");
        _workshop.Build("bad.two", "public sealed class One : IPlugin { public void Configure(IPluginBuilder plugin) { } } public sealed class Two : IPlugin { public void Configure(IPluginBuilder plugin) { } }");
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _workshop.Dispose();
    }
}

public sealed class BadPluginTests(BadPlugins bad) : IClassFixture<BadPlugins>
{
    private readonly TestHost _host = bad.Host;

    [Fact]
    public void Each_is_listed_with_its_true_reason()
    {
        var all = _host.Services.GetRequiredService<PluginCatalog>().All;
        Assert.Equal(["good.plugin"], all.Where(p => p.State == PluginState.Works).Select(p => p.Id));
        foreach (var (id, state, reason) in BadPlugins.Expected)
        {
            var plugin = all.Single(p => Path.GetFileName(p.Folder) == id);
            Assert.Equal((id, state), (id, plugin.State));
            Assert.Contains(reason, plugin.Reason, StringComparison.Ordinal);
        }
        Assert.Equal(BadPlugins.Expected.Length + 1, all.Count);
    }

    [Fact]
    public async Task The_administrator_reads_every_reason_and_can_open_only_what_works()
    {
        var admin = await _host.WorkerAsync(Role.MunicipalityAdmin);
        var text = (await admin.Web.GetAsync("/weissach/administration/plugins")).Text();
        Assert.All(BadPlugins.Expected, e => Assert.Contains(e.Reason, text, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await admin.Web.GetAsync("/weissach/administration/plugins/good.plugin")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Web.GetAsync("/weissach/administration/plugins/bad.throws")).Status);
    }

    [Fact]
    public async Task The_pages_of_every_municipality_work()
    {
        foreach (var municipality in new[] { "weissach", "sindelfingen", "landkreis" })
        {
            var anna = await _host.WorkerAsync(municipality: municipality);
            foreach (var page in new[] { "today", "cases", "tasks", "cases/new", "search?q=a" })
                Assert.Equal((page, HttpStatusCode.OK), (page, (await anna.Web.GetAsync($"/{municipality}/{page}")).Status));
        }
    }
}
