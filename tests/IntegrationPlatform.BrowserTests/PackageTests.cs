using System.IO.Compression;
using IntegrationPlatform.Conformance;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.Playwright;

namespace IntegrationPlatform.BrowserTests;

/// <summary>The operator's way with a package, on a host of its own: what is installed there must not land in the build's folder.</summary>
[Trait("Database", "any")]
public sealed class PackageTests(DemoSite site)
{
    private const string Id = "probe.aelter";

    [Fact]
    public async Task An_older_version_is_shown_before_it_replaces_a_newer_one()
    {
        using var newer = new PluginWorkshop();
        using var older = new PluginWorkshop();
        newer.Build(Id, manifest: Manifest("1.1.0"));
        var zip = Path.Combine(older.Folder, "aelter.zip");
        await ZipFile.CreateFromDirectoryAsync(older.Build(Id, manifest: Manifest("1.0.0", ("Name", "Nachrichten"))), zip);
        await using var host = TestHost.With(settings: new Dictionary<string, string?> { ["Plugins:Folder"] = newer.Folder });
        await host.InitializeAsync();
        await host.AddUserAsync("otto", "landkreis", Role.SystemAdmin);

        await using var visit = await site.OpenAsync(host.Address);
        await visit.SignInAsync("otto", TestHost.Password);
        await visit.Page.GotoAsync("/landkreis/administration/packages");
        await visit.Page.SetInputFilesAsync("#package", zip);
        await visit.Page.Locator("main button[type=submit]").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Version 1.0.0 soll Version 1.1.0 ersetzen.")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("Kommt an personenbezogenen Daten hinzu")).ToBeVisibleAsync();
        Assert.Empty(await visit.Page.FindOnEveryScreenAsync());
        Assert.Empty(await visit.Page.FindTurnedAsync());

        await visit.Page.GetByText("Für den nächsten Start übernehmen").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Warten auf den nächsten Start")).ToBeVisibleAsync();
        Assert.Empty(await visit.Page.FindOnEveryScreenAsync());
    }

    private static Dictionary<string, object> Manifest(string version, params (string Field, string Category)[] data) => PluginWorkshop.Manifest(
        Id, ("version", version), ("personalData", data.Select(d => new { field = d.Field, category = d.Category, purpose = "Probe", retentionMonths = 6 }).ToArray()));
}
