using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace IntegrationPlatform.Tests.Plugins;

/// <summary>A publisher's workshop, and a host that trusts this publisher and nobody else.</summary>
public sealed class PackageTests : IDisposable
{
    private const string Id = "probe.paket";
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("packages-");
    private readonly PluginWorkshop _workshop = new();
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public PackageTests()
    {
        Directory.CreateDirectory(Plugins);
        File.WriteAllText(Path.Combine(_home.CreateSubdirectory("trusted").FullName, "publisher.pem"), _key.ExportSubjectPublicKeyInfoPem());
    }

    private string Plugins => Path.Combine(_home.FullName, "plugins");

    [Fact]
    public async Task A_signed_package_dropped_into_the_folder_is_loaded_at_the_next_start()
    {
        File.Move(Pack(), Path.Combine(Plugins, "paket.zip"));
        await using var host = await StartAsync();
        Assert.Equal((PluginState.Works, null), StateOf(host, Id));
        Assert.Equal([Id], Directory.EnumerateFileSystemEntries(Plugins).Select(Path.GetFileName).Where(n => !n!.StartsWith('.')));
    }

    [Fact]
    public async Task What_nobody_trusted_has_signed_is_not_loaded_and_what_was_changed_afterwards_neither()
    {
        Copy(_workshop.Build("probe.offen"), Path.Combine(Plugins, "probe.offen"));
        ZipFile.ExtractToDirectory(Pack(), Path.Combine(Plugins, Id));
        await File.AppendAllTextAsync(Path.Combine(Plugins, Id, "plugin.json"), " ");
        File.Move(Pack(id: "probe.fremd", key: ECDsa.Create(ECCurve.NamedCurves.nistP256)), Path.Combine(Plugins, "fremd.zip"));
        await using var host = await StartAsync();
        Assert.Equal((PluginState.Refused, "Das Plugin ist nicht unterschrieben."), StateOf(host, "probe.offen"));
        Assert.Equal((PluginState.Refused, "Die Datei plugin.json wurde nach der Unterschrift verändert."), StateOf(host, Id));
        Assert.Equal((PluginState.Refused, "Die Unterschrift stammt von keinem Schlüssel, dem diese Plattform vertraut."), StateOf(host, "fremd.zip"));
        Assert.False(Directory.Exists(Path.Combine(Plugins, "probe.fremd")));
    }

    public static TheoryData<string, string> Tricks => new()
    {
        { "no zip", "kein lesbares Zip-Paket" },
        { "half", "kein lesbares Zip-Paket" },
        { "extra", "evil.dll gehört nicht zu dem, was unterschrieben wurde" },
        { "slip", "../../evil.sh“ ist in einem Paket nicht erlaubt" },
        { "absolute", "/etc/evil“ ist in einem Paket nicht erlaubt" },
        { "backslash", "ist in einem Paket nicht erlaubt" },
        { "hidden", ".hidden/x“ ist in einem Paket nicht erlaubt" },
        { "link", "Verknüpfung auf eine andere Stelle" },
        { "missing", "probe.paket.dll fehlt" },
        { "changed", "probe.paket.dll wurde nach der Unterschrift verändert" },
        { "twice", "liegt zweimal im Paket" },
        { "case", "liegt zweimal im Paket" },
        { "sums", "von keinem Schlüssel" },
        { "unsigned", "nicht unterschrieben" },
        { "bomb", "größer als 100 MB" },
        { "many", "mehr als 2000 Dateien" },
    };

