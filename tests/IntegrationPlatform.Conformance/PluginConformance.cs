using System.Net;
using System.Text.RegularExpressions;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Jobs;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.PersonalData;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Plans;
using IntegrationPlatform.Testing;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IntegrationPlatform.Conformance;

/// <summary>
/// What every plugin promises, tried out on the real host with an empty database: derive one class that names the folder of the built plugin
/// (as seen from the tests' own folder), and these tests are yours. The plugin is on in Weissach and off in Sindelfingen. TEST_DATABASE and TEST_POSTGRES choose the database.
/// </summary>
public abstract partial class PluginConformance(string folder) : IAsyncLifetime
{
    private const string On = "weissach", Off = "sindelfingen";
    private static readonly string[] _verbs = ["GET", "POST", "PUT", "DELETE"];

    private readonly DirectoryInfo _plugins = Directory.CreateTempSubdirectory("conformance-");
    private TestHost _host = null!;

    private PluginManifest Manifest => _host.Services.GetRequiredService<PluginCatalog>().Working.Single().Manifest!;

    private IEnumerable<string> Rights => Manifest.Permissions.SelectMany(p => p.Roles).Distinct();

    static PluginConformance()
    {
        // Outside the host's own repository its files lie beside the tests; MVC's test host would look for a solution.
        if (Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")))
            Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_INTEGRATIONPLATFORM_WEB", AppContext.BaseDirectory);
    }

    public async ValueTask InitializeAsync()
    {
        var built = Path.GetFullPath(folder, AppContext.BaseDirectory);
        Assert.True(File.Exists(Path.Combine(built, "plugin.json")), $"There is no built plugin in {built}.");
        Copy(built, Path.Combine(_plugins.FullName, "plugin"));
        _host = TestHost.With(settings: new Dictionary<string, string?> { ["Plugins:Folder"] = _plugins.FullName });
        await _host.InitializeAsync();
        var loaded = _host.Services.GetRequiredService<PluginCatalog>().All.Single();
        Assert.True(loaded.State == PluginState.Works, $"{loaded.Id}: {loaded.Reason}");
        await SwitchAsync(On);
    }

    [Fact]
    public async Task Its_keys_start_with_its_id()
    {
        Assert.All(Manifest.Permissions, p => Assert.StartsWith(Manifest.Id + ".", p.Key, StringComparison.Ordinal));
        Assert.All(await FormsAsync(), form => Assert.StartsWith(Manifest.Id + ".", form.Key, StringComparison.Ordinal));
        Assert.All(await ReportsAsync(), report => Assert.StartsWith(Manifest.Id + ".", report.Key, StringComparison.Ordinal));
        Assert.All(await CodesAsync(), code => Assert.StartsWith(Manifest.Id + ".", code.Code, StringComparison.Ordinal));
        Assert.All(await GoalsAsync(), goal => Assert.StartsWith(Manifest.Id + ".", goal.Key, StringComparison.Ordinal));
        Assert.All(await JobsAsync(), job => Assert.StartsWith(Manifest.Id + ".", job.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_jobs_run_in_an_empty_municipality_and_nowhere_that_it_is_off()
    {
        _host.Clock.Advance(TimeSpan.FromDays(32)); // whatever its rhythm, each was due once
        await _host.Services.GetRequiredService<JobRounds>().RunDueAsync(CancellationToken.None);
        foreach (var job in await JobsAsync())
        {
            Assert.Equal((job.Key, JobState.Done), (job.Key, await StateAsync(On, job.Key)));
            Assert.Equal((job.Key, null), (job.Key, await StateAsync(Off, job.Key)));
        }
    }

    [Fact]
    public async Task Off_means_gone()
    {
        var visit = await VisitAsync(Off);
        foreach (var path in Paths())
        {
            foreach (var verb in _verbs)
            {
                var never = await visit.SendAsync(verb, $"/{Off}/p/gab.es.nie/{path}");
                Assert.Equal((verb, path, never.Status), (verb, path, (await visit.SendAsync(verb, $"/{Off}/p/{Manifest.Id}/{path}")).Status));
                Assert.NotEqual(HttpStatusCode.OK, never.Status);
            }
        }
        foreach (var form in await FormsAsync())
            Assert.Equal(HttpStatusCode.NotFound, (await visit.Web.GetAsync($"{visit.File}/forms/{form.Key}")).Status);
        foreach (var report in await ReportsAsync())
            Assert.Equal(HttpStatusCode.NotFound, (await visit.Web.GetAsync($"/{Off}/reports/{report.Key}?From=01.01.2026&Until=heute")).Status);
        Assert.DoesNotContain(Manifest.Id, (await visit.Web.GetAsync($"/{Off}/today")).Html, StringComparison.Ordinal);
        foreach (var page in new[] { visit.File, visit.File + "/timeline", visit.File + "/contacts/new", $"/{Off}/contacts/anonymous" })
            Assert.DoesNotContain(Manifest.Id, (await visit.Web.GetAsync(page)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_pages_menu_and_cards_answer_in_an_empty_municipality()
    {
        var visit = await VisitAsync(On);
        foreach (var path in Paths())
        {
            var page = await visit.Web.GetAsync($"/{On}/p/{Manifest.Id}/{path}");
            Assert.True((int)page.Status < 500, $"{path} answered {(int)page.Status}");
        }
        var today = await visit.Web.GetAsync($"/{On}/today");
        foreach (Match link in MenuLinks().Matches(today.Html))
            Assert.Equal(HttpStatusCode.OK, (await visit.Web.GetAsync(WebUtility.HtmlDecode(link.Groups["to"].Value))).Status);
        Assert.DoesNotContain("gerade nicht verfügbar", today.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("gerade nicht verfügbar", (await visit.Web.GetAsync(visit.File)).Html, StringComparison.Ordinal);
        var contact = await visit.Web.GetAsync(visit.File + "/contacts/new");
        var goals = new List<(string Key, Page Page)>();
        foreach (var goal in await GoalsAsync())
            goals.Add((goal.Key, await visit.Web.GetAsync($"{visit.File}/plan/goals/new?field={goal.Field.Replace("_", "", StringComparison.Ordinal)}")));
        await NothingFailedAsync();
        Assert.All(await CodesAsync(), code => Assert.Contains($"value=\"{code.Code}\"", contact.Html, StringComparison.Ordinal));
        Assert.All(goals, goal => Assert.Contains($"template=plugin-{goal.Key}\"", goal.Page.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_reports_are_made_for_an_empty_municipality()
    {
        var visit = await VisitAsync(On);
        foreach (var report in await ReportsAsync())
            Assert.Equal((report.Key, HttpStatusCode.OK), (report.Key, (await visit.Web.GetAsync($"/{On}/reports/{report.Key}?From=01.01.2026&Until=heute")).Status));
        await NothingFailedAsync();
    }

    [Fact]
    public virtual async Task What_is_written_in_one_municipality_is_seen_in_no_other()
    {
        const string mark = "Nur-in-Weissach-4711";
        var (here, written) = (await VisitAsync(On), false);
        foreach (var path in Paths())
        {
            var page = await here.Web.GetAsync($"/{On}/p/{Manifest.Id}/{path}");
            foreach (var form in HtmlForm.AllOf(page.Html).Where(f => f.Method == "post" && f.Action.Contains($"/p/{Manifest.Id}/", StringComparison.Ordinal)))
                written |= (await here.Web.PostAsync(page, form, form.Values().Select(v => KeyValuePair.Create(v.Key, form.Fields.Any(f => f.Name == v.Key && f.Kind is "text" or "textarea") && v.Value.Length == 0 ? mark : v.Value)))).Status == HttpStatusCode.Found;
        }
        foreach (var form in await FormsAsync())
            written |= (await FillAsync(here, await here.Web.GetAsync($"{here.File}/forms/{form.Key}"), form, field => field.Type is FieldType.Text or FieldType.LongText ? mark : Sensible(field))).Status == HttpStatusCode.Found;
        Assert.True(written, "Nothing of the plugin took a text: neither a form of a page nor a form on the case. Then there is nothing to keep apart, and this test proves nothing; override it and say so.");

        await SwitchAsync(Off);
        var there = await VisitAsync(Off);
        foreach (var path in Paths().Select(p => $"/{Off}/p/{Manifest.Id}/{p}").Concat((await ReportsAsync()).Select(r => $"/{Off}/reports/{r.Key}?From=01.01.2026&Until=heute")).Append(there.File).Append($"/{Off}/today"))
            Assert.DoesNotContain(mark, (await there.Web.GetAsync(path)).Html, StringComparison.Ordinal);
        foreach (var form in await FormsAsync())
            Assert.Equal(HttpStatusCode.NotFound, (await there.Web.GetAsync($"/{Off}/cases/{here.Case}/forms/{form.Key}")).Status);
    }

    [Fact]
    public async Task Its_forms_bear_every_input_and_their_answers_are_exported_and_erased()
    {
        var visit = await VisitAsync(On);
        foreach (var form in await FormsAsync())
        {
            var path = $"{visit.File}/forms/{form.Key}";
            var page = await visit.Web.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            foreach (var nonsense in new[] { "", new string('x', 50_000), "=1+1", "\0", "<script>alert(1)</script>", "9999999999999999", "31.02.2026" })
                Assert.Contains((await FillAsync(visit, page, form, _ => nonsense)).Status, new[] { HttpStatusCode.UnprocessableEntity, HttpStatusCode.Found, HttpStatusCode.Conflict, HttpStatusCode.BadRequest });
            Assert.Equal(HttpStatusCode.Found, (await FillAsync(visit, await visit.Web.GetAsync(path), form, Sensible)).Status);
            Assert.Equal(HttpStatusCode.OK, (await visit.Web.GetAsync(visit.File)).Status);
            foreach (var report in await ReportsAsync())
                Assert.Equal(HttpStatusCode.OK, (await visit.Web.GetAsync($"/{On}/reports/{report.Key}?From=01.01.2026&Until=heute")).Status);
            Assert.Contains((await DataAsync(visit.Case)).Items, item => item.Title == form.Title);
        }
        await NothingFailedAsync();
        Assert.Empty(await _host.Services.GetRequiredService<SubjectData>().EraseAsync(visit.Case, On, null, CancellationToken.None));
        Assert.Empty((await DataAsync(visit.Case)).Items);
    }

    [Fact, Trait("Database", "any")]
    public async Task Axe_finds_nothing_on_its_pages_and_forms_in_light_and_dark_on_a_phone_and_from_right_to_left()
    {
        var visit = await VisitAsync(On);
        await using var browser = await Browser.LaunchAsync();
        await using var window = await Browser.OpenAsync(browser, _host.Address);
        await window.SignInAsync("lea", TestHost.Password);
        Assert.True(await window.Page.EvaluateAsync<bool>("() => [...document.styleSheets].some(s => s.cssRules.length > 0) && document.fonts.size > 0"), "The host's stylesheet did not arrive: colours were not looked at.");
        var found = new List<string>();
        foreach (var path in Paths().Select(p => $"/{On}/p/{Manifest.Id}/{p}").Concat((await FormsAsync()).Select(f => $"{visit.File}/forms/{f.Key}")).Append($"/{On}/today").Append(visit.File))
        {
            if ((await window.Page.GotoAsync(path))!.Status != 200 || await window.Page.Locator("html").CountAsync() == 0)
                continue; // a file, or a page about a record that an empty municipality does not have
            found.AddRange((await window.Page.FindOnEveryScreenAsync()).Concat(await window.Page.FindTurnedAsync()).Select(line => $"{path} {line}"));
            if (path.Contains("/forms/", StringComparison.Ordinal))
            {
                await window.Page.GotoAsync(path);
                await window.Page.Locator("main form button[type=submit]").First.ClickAsync(); // with whatever is missing
                found.AddRange((await window.Page.FindOnEveryScreenAsync()).Select(line => $"{path} with mistakes, {line}"));
            }
        }
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _plugins.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private Task<SubjectExport> DataAsync(Guid subject) => _host.Services.GetRequiredService<SubjectData>().ExportAsync(subject, On, null, CancellationToken.None);

    private Task SwitchAsync(string municipality) =>
        _host.InAsync(municipality, services => services.GetRequiredService<PluginSwitching>().SwitchAsync(Manifest.Id, true, services.GetRequiredService<CurrentUser>(), municipality, CancellationToken.None));

    /// <summary>Whatever threw, hung or took longer than it may was counted.</summary>
    private async Task NothingFailedAsync() =>
        Assert.Empty(await _host.InAsync(On, services => services.GetRequiredService<PluginSwitching>().FaultsAsync(Manifest.Id, On, CancellationToken.None)));

    private IEnumerable<string> Paths() =>
        (from endpoint in _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
         where endpoint.Metadata.GetMetadata<OwnedByPlugin>()?.PluginId == Manifest.Id && endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
         select Parameters().Replace(endpoint.RoutePattern.RawText!.TrimStart('/')[$"p/{Manifest.Id}".Length..].TrimStart('/'), "1")).Distinct();

    private Task<IReadOnlyList<FormDefinition>> FormsAsync() => AskAsync<IForm, FormDefinition>(form => form.Definition);

    private Task<IReadOnlyList<ReportInfo>> ReportsAsync() => AskAsync<IReportFormat, ReportInfo>(report => report.Info);

    private async Task<IReadOnlyList<CodeValue>> CodesAsync() => [.. (await AskAsync<ICodeValues, IReadOnlyList<CodeValue>>(values => values.Values)).SelectMany(v => v)];

    private async Task<IReadOnlyList<GoalSuggestion>> GoalsAsync() => [.. (await AskAsync<IGoalTemplates, IReadOnlyList<GoalSuggestion>>(goals => [.. goals.Templates])).SelectMany(g => g)];

    private Task<IReadOnlyList<JobInfo>> JobsAsync() => AskAsync<IRecurringJob, JobInfo>(job => job.Info);

    private Task<JobState?> StateAsync(string municipality, string job) => _host.InAsync(municipality, services =>
        services.GetRequiredService<PlatformDb>().JobRuns.Where(r => r.JobKey == job).Select(r => (JobState?)r.State).SingleOrDefaultAsync());

    private Task<IReadOnlyList<TAnswer>> AskAsync<TExtension, TAnswer>(Func<TExtension, TAnswer> question) where TExtension : class, IExtension => _host.InAsync(On, services =>
    {
        services.GetRequiredService<CallingPlugin>().Id = Manifest.Id;
        return Task.FromResult<IReadOnlyList<TAnswer>>([.. services.GetRequiredService<Extensions<TExtension>>().Entries.Where(e => e.Plugin is not null).Select(e => question((TExtension)services.GetRequiredService(e.Implementation)))]);
    });

    /// <summary>Somebody with every role that the plugin names, and a case of theirs.</summary>
    private async Task<Visit> VisitAsync(string municipality)
    {
        var id = await _host.AddUserAsync("lea", municipality, Role.TeamLead);
        foreach (var role in Rights.Select(r => PluginRoles.Find(r)!.Value).Where(r => r != Role.TeamLead))
            await _host.AddUserAsync("lea", municipality, role);
        var opened = await _host.InAsync(municipality, async services =>
        {
            var db = services.GetRequiredService<CasesDb>();
            var client = new Person { Alias = "Probe", FamilyName = "Probe", GivenNames = "Person" };
            var made = new Case { Number = "PRO-2026-0001", PersonId = client.Id, Person = client, OpenedOn = new DateOnly(2026, 11, 1) };
            made.AssignTo(id, []);
            db.Add(made);
            await services.GetRequiredService<DeskUpdate>().SaveAsync(made.Id, CancellationToken.None);
            return made.Id;
        });
        var web = await _host.SignInAsync("lea");
        var tasks = await web.GetAsync($"/{municipality}/tasks");
        return new(web, opened, $"/{municipality}/cases/{opened}", Browserless.Form(tasks, _ => true).Fields.First(f => f.Name == "__RequestVerificationToken").Value);
    }

    private static Task<Page> FillAsync(Visit visit, Page page, FormDefinition form, Func<Sdk.FormField, string> answer) =>
        visit.Web.PostFormAsync(page, f => f.Fields.Any(field => field.Name == "version"), form.Fields.ToDictionary(f => $"Values[{f.Key}]", answer));

    private static string Sensible(Sdk.FormField field) => field.Type switch
    {
        FieldType.Number => "3",
        FieldType.Date => "24.11.2026",
        FieldType.YesNo => "true",
        FieldType.Choice => field.Options![0].Code,
        _ => "Eine Antwort",
    };

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [GeneratedRegex("href=\"(?<to>/weissach/p/[^\"]*)\"")]
    private static partial Regex MenuLinks();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameters();

    private sealed record Visit(Browserless Web, Guid Case, string File, string Token)
    {
        public async Task<(HttpStatusCode Status, string Body)> SendAsync(string verb, string path)
        {
            using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
            using var request = new HttpRequestMessage(new HttpMethod(verb), new Uri(Web.Address, path));
            request.Headers.Add("Cookie", Web.CookieHeader);
            request.Headers.Add("RequestVerificationToken", Token);
            using var answer = await http.SendAsync(request);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
    }
}
