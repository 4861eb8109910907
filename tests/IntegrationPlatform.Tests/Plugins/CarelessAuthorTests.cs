using System.IO.Compression;
using System.Text.Json;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Testing;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace IntegrationPlatform.Tests.Plugins;

/// <summary>Mistakes that an author makes without meaning harm, each refused before it can reach anybody.</summary>
[Trait("Database", "any")]
public sealed class CarelessAuthorTests : IDisposable
{
    private const string Id = "probe.eins";
    private readonly PluginWorkshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Theory]
    [InlineData("[HttpGet(\"{id:uuid}\")] public IActionResult A() => Ok();", "Eine Adresse des Plugins ist nicht lesbar")]
    [InlineData("[HttpGet(\"{id\")] public IActionResult A() => Ok();", "Eine Adresse des Plugins ist nicht lesbar")]
    [InlineData("[HttpGet(\"[foo]\")] public IActionResult A() => Ok();", "Eine Adresse des Plugins ist nicht lesbar")]
    [InlineData("[HttpGet(\"a\", Name = \"x\")] public IActionResult A() => Ok();", "gibt einer Adresse den Namen „x“")]
    [InlineData("[HttpGet(\"a\"), Move] public IActionResult A() => Ok();", "verändert, wie die Plattform Seiten findet")]
    public void An_address_that_would_hurt_the_platform_is_refused(string page, string reason)
    {
        const string move = "public sealed class MoveAttribute : Attribute, Microsoft.AspNetCore.Mvc.ApplicationModels.IActionModelConvention { public void Apply(Microsoft.AspNetCore.Mvc.ApplicationModels.ActionModel a) { foreach (var s in a.Selectors) s.AttributeRouteModel = new(new RouteAttribute(\"/anderswo\")); } } ";
        Build((page.Contains("Move", StringComparison.Ordinal) ? move : "") + Controller(page));
        var plugin = Load().All.Single();
        Assert.Equal(PluginState.Refused, plugin.State);
        Assert.Contains(reason, plugin.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_beside_the_plugin_may_not_reach_the_platform_either()
    {
        var folder = Build("");
        PluginWorkshop.Compile(Path.Combine(folder, "Hilfe.DLL"), "Hilfe", "public static class Hilfe { public static object Go(System.IServiceProvider s) => s.GetService(typeof(IntegrationPlatform.Platform.PersonalData.SubjectData)); }");
        Assert.Equal((PluginState.Refused, "Hilfe.DLL benutzt IntegrationPlatform.Platform. Erlaubt ist nur IntegrationPlatform.Sdk."), Load().All.Select(p => (p.State, p.Reason)).Single());
    }

    [Theory]
    [InlineData("public sealed class X(Microsoft.Extensions.Configuration.IConfiguration c) { public string? Go() => c[\"Encryption:MasterKey\"]; }")]
    [InlineData("public sealed class X(Microsoft.Extensions.Hosting.IHostApplicationLifetime l) { public void Go() => l.StopApplication(); }")]
    [InlineData("public sealed class X(Microsoft.AspNetCore.DataProtection.IDataProtectionProvider l) { public object Go() => l.CreateProtector(\"x\"); }")]
    [InlineData("public sealed class X { public void Go() => new Task(() => {}).Start(); }")]
    [InlineData("public sealed class X { public void Go() => Parallel.For(0, 9, _ => {}); }")]
    [InlineData("public sealed class X { public void Go() => Task<int>.Factory.StartNew(() => 1); }")]
    [InlineData("public sealed class X { public object Go(object o) { dynamic f = o; return f.CreateScope(); } }")]
    [InlineData("public sealed class X { public void Go(object o) => o.GetType().GetProperty(\"Id\")!.SetValue(o, \"x\"); }")]
    [InlineData("public sealed class X { public void Go(object o) => o.GetType().InvokeMember(\"Enter\", System.Reflection.BindingFlags.InvokeMethod, null, o, new object[] { \"x\" }); }")]
    [InlineData("public sealed class X { public void Go(Type o) => o.GetConstructors()[0].Invoke(new object[0]); }")]
    [InlineData("public sealed class X { public void Go(object o) => System.Linq.Expressions.Expression.Lambda(System.Linq.Expressions.Expression.Constant(o)).Compile().DynamicInvoke(); }")]
    [InlineData("public sealed class X { public void Go() => System.Runtime.InteropServices.NativeLibrary.Load(\"libc\"); }")]
    public void Code_that_goes_around_the_platform_is_refused(string source)
    {
        Build(source);
        Assert.Equal(PluginState.Refused, Load().All.Single().State);
    }

    [Fact]
    public void An_attribute_that_hangs_does_not_hold_up_the_start()
    {
        Build("public sealed class SlowAttribute : Attribute { public SlowAttribute() { for (;;) Task.Delay(100).Wait(); } } " + Controller("[HttpGet(\"a\")] public IActionResult A() => Ok();", ", Slow"));
        Assert.Equal(PluginState.Faulty, Load().All.Single().State);
    }

    [Fact]
    public void A_null_in_a_manifest_is_a_reason_and_stops_nobody_else()
    {
        const string manifest = """{"id":"aaa.garbage","name":"x","version":"1.0.0","sdk":"10.0","publisher":"x","permissions":[null]}""";
        _workshop.Build("aaa.garbage", manifest: manifest);
        using (var zip = ZipFile.Open(Path.Combine(_workshop.Folder, "x.zip"), ZipArchiveMode.Create))
        using (var to = new StreamWriter(zip.CreateEntry("plugin.json").Open()))
            to.Write(manifest);
        Wait(Build(""));
        var all = Load();
        Assert.Equal([Id], all.Working.Select(p => p.Id));
        Assert.Equal(["Eine der Listen enthält einen leeren Eintrag (null)."], all.All.Where(p => p.State == PluginState.Refused).Select(p => p.Reason).Distinct());
    }

    [Fact]
    public void What_is_left_of_a_deletion_that_was_cut_off_does_not_take_the_place_of_what_works()
    {
        Build("");
        var half = Directory.CreateDirectory(Path.Combine(_workshop.Folder, ".incoming", Id)).FullName;
        File.WriteAllText(Path.Combine(half, Id + ".dll"), "");
        var all = Load();
        Assert.Equal([Id], all.Working.Select(p => p.Id));
        Assert.Contains(all.All, p => p.State == PluginState.Refused && p.Reason == "Nicht installiert: Im Ordner liegt keine plugin.json.");
    }

    [Fact]
    public void A_package_dropped_into_the_folder_needs_the_same_yes_as_one_that_was_uploaded()
    {
        _workshop.Build(Id, manifest: PluginWorkshop.Manifest(Id, ("version", "2.0.0")));
        using (var older = new PluginWorkshop())
            ZipFile.CreateFromDirectory(older.Build(Id), Path.Combine(_workshop.Folder, "alt.zip"));
        var all = Load();
        Assert.Equal(new Version(2, 0, 0), all.Working.Single().Manifest!.Version);
        Assert.True(new PluginInstaller(all, NoTrust(), _workshop.Folder).AllPending.Single().IsDowngrade);
    }

    [Fact]
    public void Another_environment_than_development_wants_signatures()
    {
        Build("");
        var trust = PluginTrust.Of(new ConfigurationBuilder().Build(), Path.GetTempPath(), isDevelopment: false);
        Assert.Equal("Das Plugin ist nicht unterschrieben.", PluginLoader.LoadAll(_workshop.Folder, trust).All.Single().Reason);
    }

    private static PluginTrust NoTrust() => PluginTrust.Of(new ConfigurationBuilder().Build(), Path.GetTempPath(), isDevelopment: true);

    private PluginCatalog Load() => PluginLoader.LoadAll(_workshop.Folder, NoTrust());

    private string Build(string source) => _workshop.Build(Id, source, PluginWorkshop.Manifest(Id, PluginWorkshop.Right(Id)));

    private void Wait(string folder)
    {
        Directory.CreateDirectory(Path.Combine(_workshop.Folder, ".incoming"));
        Directory.Move(folder, Path.Combine(_workshop.Folder, ".incoming", Path.GetFileName(folder)));
    }

    private static string Controller(string page, string attributes = "") =>
        $$"""[Route(""), Permission("{{Id}}.use"), NothingPersonal("Probe"){{attributes}}] public sealed class PageController : Controller { {{page}} }""";
}
