using System.Net;
using System.Text.RegularExpressions;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using IntegrationPlatform.Tests.SignIn;

namespace IntegrationPlatform.Tests.Platform;

/// <summary>What users read about a failure, what operators read, and whom neither of them reads about.</summary>
public sealed partial class FailureAndLogTests(WatchedHost watched) : IClassFixture<WatchedHost>
{
    [Fact]
    public async Task A_failure_shows_its_number_and_nothing_else_and_the_log_has_the_reason_under_it()
    {
        using var visitor = new Browserless(watched.Host.Address);
        var answer = await visitor.SendAsync(HttpMethod.Get, "/failing");
        var number = Number().Match(answer.Body).Groups["number"].Value;
        Assert.NotEmpty(number);
        Assert.DoesNotContain("Nobody should read", answer.Body, StringComparison.Ordinal);
        Assert.Null(answer["X-Half"]);
        Assert.Contains(watched.Log, line => line.Contains(number, StringComparison.Ordinal) && line.Contains("Nobody should read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_log_of_a_whole_day_names_nobody()
    {
        var id = await watched.Host.AddUserAsync("tagewerk", "weissach", Role.IntegrationManager);
        var arranged = await Arrange.CaseAsync(watched.Host, "weissach", id, "Geheimhaus", "Zacharias");
        using var user = await watched.Host.SignInAsync("tagewerk");
        using (var visitor = new Browserless(watched.Host.Address))
        {
            await visitor.TryAsync("tagewerk", "MeinFalschesKennwort");
            await visitor.TryAsync("VerratenerName", "MeinFalschesKennwort");
        }
        foreach (var path in new[] { "/weissach/today", "/weissach/search?q=Geheimhaus", "/weissach/cases?q=Geheimhaus", arranged.Path, arranged.Path + "/Geheimhaus", "/weissach/Geheimhaus?q=Zacharias", "/failing?name=Geheimhaus" })
            await user.GetAsync(path);
        var page = await user.GetAsync(arranged.Path + "/contacts/new");
        var form = Browserless.Form(page, f => f.Fields.Any(field => field.Name == "Note"));
        Assert.Equal(HttpStatusCode.Found, (await user.PostAsync(page, form, form.FilledIn("Schwangerschaftsberatung empfohlen"))).Status);
        await user.PostAsync(page, form, [.. form.FilledIn("Schwangerschaftsberatung empfohlen").Where(v => v.Key != "__RequestVerificationToken")]);
        using var draft = Raw.Json("{\"Note\":\"Schwangerschaftsberatung\"");
        await user.SendAsync(HttpMethod.Put, $"/weissach/drafts/cases/{arranged.CaseId}/contacts/new", draft, await user.TokenAsync());
        await user.SignOutAsync();
        Assert.NotEmpty(watched.Log);
        foreach (var secret in new[] { "Geheimhaus", "Zacharias", "Schwangerschaft", "Kennwort", "VerratenerName", "tagewerk", "Tagewerk Probe" })
            Assert.DoesNotContain(watched.Log, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex("""<b class="num">(?<number>[^<]+)</b>""")]
    private static partial Regex Number();
}
