using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Xunit;

namespace IntegrationPlatform.Tests.Plugins;

/// <summary>A host with a plugin that brings a form, rules on contacts, reports and a setting.</summary>
public sealed class FormPlugin : IAsyncLifetime
{
    public const string Id = "probe.formular";
    public const string Form = "probe.formular.bogen";
    private readonly PluginWorkshop _workshop = new();

    public TestHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Build(_workshop, version: 1);
        Host = TestHost.With(settings: Settings(_workshop));
        await Host.InitializeAsync();
    }

    /// <summary>The same plugin in its second version: a question more, one less.</summary>
    internal static void Build(PluginWorkshop workshop, int version) => workshop.Build(Id, $$"""
        using IntegrationPlatform.Sdk.Cases;
        public sealed record Thing(string Text);
        public sealed class Bogen : IForm
        {
            public FormDefinition Definition => new("{{Form}}", {{version}}, "Probebogen {{version}}", [
                new("has", "Hat es?", FieldType.YesNo, Required: true),
                new("since", "Seit wann", FieldType.Date, Required: true, ShownIf: new("has", "true")),
                new("how", "Wie viel", FieldType.Number),
                {{(version == 1 ? """new("colour", "Welche Farbe", FieldType.Choice, Options: [new("red", "Rot"), new("blue", "Blau")]),""" : """new("size", "Wie groß", FieldType.Text),""")}}
                new("text", "Mehr", FieldType.LongText)]);
        }
        public sealed class Regel : IRule<ContactDraft>
        {
            public string Title => "Nicht in der Gruppe";
            public Task<IReadOnlyList<Violation>> CheckAsync(ContactDraft d, CancellationToken t) => Task.FromResult<IReadOnlyList<Violation>>(
                d.Mode == "group" && d.Topics.Contains("housing") ? [new("Mode", "Nicht in der Gruppe."), new("Nothing", "Und überhaupt.")] : []);
        }
        public sealed class KaputteRegel : IRule<ContactDraft> { public string Title => "Kaputt"; public Task<IReadOnlyList<Violation>> CheckAsync(ContactDraft d, CancellationToken t) => throw new InvalidOperationException(); }
        public sealed class Liste(IFormAnswers answers, IPluginSettings settings) : IReportFormat
        {
            public ReportInfo Info => new("probe.formular.liste", "Probeliste", "liste.csv", "text/csv", "probe.formular.use");
            public async Task WriteAsync(ReportPeriod p, System.IO.Stream o, CancellationToken t)
            {
                await using var csv = new CsvWriter(o);
                await csv.WriteAsync("Stand", settings.Find("gruss"), p.From.ToString("yyyy-MM-dd"), p.Until.ToString("yyyy-MM-dd"));
                foreach (var a in await answers.ListAsync("{{Form}}", null, t)) await csv.WriteAsync(a.FormVersion.ToString(), a.Values.GetValueOrDefault("text"), a.Values.GetValueOrDefault("how"));
            }
        }
        public sealed class KaputteListe : IReportFormat
        {
            public ReportInfo Info => new("probe.formular.kaputt", "Kaputte Liste", "liste.csv", "text/csv", "probe.formular.use");
            public async Task WriteAsync(ReportPeriod p, System.IO.Stream o, CancellationToken t) { await o.WriteAsync(new byte[] { 65, 66 }, t); throw new InvalidOperationException(); }
        }
        public sealed class FremdeListe : IReportFormat
        {
            public ReportInfo Info => new("probe.formular.fremd", "Fremde Liste", "liste.csv", "text/csv", "probe.formular.nobody");
            public Task WriteAsync(ReportPeriod p, System.IO.Stream o, CancellationToken t) => Task.CompletedTask;
        }
        [Route(""), Permission("probe.formular.use"), NothingPersonal("Probe")]
        public sealed class ThingsController(IPluginStore store) : Controller
        {
            [HttpPost("about/{caseId:guid}")] public async Task<IActionResult> Add(Guid caseId, CancellationToken t) { await store.SaveAsync(caseId.ToString("N"), new Thing("Ding zum Fall"), caseId, null, t); return Ok(); }
        }
        """,
        PluginWorkshop.Manifest(Id, PluginWorkshop.Right(Id), ("uses", new[] { "cases.read" }), ("settings", new[] { new { key = "gruss", label = "Gruß", type = "text", required = true } })),
        "plugin.Add<IForm, Bogen>().Add<IRule<IntegrationPlatform.Sdk.Cases.ContactDraft>, Regel>().Add<IRule<IntegrationPlatform.Sdk.Cases.ContactDraft>, KaputteRegel>().Add<IReportFormat, Liste>().Add<IReportFormat, KaputteListe>().Add<IReportFormat, FremdeListe>();");

    internal static Dictionary<string, string?> Settings(PluginWorkshop workshop) => new() { ["Plugins:Folder"] = workshop.Folder };

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _workshop.Dispose();
    }
}

/// <summary>A town where the plugin is on, with a lead and a case of theirs.</summary>
internal sealed record FormTown(string Town, Worker Admin, Worker Lead, ArrangedCase Case)
{
    public string File => $"/{Town}/cases/{Case.CaseId}";
    public string Form => $"{File}/forms/{FormPlugin.Form}";

    public static async Task<FormTown> OpenAsync(TestHost host, string town)
    {
        var (admin, lead) = (await host.WorkerAsync(Role.MunicipalityAdmin, town), await host.WorkerAsync(Role.TeamLead, town));
        await admin.Web.SwitchAsync(town, FormPlugin.Id, "on");
        return new(town, admin, lead, await Arrange.CaseAsync(host, town, lead.Id));
    }

    /// <summary>Fills in the form as it stands in the page.</summary>
    public async Task<Page> FillAsync(params (string Field, string Value)[] answers) => await FillAsync(await Lead.Web.GetAsync(Form), answers);

    public Task<Page> FillAsync(Page page, params (string Field, string Value)[] answers) =>
        Lead.Web.PostFormAsync(page, f => f.Fields.Any(field => field.Name == "version"), answers.ToDictionary(a => $"Values[{a.Field}]", a => a.Value));
}
