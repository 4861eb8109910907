using System.Net;
using System.Text.Json;
using IntegrationPlatform.Testing;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>A page of text in a letter is not lost when the session ends before anybody saves.</summary>
public sealed class LetterDraftTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task What_was_typed_into_a_stored_letter_is_kept_and_stands_there_again()
    {
        var (anna, opened, letter) = await LetterAsync();
        var page = await anna.Web.GetAsync(letter);
        Assert.Contains("data-autosave=\"", page.Html, StringComparison.Ordinal);
        await KeepAsync(anna, page, letter, "Eine lange Seite Text");
        var again = await anna.Web.GetAsync(letter);
        Assert.Equal("Eine lange Seite Text", Work.Field(again, "Body"));
        Assert.Contains("Ihr Entwurf von", again.Text());
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(again)).Status);
        Assert.DoesNotContain("Ihr Entwurf von", (await anna.Web.GetAsync(letter)).Text());
        Assert.Contains("Eine lange Seite Text", (await anna.Web.GetAsync(letter + "/print")).Text());
        Assert.Equal(HttpStatusCode.OK, (await anna.Web.GetAsync(opened.Path + "/letters")).Status);
    }

    [Fact]
    public async Task What_a_colleague_saved_meanwhile_is_not_saved_over()
    {
        var (anna, _, letter) = await LetterAsync();
        var page = await anna.Web.GetAsync(letter);
        await KeepAsync(anna, page, letter, "Von mir");
        await anna.Web.SendAgainAsync(page, ("Body", "Von der Kollegin"));
        await KeepAsync(anna, page, letter, "Von mir"); // the save has discarded it; the other window types on
        var conflict = await anna.Web.SendAgainAsync(await anna.Web.GetAsync(letter));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Von der Kollegin", conflict.Text());
    }

    [Fact]
    public async Task What_came_too_late_for_a_sent_letter_can_still_be_read()
    {
        var (anna, _, letter) = await LetterAsync();
        var page = await anna.Web.GetAsync(letter);
        await anna.Web.SendAgainAsync(page, ("Send", "true"));
        Assert.DoesNotContain("Ihre Änderung ist nicht gespeichert.", (await anna.Web.GetAsync(letter)).Text());
        await KeepAsync(anna, page, letter, "Zu spät getippt");
        Assert.Contains("Zu spät getippt", (await anna.Web.GetAsync(letter)).Text());
    }

    private static async Task KeepAsync(Worker who, Page page, string letter, string body)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        var fields = Work.MainForm(page).Values().ToDictionary(f => f.Key, f => f.Key == "Body" ? body : f.Value);
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(who.Web.Address, letter.Replace("/weissach/", "/weissach/drafts/", StringComparison.Ordinal))) { Content = new StringContent(JsonSerializer.Serialize(fields), null, "application/json") };
        request.Headers.Add("Cookie", who.Web.CookieHeader);
        request.Headers.Add("RequestVerificationToken", Work.TokenOf(page));
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private async Task<(Worker Anna, ArrangedCase Opened, string Letter)> LetterAsync()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        return (anna, opened, $"{opened.Path}/letters/{opened.Ids["letterId"]}");
    }
}