    [Fact]
    public async Task A_package_with_a_trick_is_refused_with_its_reason_and_leaves_nothing_behind()
    {
        await using var host = await StartAsync();
        var system = await host.WorkerAsync(Role.SystemAdmin);
        foreach (var (trick, reason) in Tricks.Select(t => t.Data))
        {
            var answer = await UploadAsync(system, Tricked(trick));
            Assert.Equal((trick, HttpStatusCode.UnprocessableEntity), (trick, answer.Status));
            Assert.Contains(reason, WebUtility.HtmlDecode(answer.Body), StringComparison.Ordinal);
            Assert.DoesNotContain(Directory.EnumerateFiles(_home.FullName, "*", SearchOption.AllDirectories), f => Path.GetExtension(f) is not (".pem" or ".zip"));
        }
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await UploadAsync(system, null)).Status);
    }

    [Fact]
    public async Task Only_the_operator_installs()
    {
        await using var host = await StartAsync();
        var admin = await host.WorkerAsync(Role.MunicipalityAdmin);
        Assert.Equal(HttpStatusCode.Forbidden, (await admin.Web.GetAsync("/weissach/administration/packages")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await UploadAsync(admin, Pack())).Status);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Plugins));
    }

    [Fact]
    public async Task An_upload_is_in_force_from_the_next_start_and_a_changed_purpose_or_older_version_only_after_a_look()
    {
        await using var host = await StartAsync();
        var system = await host.WorkerAsync(Role.SystemAdmin);
        Assert.Equal(HttpStatusCode.Found, (await UploadAsync(system, Pack("1.0.0"))).Status);
        Assert.Contains("Warten auf den nächsten Start", (await system.Web.GetAsync("/weissach/administration/packages")).Text(), StringComparison.Ordinal);
        Assert.Contains(await host.InAsync(null, s => s.GetRequiredService<PlatformDb>().Audit.ToListAsync()), a => a is { Action: "installed", RecordId: Id + " 1.0.0" } && a.UserId == system.Id);

        await using var second = await AgainAsync(host);
        Assert.Equal((PluginState.Works, null), StateOf(second, Id));
        using var operating = await second.SignInAsync(NameOf(system));
        var there = new Worker(system.Id, system.DisplayName, operating);
        var change = $"/weissach/administration/packages/{Id}";
        Assert.EndsWith(change, (await UploadAsync(there, Pack("1.1.0", purpose: "Etwas anderes")))["Location"], StringComparison.Ordinal);
        var page = (await operating.GetAsync(change)).Text();
        Assert.Contains("Version 1.1.0 soll Version 1.0.0 ersetzen.", page, StringComparison.Ordinal);
        Assert.Contains("Etwas anderes", page, StringComparison.Ordinal);
        await operating.PressAsync(change, change + "/discard");
        Assert.Equal(HttpStatusCode.NotFound, (await operating.GetAsync(change)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await operating.PressAsync("/weissach/administration/packages", change + "/accept")).Status);

        await UploadAsync(there, Pack("0.9.0"));
        Assert.Contains("Das ist eine ältere Version.", (await operating.GetAsync(change)).Text(), StringComparison.Ordinal);
        await operating.PressAsync(change, change + "/accept");
        await using var third = await AgainAsync(host);
        Assert.Equal(new Version(0, 9, 0), third.Services.GetRequiredService<PluginCatalog>().Find(Id)!.Manifest!.Version);
        Assert.Single(third.Services.GetRequiredService<PluginCatalog>().All);
    }

    [Fact]
    public async Task A_host_that_was_killed_while_it_replaced_a_plugin_ends_the_work_at_its_next_start()
    {
        ZipFile.ExtractToDirectory(Pack("1.0.0"), Path.Combine(Plugins, ".former-1")); // moved away, and then the power went
        ZipFile.ExtractToDirectory(Pack("2.0.0"), Path.Combine(Plugins, ".incoming", Id));
        Directory.CreateDirectory(Path.Combine(Plugins, ".incoming", ".half-1", "views"));
        await using var host = await StartAsync();
        Assert.Equal(new Version(2, 0, 0), Assert.Single(host.Services.GetRequiredService<PluginCatalog>().Working).Manifest!.Version);
        Assert.Equal([".incoming", Id], Directory.EnumerateDirectories(Plugins, "*", SearchOption.AllDirectories).Select(d => Path.GetRelativePath(Plugins, d)).Order(StringComparer.Ordinal));
    }

    public void Dispose()
    {
        _key.Dispose();
        _workshop.Dispose();
        _home.Delete(recursive: true);
    }

    [Fact]
    public async Task A_folder_in_the_zip_does_no_harm_uploads_at_once_are_one_and_what_waits_never_breaks_the_page()
    {
        await using var host = await StartAsync();
        var system = await host.WorkerAsync(Role.SystemAdmin);
        var zip = Pack();
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update))
            archive.CreateEntry("de/");
        var uploads = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => UploadAsync(system, zip)));
        Assert.All(uploads, answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        Directory.CreateDirectory(Path.Combine(Plugins, ".staged", "halb.geloescht"));
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(Plugins, ".incoming", "zu.gross")).FullName, "plugin.json"), new string(' ', 70_000));
        var page = await system.Web.GetAsync("/weissach/administration/packages");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(Id, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_is_offered_where_somebody_starts_the_host_again_and_something_waits_for_it()
    {
        await using var host = TestHost.With(settings: new Dictionary<string, string?>(Settings) { ["Restart:Offered"] = "true" });
        await host.InitializeAsync();
        var (system, life) = (await host.WorkerAsync(Role.SystemAdmin), host.Services.GetRequiredService<IHostApplicationLifetime>());
        const string packages = "/weissach/administration/packages", restart = "/weissach/administration/restart";
        Assert.Equal(HttpStatusCode.NotFound, (await system.Web.PressAsync(packages, restart)).Status);
        await UploadAsync(system, Pack());
        Assert.Contains("Jetzt neu starten", (await system.Web.GetAsync(packages)).Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.WorkerAsync(Role.TeamLead)).Web.PressAsync("/weissach/today", restart)).Status);
        Assert.False(life.ApplicationStopping.IsCancellationRequested);

        Assert.Contains("Die Plattform startet neu", (await system.Web.PressAsync(packages, restart)).Text(), StringComparison.Ordinal);
        Assert.True(life.ApplicationStopping.WaitHandle.WaitOne(TimeSpan.FromMinutes(1)));
    }

    private async Task<TestHost> StartAsync()
    {
        var host = TestHost.With(settings: Settings);
        await host.InitializeAsync();
        return host;
    }

    private async Task<TestHost> AgainAsync(TestHost host)
    {
        var next = host.Beside(Settings);
        await next.InitializeAsync();
        return next;
    }

    private Dictionary<string, string?> Settings => new()
    {
        ["Plugins:Folder"] = Plugins,
        ["Plugins:TrustedKeys"] = Path.Combine(_home.FullName, "trusted"),
        ["Plugins:RequireSignature"] = "true",
    };

    private string Pack(string version = "1.0.0", string purpose = "Eine Probe", string id = Id, ECDsa? key = null)
    {
        var manifest = PluginWorkshop.Manifest(id, ("personalData", new[] { new { field = "Name", category = "Ratsuchende", purpose, retentionMonths = 6 } }));
        manifest["version"] = version;
        var zip = Path.Combine(_home.FullName, $"{Guid.NewGuid():N}.zip");
        PluginPackage.Pack(_workshop.Build(id, manifest: manifest), zip, key ?? _key);
        return zip;
    }

    private string Tricked(string trick)
    {
        var zip = Pack();
        if (trick is "no zip" or "half")
        {
            var bytes = File.ReadAllBytes(zip);
            File.WriteAllBytes(zip, trick == "half" ? bytes[..(bytes.Length / 2)] : "Das ist kein Zip."u8.ToArray());
            return zip;
        }
        using var archive = ZipFile.Open(zip, ZipArchiveMode.Update);
        switch (trick)
        {
            case "extra": Add("evil.dll"); break;
            case "slip": Add("../../evil.sh"); break;
            case "absolute": Add("/etc/evil"); break;
            case "backslash": Add("..\\evil"); break;
            case "hidden": Add(".hidden/x"); break;
            case "link": Add("linked").ExternalAttributes = 0xA1FF << 16; break;
            case "missing": archive.GetEntry(Id + ".dll")!.Delete(); break;
            case "changed": archive.GetEntry(Id + ".dll")!.Delete(); Add(Id + ".dll"); break;
            case "twice": Add("plugin.json"); break;
            case "case": Add("PLUGIN.json"); break;
            case "sums": archive.GetEntry("SHA256SUMS")!.Delete(); Add("SHA256SUMS"); break;
            case "unsigned": archive.GetEntry("SHA256SUMS.sig")!.Delete(); break;
            case "bomb": Add("bomb", 101 * 1024 * 1024); break;
            case "many": foreach (var i in Enumerable.Range(0, 2_001)) Add("f" + i); break;
            default: throw new InvalidOperationException(trick);
        }
        return zip;

        ZipArchiveEntry Add(string name, int zeros = 1)
        {
            var entry = archive.CreateEntry(name);
            using var to = entry.Open();
            to.Write(new byte[zeros]);
            return entry;
        }
    }

    private static async Task<Platform.Answer> UploadAsync(Worker who, string? zip)
    {
        var token = Work.TokenOf(await who.Web.GetAsync("/weissach/administration/plugins"));
        using var body = new MultipartFormDataContent();
        if (zip is not null)
            body.Add(new ByteArrayContent(await File.ReadAllBytesAsync(zip)), "package", "paket.zip");
        else
            body.Add(new StringContent(""), "nothing");
        return await Platform.Raw.SendAsync(who.Web, HttpMethod.Post, "/weissach/administration/packages", body, token);
    }

    private static (PluginState, string?) StateOf(TestHost host, string id) =>
        host.Services.GetRequiredService<PluginCatalog>().All.Where(p => p.Id == id).Select(p => (p.State, p.Reason)).Single();

    private static string NameOf(Worker worker) => worker.DisplayName.Split(' ')[0].ToLowerInvariant();

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
