using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IntegrationPlatform.Testing;

/// <summary>Builds plugins from a few lines of source into a folder of their own, as an author's build would.</summary>
public sealed class PluginWorkshop : IDisposable
{
    private static readonly IReadOnlyList<MetadataReference> Platform =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    private const string Usings = """
        using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks;
        using IntegrationPlatform.Sdk; using Microsoft.AspNetCore.Mvc; using Microsoft.Extensions.DependencyInjection;

        """;

    /// <summary>The plugins folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("plugins-").FullName;

    /// <summary>A plugin with an empty entry point unless the source brings one.</summary>
    /// <returns>Its folder.</returns>
    public string Build(string id, string source = "", object? manifest = null, string configure = "")
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, id)).FullName;
        File.WriteAllText(Path.Combine(folder, "plugin.json"), manifest as string ?? JsonSerializer.Serialize(manifest ?? Manifest(id)));
        if (!source.Contains(": IPlugin", StringComparison.Ordinal))
            source += $"public sealed class Plugin : IPlugin {{ public void Configure(IPluginBuilder plugin) {{ {configure} }} }}";
        Compile(Path.Combine(folder, id + ".dll"), id, Usings + source);
        return folder;
    }

    /// <summary>A plugin with a page that keeps what it is sent, a menu entry and a card on a case.</summary>
    public void BuildKeeper(string id) => Build(id, $$"""
        public sealed record Thing(string Text);
        [Route("things"), Permission("{{id}}.use"), NothingPersonal("Probe")]
        public sealed class ThingsController(IPluginStore store) : Controller
        {
            [HttpGet("")] public async Task<IActionResult> Index(CancellationToken t) => Content("{{id}}: " + string.Join(",", (await store.ListAsync<Thing>(null, 500, t)).Select(r => r.Record.Text)));
            [HttpPost("")] public async Task<IActionResult> Add(string text, CancellationToken t) => await store.SaveAsync(Guid.NewGuid().ToString("N"), new Thing(text), null, null, t) ? Ok() : Conflict();
        }
        public sealed class ThingsMenu : IMenu { public IEnumerable<MenuItem> Items => [new("Dinge {{id}}", "things", "{{id}}.use")]; }
        public sealed class ThingsCard : ICard { public CardPlace Place => CardPlace.Case; public string Permission => "{{id}}.use"; public Task<Card?> LoadAsync(Guid? subject, CancellationToken t) => Task.FromResult<Card?>(null); }
        """,
        Manifest(id, Right(id)), "plugin.Add<IMenu, ThingsMenu>().Add<ICard, ThingsCard>();");

    public static Dictionary<string, object> Manifest(string id, params (string Key, object Value)[] other)
    {
        var manifest = new Dictionary<string, object> { ["id"] = id, ["name"] = "Probe " + id, ["version"] = "1.0.0", ["sdk"] = "10.0", ["publisher"] = "Probe" };
        foreach (var (key, value) in other)
            manifest[key] = value;
        return manifest;
    }

    /// <summary>A right of the plugin that managers and team leads hold.</summary>
    public static (string, object) Right(string id) =>
        ("permissions", new[] { new { key = id + ".use", label = "Benutzen", roles = new[] { "integration_manager", "team_lead" } } });

    public static void Compile(string path, string name, string source, params IEnumerable<string> references)
    {
        var built = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source)], [.. Platform, .. references.Select(r => MetadataReference.CreateFromFile(r))], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(path);
        if (!built.Success)
            throw new InvalidOperationException(string.Join(Environment.NewLine, built.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
