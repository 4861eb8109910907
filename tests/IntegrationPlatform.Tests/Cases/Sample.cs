using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Platform;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>A file to upload.</summary>
internal sealed record ListFile(string Name, byte[] Bytes)
{
    public string Text
    {
        get => Encoding.UTF8.GetString(Bytes);
        init => Bytes = Encoding.UTF8.GetBytes(value);
    }

    /// <summary>The first lines of a long list, for what is not about its length.</summary>
    public ListFile Beginning(int lines)
    {
        var end = 0;
        while (lines-- > 0)
            end = Array.IndexOf(Bytes, (byte)'\n', end) + 1;
        return this with { Bytes = Bytes[..end] };
    }
}

/// <summary>The shipped sample lists, small ones made up on the spot, and how somebody brings them in.</summary>
internal static partial class Sample
{
    public static ListFile Clean => new("zuteilungsliste-sauber.xlsx", System.IO.File.ReadAllBytes(Path("zuteilungsliste-sauber.xlsx")));

    public static ListFile Dirty => new("zuteilungsliste-schmutzig.csv", System.IO.File.ReadAllBytes(Path("zuteilungsliste-schmutzig.csv")));

    public static ListFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    public static ListFile Csv(params string[] rows) => File("liste.csv", "Familienname;Vorname;Geburtsdatum;Geschlecht;Staatsangehörigkeit\n" + string.Join('\n', rows));

    public static string Path(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "IntegrationPlatform.sln")))
                return System.IO.Path.Combine(folder.FullName, "samples", name);
        }
        throw new InvalidOperationException("The samples are not there.");
    }

    public static Guid IdOf(string path) => Guid.Parse(Id().Match(path).Value);

    /// <summary>Uploads and says where the browser is sent.</summary>
    public static async Task<string> UploadAsync(this Browserless web, ListFile list, Page? from = null, string municipality = "weissach") =>
        await web.TryUploadAsync(list, from, municipality) is { Status: HttpStatusCode.Found } answer ? answer.Location!.AbsolutePath : throw new InvalidOperationException("The list was refused.");

    public static async Task<Page> TryUploadAsync(this Browserless web, ListFile list, Page? from = null, string municipality = "weissach")
    {
        var page = from ?? await web.GetAsync($"/{municipality}/import");
        var form = Browserless.Form(page, f => f.Action.EndsWith("/import", StringComparison.Ordinal));
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in form.Values().Where(v => v.Key != "List"))
            body.Add(new StringContent(value), name);
        var file = new ByteArrayContent(list.Bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Add(file, "List", list.Name);
        var answer = await web.SendAsync(HttpMethod.Post, form.Action, body);
        var address = new Uri(web.Address, form.Action);
        return new Page(address, answer.Status, answer["Location"] is { } to ? new Uri(address, to) : null, answer.Body);
    }

    /// <summary>Uploads and, if asked, agrees with the guessed columns.</summary>
    public static async Task<string> CheckAsync(this Browserless web, ListFile list, string municipality = "weissach")
    {
        var to = await web.UploadAsync(list, municipality: municipality);
        if (!to.EndsWith("/mapping", StringComparison.Ordinal))
            return to;
        var answer = await web.PostFormAsync(await web.GetAsync(to), f => f.Action.EndsWith("/mapping", StringComparison.Ordinal), new Dictionary<string, string>());
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        return answer.Location!.AbsolutePath;
    }

    public static async Task TakeOverAsync(this Browserless web, string run, string municipality = "weissach")
    {
        Assert.StartsWith("/" + municipality, run, StringComparison.Ordinal);
        var answer = await web.PostFormAsync(await web.GetAsync(run), f => f.Action.EndsWith("/take-over", StringComparison.Ordinal), new Dictionary<string, string>());
        Assert.Equal(HttpStatusCode.Found, answer.Status);
    }

    /// <summary>Line and text of each row of a dry run.</summary>
    public static IEnumerable<(int Line, string Why)> Rows(Page page) =>
        Row().Matches(page.Html).Select(m => (int.Parse(m.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture), WebUtility.HtmlDecode(m.Groups["rest"].Value)));

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();

    [GeneratedRegex("<td role=\"cell\" class=\"num\"><span class=\"sr-only\">[^<]*</span>(?<line>[0-9]+)</td>(?<rest>.*?)</tr>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
