using System.Net;
using System.Text.RegularExpressions;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Events;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Cases;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IntegrationPlatform.Tests.Plugins;

/// <summary>What a plugin answers wrongly stays the plugin's trouble.</summary>
public sealed class ContainmentTests : IDisposable
{
    private const string Id = "probe.eins";
    private readonly PluginWorkshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public async Task Answers_that_are_nothing_leave_every_page_and_every_contact_alone()
    {
        const string form = "public sealed class {0} : IForm {{ public FormDefinition Definition => new(\"probe.eins.bogen\", 1, \"Bogen {0}\", [new(\"a\", \"A\", FieldType.Text)]); }} ";
        _workshop.Build(Id,
            string.Format(null, form, "Eins") + string.Format(null, form, "Zwei")
            + "public sealed class M(IPluginSettings settings) : IMenu { public IEnumerable<MenuItem> Items => [new(settings.Find(\"titel\")!, \"things\", \"cases.read\")]; } "
            + "public sealed class R : IRule<IntegrationPlatform.Sdk.Cases.ContactDraft> { public string Title => \"x\"; public Task<IReadOnlyList<Violation>> CheckAsync(IntegrationPlatform.Sdk.Cases.ContactDraft d, CancellationToken t) => Task.FromResult<IReadOnlyList<Violation>>([null!]); }",
            PluginWorkshop.Manifest(Id, PluginWorkshop.Right(Id), ("uses", new[] { "cases.read" })),
            "plugin.Add<IForm, Eins>().Add<IForm, Zwei>().Add<IMenu, M>().Add<IRule<IntegrationPlatform.Sdk.Cases.ContactDraft>, R>();");
        await using var host = await StartAsync();
        var (admin, lead) = await SwitchOnAsync(host);
        var opened = await Arrange.CaseAsync(host, "weissach", lead.Id);
        foreach (var path in new[] { "/weissach/today", opened.Path, opened.Path + "/forms/probe.eins.bogen" })
            Assert.Equal((path, HttpStatusCode.OK), (path, (await lead.Web.GetAsync(path)).Status));
        Assert.Equal(HttpStatusCode.Found, (await lead.Web.RecordAsync(opened, ("Note", "x"), ("Topics", "housing"))).Status);
        var page = (await admin.Web.GetAsync("/weissach/administration/plugins/" + Id)).Text();
        Assert.Contains("Ein Eintrag im Menü braucht Text", page, StringComparison.Ordinal);
        Assert.Contains("Die Regel sagt nicht, was gegen das Speichern spricht.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_fault_takes_no_form_away()
    {
        _workshop.Build(Id, "public sealed class F : IForm { static int n; public FormDefinition Definition => n++ == 0 ? throw new TimeoutException() : new(\"probe.eins.bogen\", 1, \"Probebogen\", [new(\"a\", \"A\", FieldType.Text)]); }",
            PluginWorkshop.Manifest(Id, PluginWorkshop.Right(Id)), "plugin.Add<IForm, F>();");
        await using var host = await StartAsync();
        var (_, lead) = await SwitchOnAsync(host);
        var opened = await Arrange.CaseAsync(host, "weissach", lead.Id);
        Assert.DoesNotContain("Probebogen", (await lead.Web.GetAsync(opened.Path)).Text(), StringComparison.Ordinal);
        Assert.Contains("Probebogen", (await lead.Web.GetAsync(opened.Path)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_changes_its_type_or_goes_loses_no_answer()
    {
        Form(_workshop, 1, "Text", "old");
        await using var host = await StartAsync();
        var (admin, lead) = await SwitchOnAsync(host);
        var opened = await Arrange.CaseAsync(host, "weissach", lead.Id);
        var path = opened.Path + "/forms/probe.eins.bogen";
        await FillAsync(lead.Web, path, ("how", "zwei oder drei"), ("old", "Wichtige alte Antwort"));
        await admin.Web.PostFormAsync(await admin.Web.GetAsync($"/weissach/administration/plugins/{Id}/settings"), f => f.Action.EndsWith("/settings", StringComparison.Ordinal), new Dictionary<string, string> { ["Values[s]"] = "viel" });

        using var second = new PluginWorkshop();
        Form(second, 2, "Number", "fresh");
        await using var later = host.Beside(new Dictionary<string, string?> { ["Plugins:Folder"] = second.Folder });
        await later.InitializeAsync();
        using var web = await later.SignInAsync(NameOf(lead));
        using var administering = await later.SignInAsync(NameOf(admin));
        Assert.Equal(HttpStatusCode.OK, (await administering.GetAsync($"/weissach/administration/plugins/{Id}/settings")).Status);
        var page = await web.GetAsync(path);
        Assert.Contains("zwei oder drei", page.Html, StringComparison.Ordinal);
        Assert.Contains("Wichtige alte Antwort", page.Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await FillAsync(web, path, ("how", "2"), ("fresh", "Neu"))).Status);
        Assert.Contains("Wichtige alte Antwort", (await web.GetAsync(path)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_begins_like_another_opens_nothing_of_it()
    {
        _workshop.Build("stadt.wohnen.schutz", "public sealed class F : IForm { public FormDefinition Definition => new(\"stadt.wohnen.schutz.bogen\", 1, \"Schutzbogen\", [new(\"a\", \"A\", FieldType.Text)]); }",
            PluginWorkshop.Manifest("stadt.wohnen.schutz", PluginWorkshop.Right("stadt.wohnen.schutz")), "plugin.Add<IForm, F>();");
        _workshop.Build("stadt.wohnen", "[Route(\"\"), Permission(\"stadt.wohnen.use\"), NothingPersonal(\"x\")] public sealed class PageController(IFormAnswers a) : Controller { [HttpGet(\"a\")] public async Task<IActionResult> A(CancellationToken t) => Content(string.Join(\"|\", (await a.ListAsync(\"stadt.wohnen.schutz.bogen\", null, t)).Select(x => x.Values[\"a\"]))); }",
            PluginWorkshop.Manifest("stadt.wohnen", PluginWorkshop.Right("stadt.wohnen")));
        await using var host = await StartAsync();
        var (_, lead) = await SwitchOnAsync(host, "stadt.wohnen", "stadt.wohnen.schutz");
        var opened = await Arrange.CaseAsync(host, "weissach", lead.Id);
        Assert.Equal(HttpStatusCode.Found, (await FillAsync(lead.Web, opened.Path + "/forms/stadt.wohnen.schutz.bogen", ("a", "Frauenhaus"))).Status);
        var answer = await lead.Web.GetAsync("/weissach/p/stadt.wohnen/a");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.DoesNotContain("Frauenhaus", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_switched_at_the_same_moment_is_the_same_in_memory_and_in_the_database()
    {
        var ids = Enumerable.Range(0, 8).Select(i => "probe.p" + i).ToList();
        ids.ForEach(id => _workshop.Build(id));
        await using var host = await StartAsync();
        var (switching, switches) = (host.Services.GetRequiredService<PluginSwitching>(), host.Services.GetRequiredService<PluginSwitches>());
        var wrong = new List<string>();
        for (var round = 0; round < 20; round++)
        {
            var on = round % 2 == 0;
            await Task.WhenAll(ids.Select(id => host.InAsync("weissach", s => switching.SwitchAsync(id, on, s.GetRequiredService<CurrentUser>(), "weissach", CancellationToken.None))));
            wrong.AddRange(ids.Where(id => switches.IsOn(id, "weissach") != on).Select(id => $"round {round}: {id}"));
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task An_event_waits_for_a_handler_that_rests()
    {
        _workshop.Build(Id, "public sealed class H(IPluginSettings settings) : IHandle<IntegrationPlatform.Sdk.Cases.CaseOpened> { public Task HandleAsync(IntegrationPlatform.Sdk.Cases.CaseOpened o, CancellationToken t) => settings.Find(\"heil\") is null ? throw new InvalidOperationException() : Task.CompletedTask; }",
            PluginWorkshop.Manifest(Id, PluginWorkshop.Right(Id), ("uses", new[] { "cases.events" }), ("settings", new[] { new { key = "heil", label = "Heil", type = "text" } })), "plugin.Add<IHandle<IntegrationPlatform.Sdk.Cases.CaseOpened>, H>();");
        await using var host = await StartAsync();
        var (admin, _) = await SwitchOnAsync(host);
        await host.InAsync("weissach", async s =>
        {
            var db = s.GetRequiredService<PlatformDb>();
            db.Publish(new CaseOpened(Guid.CreateVersion7()));
            await db.SaveChangesAsync();
        });
        await DeliverUntilAsync(host, async () => (await host.InAsync("weissach", s => s.GetRequiredService<PlatformDb>().ExtensionFaults.AsNoTracking().ToListAsync())).Exists(f => f.Rests));
        await DeliverUntilAsync(host, () => Task.FromResult(true));
        Assert.Null((await MessageAsync(host)).DoneAt);

        await admin.Web.PostFormAsync(await admin.Web.GetAsync($"/weissach/administration/plugins/{Id}/settings"), f => f.Action.EndsWith("/settings", StringComparison.Ordinal), new Dictionary<string, string> { ["Values[heil]"] = "ja" });
        await admin.Web.SwitchAsync("weissach", Id, "retry");
        await DeliverUntilAsync(host, async () => (await MessageAsync(host)).DoneAt is not null);
    }

    [Fact]
    public async Task Whoever_reloads_impatiently_leaves_no_more_than_three_hanging_calls_behind()
    {
        await using var host = TestHost.With(services: s => s.AddScoped<Hanging>());
        await host.InitializeAsync();
        var calls = host.Services.GetRequiredService<ExtensionCalls>();
        for (var i = 0; i < 10; i++)
        {
            using var gone = new CancellationTokenSource();
            var call = calls.CallAsync<ICard, bool>(new ExtensionEntry(typeof(ICard), typeof(Hanging), Id), new CallFor("weissach"), TimeSpan.FromSeconds(2), async (card, _, token) => await card.LoadAsync(null, token) is null, gone.Token);
            await gone.CancelAsync();
            try
            {
                await call;
            }
            catch (OperationCanceledException)
            {
                // as the browser does when somebody presses reload
            }
        }
        Assert.True(Hanging.Begun.Wait(TimeSpan.FromMinutes(1)));
        Hanging.End.Set();
        Assert.InRange(Hanging.Started, 1, 3);
    }

    [Fact]
    public async Task A_postcard_about_a_case_is_for_those_who_may_see_the_case_and_stays_about_it()
    {
        var built = Path.GetFullPath("../../../../../artifacts/plugins/Weissach.Postkarten", AppContext.BaseDirectory);
        var folder = Directory.CreateDirectory(Path.Combine(_workshop.Folder, "weissach.postkarten")).FullName;
        foreach (var file in Directory.EnumerateFiles(built))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        await using var host = await StartAsync();
        await SwitchOnAsync(host, "weissach.postkarten");
        var (anna, berta) = (await host.WorkerAsync(), await host.WorkerAsync());
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id, restricted: true);
        const string board = "/weissach/p/weissach.postkarten/board";
        await SaveAsync(anna.Web, await anna.Web.GetAsync($"{board}/new?about={opened.CaseId}"), ("Card.Name", "Amina"), ("Card.Story", "Aus dem Frauenhaus"));

        Assert.DoesNotContain("Frauenhaus", (await berta.Web.GetAsync(board)).Html, StringComparison.Ordinal);
        var hers = await anna.Web.GetAsync(board);
        var card = Regex.Match(hers.Html, "board/[0-9a-f]{32}", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        Assert.Equal(HttpStatusCode.NotFound, (await berta.Web.GetAsync("/weissach/p/weissach.postkarten/" + card)).Status);
        await SaveAsync(anna.Web, await anna.Web.GetAsync("/weissach/p/weissach.postkarten/" + card), ("About", ""), ("Card.Story", "Neu erzählt"));
        Assert.Equal(opened.CaseId, await host.InAsync("weissach", s => s.GetRequiredService<PlatformDb>().PluginRecords.Select(r => r.Subject).SingleAsync()));
        Assert.Equal(HttpStatusCode.OK, (await anna.Web.GetAsync(board + "?after=%00")).Status);
    }

    private static Task<Page> SaveAsync(Browserless web, Page page, params (string Name, string Value)[] fields) =>
        web.PostFormAsync(page, f => f.Fields.Any(x => x.Name == "Key"), fields.ToDictionary(f => f.Name, f => f.Value));

    private static async Task<Page> FillAsync(Browserless web, string path, params (string Field, string Value)[] answers) =>
        await web.PostFormAsync(await web.GetAsync(path), f => f.Fields.Any(x => x.Name == "version"), answers.ToDictionary(a => $"Values[{a.Field}]", a => a.Value));

    private static void Form(PluginWorkshop workshop, int version, string type, string other) => workshop.Build(Id,
        $"public sealed class F : IForm {{ public FormDefinition Definition => new(\"probe.eins.bogen\", {version}, \"Bogen\", [new(\"how\", \"Wie viel\", FieldType.{type}), new(\"{other}\", \"Noch was\", FieldType.Text)]); }}",
        PluginWorkshop.Manifest(Id, PluginWorkshop.Right(Id), ("settings", new[] { new { key = "s", label = "S", type = char.ToLowerInvariant(type[0]) + type[1..] } })), "plugin.Add<IForm, F>();");

    /// <summary>The host's own rounds may come between; how many tries it takes does not matter.</summary>
    private static async Task DeliverUntilAsync(TestHost host, Func<Task<bool>> isReached)
    {
        for (var i = 0; i < 25; i++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(1));
            await host.Services.GetRequiredService<OutboxDispatcher>().DeliverPendingAsync(CancellationToken.None);
            if (await isReached())
                return;
        }
        Assert.Fail("Not reached in 25 minutes.");
    }

    private static Task<OutboxMessage> MessageAsync(TestHost host) => host.InAsync("weissach", s => s.GetRequiredService<PlatformDb>().Outbox.AsNoTracking().SingleAsync());

    private async Task<TestHost> StartAsync()
    {
        var host = TestHost.With(settings: new Dictionary<string, string?> { ["Plugins:Folder"] = _workshop.Folder });
        await host.InitializeAsync();
        return host;
    }

    private static async Task<(Worker Admin, Worker Lead)> SwitchOnAsync(TestHost host, params string[] ids)
    {
        var (admin, lead) = (await host.WorkerAsync(Role.MunicipalityAdmin), await host.WorkerAsync(Role.TeamLead));
        foreach (var id in ids.DefaultIfEmpty(Id))
            await admin.Web.SwitchAsync("weissach", id, "on");
        return (admin, lead);
    }

    private static string NameOf(Worker worker) => worker.DisplayName.Split(' ')[0].ToLowerInvariant();

    internal sealed class Hanging : ICard
    {
        private static int _started;

        public static ManualResetEventSlim Begun { get; } = new();

        public static ManualResetEventSlim End { get; } = new();

        public static int Started => _started;

        public CardPlace Place => CardPlace.Today;

        public string Permission => "";

        public Task<Card?> LoadAsync(Guid? subject, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _started);
            Begun.Set();
            End.Wait(CancellationToken.None);
            return Task.FromResult<Card?>(null);
        }
    }
}
