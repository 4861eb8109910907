using System.Net;
using IntegrationPlatform.Testing;

namespace IntegrationPlatform.Bench;

/// <summary>Everything measured at one size.</summary>
internal sealed record Column(int Size, double FirstPage, double AtRest, double AfterLoad, Figure List, Figure BareList, Figure File, Figure BareFile,
    Figure Search, Figure SearchAlone, Figure BareSearch, Figure Save, Figure BareSave, IReadOnlyList<Writers> Writers);

/// <summary>Many saving at once, to one case or to many.</summary>
internal sealed record Writers(string Name, Figure Figure, long Lost);

internal sealed class Measurement(Databases databases, int size)
{
    private string _cookies = "";

    public async Task<Column> RunAsync(CancellationToken cancellationToken)
    {
        var database = await databases.PrepareAsync($"messung:{size}", cancellationToken);
        Say("starting");
        var starts = new List<double>();
        for (var i = 0; i < 2; i++)
        {
            await using var once = await database.StartAsync(databases.Host, cancellationToken);
            starts.Add(once.FirstPage.TotalMilliseconds);
        }

        await using var host = await database.StartAsync(databases.Host, cancellationToken);
        starts.Add(host.FirstPage.TotalMilliseconds);
        await Task.Delay(TimeSpan.FromSeconds(5), cancellationToken);
        var atRest = Usage.MemoryMegabytes(host.Id);

        using var user = new Browserless(host.Address);
        await user.SignInAsync(Routes.User, Routes.Password, cancellationToken);
        var ids = await Routes.CaseIdsAsync(user, 200, cancellationToken);
        var forms = new List<ContactForm>();
        foreach (var id in ids.Take(20))
            forms.Add(await ContactForm.ReadAsync(user, Routes.NewContact(id), cancellationToken));
        _cookies = user.CookieHeader;

        HttpRequestMessage List(Uri server, int i) => Get(server, Routes.List);
        HttpRequestMessage File(Uri server, int i) => Get(server, Routes.CaseFile(ids[i % ids.Count]));
        HttpRequestMessage Search(Uri server, int i) => Get(server, Routes.Search(Routes.Searches[i % Routes.Searches.Length]), htmx: true);
        HttpRequestMessage Save(Uri server, int i) => forms[i % forms.Count].Fill($"Messung {i}").ToRequest(server, _cookies);

        Say("list");
        var list = await OnAsync(host, List, cancellationToken);
        Say("case file");
        var file = await OnAsync(host, File, cancellationToken);
        Say("search");
        var search = await OnAsync(host, Search, cancellationToken);
        var alone = await OnAsync(host, Search, cancellationToken, connections: 1);
        Say("saving a contact");
        var save = await OnAsync(host, Save, cancellationToken);
        var afterLoad = Usage.MemoryMegabytes(host.Id);

        Say("the same bytes from a bare server");
        var bareList = await BareAsync(host, List, cancellationToken);
        var bareFile = await BareAsync(host, File, cancellationToken);
        var bareSearch = await BareAsync(host, Search, cancellationToken);
        var bareSave = await Bare.MeasureAsync([], Save, cancellationToken);
        await host.KillAsync();

        var writers = new List<Writers>();
        foreach (var synchronous in databases.Postgres ? ["its own"] : new[] { "FULL", "NORMAL" })
        {
            Say("20 writers, synchronous " + synchronous);
            await using var written = await database.StartAsync(databases.Host, cancellationToken, synchronous);
            writers.Add(await WriteAsync(database, written, $"one case, {synchronous}", forms.Take(1).ToList(), cancellationToken));
            writers.Add(await WriteAsync(database, written, $"20 cases, {synchronous}", forms, cancellationToken));
        }
        if (Directory.Exists(database.Folder))
            Directory.Delete(database.Folder, recursive: true);
        return new(size, starts.Order().ElementAt(1), atRest, afterLoad, list, bareList, file, bareFile, search, alone, bareSearch, save, bareSave, writers);
    }

    private static Task<Figure> OnAsync(ProcessHost host, Func<Uri, int, HttpRequestMessage> request, CancellationToken cancellationToken, int connections = 4) =>
        new Load(host.Id, i => request(host.Address, i), a => a.StatusCode == HttpStatusCode.OK || ContactForm.Saved(a.StatusCode)) { Connections = connections }.MeasureAsync(cancellationToken);

    private static async Task<Figure> BareAsync(ProcessHost host, Func<Uri, int, HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var asked = request(host.Address, 0);
        using var answer = await http.SendAsync(asked, cancellationToken);
        return await Bare.MeasureAsync(await answer.Content.ReadAsByteArrayAsync(cancellationToken), request, cancellationToken);
    }

    private async Task<Writers> WriteAsync(Database database, ProcessHost host, string name, IReadOnlyList<ContactForm> forms, CancellationToken cancellationToken)
    {
        var before = await database.CountContactsAsync(cancellationToken);
        var load = new Load(host.Id, i => forms[i % forms.Count].Fill($"Schreiber {i}").ToRequest(host.Address, _cookies), a => ContactForm.Saved(a.StatusCode)) { Connections = 20 };
        var figure = await load.RunAsync(1_000, cancellationToken);
        var after = await database.CountContactsAsync(cancellationToken);
        return new(name, figure, figure.Requests - figure.Errors - (after - before));
    }

    private HttpRequestMessage Get(Uri server, string path, bool htmx = false)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server, path));
        request.Headers.Add("Cookie", _cookies);
        if (htmx)
            request.Headers.Add("HX-Request", "true");
        return request;
    }

    private void Say(string what) => Console.WriteLine($"{size:N0} cases: {what}");
}
