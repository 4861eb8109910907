using System.Collections.Concurrent;
using System.Net;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IntegrationPlatform.Tests.Plugins;

/// <summary>27 municipalities, 40 plugins, one who switches at random, and four who click meanwhile.</summary>
public sealed class ManyPluginsTests
{
    private const int Plugins = 40, Switches = 300, Clients = 4;

    [Fact]
    public async Task A_page_of_a_plugin_that_is_off_is_never_served_and_nobody_sees_anothers_records()
    {
        using var workshop = new PluginWorkshop();
        var plugins = Enumerable.Range(0, Plugins).Select(i => $"viel.plugin{i}").ToList();
        plugins.ForEach(workshop.BuildKeeper);
        await using var host = TestHost.With(settings: new Dictionary<string, string?> { ["Plugins:Folder"] = workshop.Folder });
        await host.InitializeAsync();
        var towns = host.Services.GetRequiredService<MunicipalityDirectory>().All.Select(m => m.Id).ToList();
        Assert.Equal(27, towns.Count);
        var admin = await EverywhereAsync(host, "schalter", Role.MunicipalityAdmin, towns);
        var leads = await Task.WhenAll(Enumerable.Range(0, Clients).Select(i => EverywhereAsync(host, "klick" + i, Role.TeamLead, towns)));

        var seed = Environment.TickCount;
        var board = new Board(towns, plugins);
        var wrong = new ConcurrentQueue<string>();
        using var over = new CancellationTokenSource();
        var clicking = leads.Select((lead, i) => Task.Run(() => ClickAsync(lead, board, new Random(seed + i + 1), wrong, over.Token))).ToList();
        var token = Work.TokenOf(await admin.GetAsync("/weissach/administration/plugins/" + plugins[0]));
        var random = new Random(seed);
        for (var i = 0; i < Switches; i++)
        {
            var (town, plugin) = board.Pick(random);
            var on = !board.IsOn(town, plugin);
            using (board.Switching(town, plugin, on))
                Assert.Equal(HttpStatusCode.Found, (await admin.AsScriptAsync(HttpMethod.Post, $"/{town}/administration/plugins/{plugin}/{(on ? "on" : "off")}", token)).Status);
        }
        await over.CancelAsync();
        var clicks = await Task.WhenAll(clicking);
        Assert.True(wrong.IsEmpty, $"seed {seed}: {string.Join(Environment.NewLine, wrong.Take(20))}");
        Assert.All(clicks, served => Assert.True(served.Served > 0 && served.Refused > 0, $"seed {seed}: {served}"));
    }

    private static async Task<Browserless> EverywhereAsync(TestHost host, string name, Role role, IEnumerable<string> towns)
    {
        foreach (var town in towns)
            await host.AddUserAsync(name, town, role);
        return await host.SignInAsync(name);
    }

    private static async Task<(int Served, int Refused)> ClickAsync(Browserless lead, Board board, Random random, ConcurrentQueue<string> wrong, CancellationToken over)
    {
        var (served, refused) = (0, 0);
        var token = Work.TokenOf(await lead.GetAsync("/weissach/tasks", CancellationToken.None));
        while (!over.IsCancellationRequested)
        {
            var (town, plugin) = random.Next(2) == 0 ? board.Pick(random) : board.PickSwitched(random);
            var before = board.Look(town, plugin);
            var path = $"/{town}/p/{plugin}/things";
            var text = $"{town}/{plugin}";
            var answer = random.Next(3) == 0
                ? await Platform.Raw.SendAsync(lead, HttpMethod.Post, path, new FormUrlEncodedContent([new("text", text)]), token)
                : await Platform.Raw.SendAsync(lead, HttpMethod.Get, path, null, token);
            var after = board.Look(town, plugin);
            if (before == after && before.Settled && (answer.Status == HttpStatusCode.OK) != before.On)
                wrong.Enqueue($"{path} answered {(int)answer.Status} while it was {(before.On ? "on" : "off")}");
            if (answer.Status is not (HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed)) // posting to what is not there is answered so everywhere
                wrong.Enqueue($"{path} answered {(int)answer.Status}");
            if (answer.Status == HttpStatusCode.OK && answer.Body.Length > 0 && answer.Body.Split(": ", 2)[1].Split(',', StringSplitOptions.RemoveEmptyEntries).Any(t => t != text))
                wrong.Enqueue($"{path} shows {answer.Body}");
            (served, refused) = answer.Status == HttpStatusCode.OK ? (served + 1, refused) : (served, refused + 1);
        }
        return (served, refused);
    }

    /// <summary>What is on where, and whether somebody is just switching it: then either answer is right.</summary>
    private sealed class Board(IReadOnlyList<string> towns, IReadOnlyList<string> plugins)
    {
        private readonly ConcurrentDictionary<(string, string), State> _states = new();

        public (string Town, string Plugin) Pick(Random random) => (towns[random.Next(towns.Count)], plugins[random.Next(plugins.Count)]);

        /// <summary>One that was switched before, if there is any.</summary>
        public (string Town, string Plugin) PickSwitched(Random random)
        {
            var known = _states.Keys.ToList();
            return known.Count == 0 ? Pick(random) : known[random.Next(known.Count)];
        }

        public State Look(string town, string plugin) => _states.GetValueOrDefault((town, plugin), new State(0, false, true));

        public bool IsOn(string town, string plugin) => Look(town, plugin).On;

        public IDisposable Switching(string town, string plugin, bool on)
        {
            var was = Look(town, plugin);
            _states[(town, plugin)] = was with { Settled = false };
            return new Ending(() => _states[(town, plugin)] = new State(was.Count + 1, on, true));
        }

        private sealed class Ending(Action end) : IDisposable
        {
            public void Dispose() => end();
        }
    }

    private sealed record State(int Count, bool On, bool Settled);
}
