using System.Net;
using System.Text.RegularExpressions;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using IntegrationPlatform.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Plans;

/// <summary>Link and PIN as they stand on the client's slip of paper.</summary>
internal sealed record Slip(string Path, string Pin)
{
    public string Token => Page.Split('/')[^1];

    /// <summary>Without the language.</summary>
    public string Page => Path.Split('?')[0];
}

/// <summary>What a manager does to hand a client their plan, and the client to read it.</summary>
internal static partial class Handed
{
    public const string Goal = "Deutsch B1 bis zum Sommer", Words = "Ich will mit allen reden", Indicator = "Zertifikat liegt vor", First = "Beim Kurs anmelden", Second = "Prüfung ablegen";

    /// <summary>A case whose plan has one more goal with two steps of the client, agreed today.</summary>
    public static async Task<(Worker Anna, ArrangedCase Case)> AgreedAsync(this TestHost host, bool agreed = true)
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await anna.Web.AddGoalAsync(opened, Goal, $"{First}\n{Second}", ("OwnWords", Words), ("Indicator", Indicator));
        if (agreed)
            await anna.Web.AgreeAsync(opened);
        return (anna, opened);
    }

    public static async Task AddGoalAsync(this Browserless web, ArrangedCase opened, string title, string steps = "", params (string Name, string Value)[] more)
    {
        var page = await web.GetAsync($"{opened.Path}/plan/goals/new?field=Language");
        var saved = await web.SendAgainAsync(page, [("Title", title), ("Steps", steps), .. more]);
        Assert.Equal(HttpStatusCode.Found, saved.Status);
    }

    public static async Task AgreeAsync(this Browserless web, ArrangedCase opened)
    {
        var saved = await web.SendAsync(opened.Path + "/plan/agree", ("How", "OralAgreement"), ("Note", "Mit Dolmetscher besprochen"), ("NextReviewOn", "in 6 Monaten"));
        Assert.Equal(HttpStatusCode.Found, saved.Status);
    }

    public static async Task<Slip> LinkAsync(this Worker worker, ArrangedCase opened, params (string Name, string Value)[] changes) =>
        Read(await worker.Web.SendAsync(opened.Path + "/plan/copy", changes));

    public static Slip Read(Page made)
    {
        Assert.Equal(HttpStatusCode.OK, made.Status);
        return new Slip(new Uri(WebUtility.HtmlDecode(Address().Match(made.Html).Groups["to"].Value)).PathAndQuery, Pin().Match(made.Html).Groups["pin"].Value);
    }

    public static async Task<Page> TypeAsync(this Browserless client, string path, string pin)
    {
        var page = await client.GetAsync(path);
        return await client.PostFormAsync(page, f => f.Fields.Any(field => field.Name == "pin"), new Dictionary<string, string> { ["pin"] = pin });
    }

    /// <summary>Types the PIN and reads what comes.</summary>
    public static async Task<Page> OpenAsync(this Browserless client, Slip slip)
    {
        var typed = await client.TypeAsync(slip.Path, slip.Pin);
        Assert.Equal(HttpStatusCode.Found, typed.Status);
        return await client.GetAsync(typed.Location!.PathAndQuery);
    }

    public static bool AsksForPin(this Page page) => page.Html.Contains("name=\"pin\"", StringComparison.Ordinal);

    /// <summary>The token of a page that asks for the PIN, once for many tries.</summary>
    public static async Task<Func<string, string, Task<Answer>>> TriesAsync(this Browserless client, string path)
    {
        var token = Work.TokenOf(await client.GetAsync(path));
        return (to, pin) => client.SendAsync(HttpMethod.Post, to, new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("pin", pin)]));
    }

    public static Task<T> PlansAsync<T>(this TestHost host, Func<PlansDb, Task<T>> look) => host.InAsync("weissach", services => look(services.GetRequiredService<PlansDb>()));

    public static Task<ClientLink> LinkOfAsync(this TestHost host, Slip slip) =>
        host.PlansAsync(db => { var hash = IntegrationPlatform.Plans.MakeLink.LinkSecrets.HashOfToken(slip.Token); return db.Links.AsNoTracking().SingleAsync(l => l.TokenHash == hash); });

    [GeneratedRegex("value=\"(?<to>http[^\"]*/mein-plan/[^\"]*)\"")]
    private static partial Regex Address();

    [GeneratedRegex("<bdi dir=\"ltr\">(?<pin>[0-9]{6})</bdi>")]
    private static partial Regex Pin();
}
