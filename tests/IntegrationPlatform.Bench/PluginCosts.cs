using System.Diagnostics;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Bench;

/// <summary>bench plugins: what 40 plugins add to the start, and six cards of plugins to a page.</summary>
internal static class PluginCosts
{
    private const int Plugins = 40, Cards = 6, Starts = 5, Requests = 400;

    public static async Task<bool> RunAsync(Databases databases, CancellationToken cancellationToken)
    {
        using var none = new PluginWorkshop();
        using var many = new PluginWorkshop();
        for (var i = 0; i < Plugins; i++)
            many.BuildKeeper($"viel.plugin{i}");
        var database = await databases.PrepareAsync("leer", cancellationToken);
        var (without, with) = (await StartAsync(databases, database, none, cancellationToken), await StartAsync(databases, database, many, cancellationToken));
        Console.WriteLine($"Start to first page, median of {Starts}: {without.Milliseconds:0} ms without, {with.Milliseconds:0} ms with {Plugins} plugins: {with.Milliseconds - without.Milliseconds:+0;-0} ms (at most +2000).");
        Console.WriteLine($"Memory at rest: {without.Megabytes:0} MB without, {with.Megabytes:0} MB with: {with.Megabytes - without.Megabytes:+0;-0} MB (at most +100).");

        var core = await PageAsync(null, cancellationToken);
        using var cards = new PluginWorkshop();
        cards.Build("karten.sechs", string.Concat(Enumerable.Range(0, Cards).Select(CardSource)), configure: "plugin" + string.Concat(Enumerable.Range(0, Cards).Select(i => $".Add<ICard, C{i}>()")) + ";");
        var plugin = await PageAsync(cards, cancellationToken);
        Console.WriteLine($"A page with {Cards} cards, median of {Requests}: {core:0.00} ms of the core, {plugin:0.00} ms of a plugin: {plugin / core:0.00} times (at most 1.5).");
        return with.Milliseconds - without.Milliseconds <= 2000 && with.Megabytes - without.Megabytes <= 100 && plugin / core <= 1.5;
    }

    private static async Task<(double Milliseconds, double Megabytes)> StartAsync(Databases databases, Database database, PluginWorkshop plugins, CancellationToken cancellationToken)
    {
        var (times, sizes) = (new List<double>(), new List<double>());
        for (var i = 0; i < Starts; i++)
        {
            await using var host = await database.StartAsync(databases.Host, cancellationToken, plugins: plugins.Folder);
            times.Add(host.FirstPage.TotalMilliseconds);
            await Task.Delay(TimeSpan.FromSeconds(3), cancellationToken);
            sizes.Add(Usage.MemoryMegabytes(host.Id));
        }
        return (times.Order().ElementAt(Starts / 2), sizes.Order().ElementAt(Starts / 2));
    }

    /// <summary>In this process, because the core has no six cards to show: they are added to it here.</summary>
    private static async Task<double> PageAsync(PluginWorkshop? plugins, CancellationToken cancellationToken)
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_INTEGRATIONPLATFORM_WEB", Path.GetFullPath("src/IntegrationPlatform.Web")); // a release build lies where nobody looks for it
        await using var host = plugins is null
            ? TestHost.With(services: AddCards)
            : TestHost.With(settings: new Dictionary<string, string?> { ["Plugins:Folder"] = plugins.Folder });
        await host.InitializeAsync();
        await host.AddUserAsync("leitung", "weissach", Role.TeamLead);
        using var lead = await host.SignInAsync("leitung");
        if (plugins is not null)
        {
            await host.AddUserAsync("schalter", "weissach", Role.MunicipalityAdmin);
            using var admin = await host.SignInAsync("schalter");
            await admin.PostFormAsync(await admin.GetAsync("/weissach/administration/plugins/karten.sechs", cancellationToken), f => f.Action.EndsWith("/on", StringComparison.Ordinal), new Dictionary<string, string>(), cancellationToken);
        }
        var times = new List<double>();
        for (var i = 0; i < 3 * Requests; i++)
        {
            var began = Stopwatch.GetTimestamp();
            var page = await lead.GetAsync("/weissach/today", cancellationToken);
            if (i >= 2 * Requests)
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (page.Html.Split("aria-label=\"Karte").Length <= Cards)
                throw new InvalidOperationException("The page shows too few cards.");
        }
        return times.Order().ElementAt(Requests / 2);
    }

    private static string CardSource(int i) => $$"""
        public sealed class C{{i}} : ICard
        {
            public CardPlace Place => CardPlace.Today;
            public string Permission => "cases.read";
            public Task<Card?> LoadAsync(Guid? s, CancellationToken t) => Task.FromResult<Card?>(new("Karte {{i}}", "/Web/Cards/Missing.cshtml", new PluginManifest { Id = "a.b", Name = "Karte", Version = new(1, 0), Sdk = new(10, 0), Publisher = "x" }));
        }

        """;

    private static void AddCards(IServiceCollection services) => services
        .AddExtension<ICard, Core<int>>().AddExtension<ICard, Core<long>>().AddExtension<ICard, Core<byte>>()
        .AddExtension<ICard, Core<short>>().AddExtension<ICard, Core<char>>().AddExtension<ICard, Core<bool>>();

    internal sealed class Core<T> : ICard
    {
        public CardPlace Place => CardPlace.Today;
        public string Permission => "cases.read";
        public Task<Card?> LoadAsync(Guid? subject, CancellationToken cancellationToken) =>
            Task.FromResult<Card?>(new($"Karte {typeof(T).Name}", "/Web/Cards/Missing.cshtml", new PluginManifest { Id = "a.b", Name = "Karte", Version = new(1, 0), Sdk = new(10, 0), Publisher = "x" }));
    }
}
