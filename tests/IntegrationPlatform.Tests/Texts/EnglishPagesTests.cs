using System.Net;
using IntegrationPlatform.Cases.Situation;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Texts;

/// <summary>Somebody who reads English finds no German on the pages, except names, notes and dates.</summary>
public class EnglishPagesTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly string[] Data = ["Wohnungsgeberbestätigung besprochen.", "B1-Kurs anmelden", "Kindergeld klären", "Zeugnis 9. Klasse", "im blauen Ordner", "Termin am Montag", "Bearbeiten: Termin am Montag", "Edit: Termin am Montag", "Print view: Termin am Montag", "Guten Tag, wir sehen uns am Montag.", "School certificate: Zeugnis 9. Klasse", "Copy: School certificate: Zeugnis 9. Klasse", "Original: im blauen Ordner", "Integrationsmanagement Baden-Württemberg (VwV 2025)", "Braucht zum Januar einen Kitaplatz.", "Die Wohnung liegt in Renningen."];

    [Fact]
    public async Task An_English_account_sees_English_pages()
    {
        var (user, found) = await ReaderAsync("emma", "en");
        string[] pages =
        [
            "/weissach/places", "/weissach/places/locations", $"/weissach/places/accommodations/{found.Ids["placeId"]}", "/weissach/today", "/weissach/cases", "/weissach/cases?view=quiet&status=active", "/weissach/cases/new", "/weissach/tasks", "/weissach/calendar", "/weissach/contacts/new", "/weissach/contacts/anonymous", "/weissach/search?q=hussein",
            found.Path, found.Path + "/timeline", found.Path + "/situation", $"{found.Path}/situation/housing/{found.Ids["recordId"]}", $"{found.Path}/situation/household/{found.Ids["householdId"]}/members/{found.Ids["memberId"]}",
            .. Areas.All.Select(a => $"{found.Path}/situation/{a.Key}"), found.Path + "/situation/household", found.Path + "/edit", found.Path + "/person", found.Path + "/contacts/new", found.Path + "/tasks/new", found.Path + "/deadline", found.Path + "/eligibility", found.Path + "/period", found.Path + "/period/extension", found.Path + "/close", "/weissach/cases?view=ending", $"{found.Path}/contacts/{found.Ids["contactId"]}/edit",
            $"{found.Path}/contacts/{found.Ids["contactId"]}/history",
            "/weissach/import", "/weissach/import/retention", $"/weissach/import/{found.Ids["importId"]}", $"/weissach/import/{found.Ids["importId"]}?fate=Duplicate", $"/weissach/import/{found.Ids["importId"]}/mapping",
            "/weissach/services", "/weissach/services?q=qqqq", "/weissach/services/new", $"/weissach/services/{found.Ids["serviceId"]}", $"/weissach/services/{found.Ids["serviceId"]}/edit",
            found.Path + "/consents", found.Path + "/consents/new", $"{found.Path}/consents/{found.Ids["consentId"]}/withdraw", found.Path + "/referrals", found.Path + "/referrals/new",
            $"{found.Path}/referrals/{found.Ids["referralId"]}", $"{found.Path}/referrals/{found.Ids["referralId"]}/edit", $"{found.Path}/referrals/{found.Ids["referralId"]}/sheet",
            found.Path + "/documents", found.Path + "/documents/new", $"{found.Path}/documents/{found.Ids["documentId"]}", $"{found.Path}/documents/{found.Ids["documentId"]}/copy",
            found.Path + "/letters", found.Path + "/letters/new", "/weissach/letters/templates", $"{found.Path}/letters/{found.Ids["letterId"]}",
            found.Path + "/transfer", found.Path + "/earlier", "/weissach/transfers", $"/weissach/transfers/{found.Ids["transferId"]}",
            found.Path + "/disclosures", found.Path + "/disclosures/new", $"{found.Path}/disclosures/{found.Ids["disclosureId"]}", "/konto", "/konto/passwort", "/konto/zweiter-faktor", "/?hinweis=angemeldet", "/weissach/nowhere",
        ];
        string[] data = [.. Data, .. host.Services.GetRequiredService<MunicipalityDirectory>().All.Select(m => m.Name).OrderByDescending(name => name.Length)];
        var left = new List<string>();
        foreach (var path in pages)
        {
            var page = await user.GetAsync(path);
            Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{path} answered {(int)page.Status}");
            Assert.Contains("<html lang=\"en\"", page.Html, StringComparison.Ordinal);
            left.AddRange(GermanLeft.In(page.Html, data).Select(text => $"{path}: {text}"));
        }
        Assert.True(left.Count == 0, string.Join('\n', left));
    }

    [Fact]
    public async Task German_pages_are_found_to_be_German() // a check that cannot fail proves nothing
    {
        var (user, found) = await ReaderAsync("gerda", "de");
        foreach (var path in new[] { "/weissach/today", found.Path, found.Path + "/contacts/new" })
            Assert.True(GermanLeft.In((await user.GetAsync(path)).Html, Data).Count > 20, path);
    }

    [Fact]
    public async Task The_language_is_chosen_in_the_account()
    {
        var (user, found) = await ReaderAsync("eduard", "de");
        var changed = await user.PostFormAsync(await user.GetAsync("/konto"), f => f.Fields.Any(field => field.Name == "language"), new Dictionary<string, string> { ["language"] = "en" });
        Assert.Equal("/konto", changed.Location?.AbsolutePath);
        Assert.Contains("<html lang=\"en\"", (await user.GetAsync(found.Path)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_stay_German()
    {
        var (user, found) = await ReaderAsync("edith", "en");
        var file = await user.GetAsync(found.Path);
        Assert.Contains("01.09.2026", file.Html, StringComparison.Ordinal);
        Assert.Contains("Case since", file.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_are_explained_in_English()
    {
        var (user, _) = await ReaderAsync("ella", "en");
        var who = await user.GetAsync("/weissach/cases/new");
        var wrong = await user.PostFormAsync(who, f => f.Action.EndsWith("check", StringComparison.Ordinal), new Dictionary<string, string> { ["BirthYear"] = "abc" });
        Assert.Contains("“abc” does not fit “Year of birth”", WebUtility.HtmlDecode(wrong.Html), StringComparison.Ordinal);
        Assert.Contains("Please check 1 field", wrong.Html, StringComparison.Ordinal);
        var password = await user.GetAsync("/konto/passwort");
        var tooShort = await user.PostFormAsync(password, f => f.Action == "/konto/passwort", new Dictionary<string, string> { ["Current"] = TestHost.Password, ["New"] = "kurz", ["Again"] = "lang" });
        Assert.Contains("The two passwords differ", tooShort.Html, StringComparison.Ordinal);
        tooShort = await user.PostFormAsync(password, f => f.Action == "/konto/passwort", new Dictionary<string, string> { ["Current"] = TestHost.Password, ["New"] = "kurz", ["Again"] = "kurz" });
        Assert.Contains("The password needs at least 12 characters.", tooShort.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_into_the_file_stays_German()
    {
        var (user, found) = await ReaderAsync("elsa", "en");
        var page = await user.GetAsync(found.Path + "/contacts/new");
        var form = Browserless.Form(page, f => f.Action.EndsWith("contacts/new", StringComparison.Ordinal));
        var saved = await user.PostAsync(page, form, form.FilledIn("Talked about the flat.").Where(v => v.Key != "FollowUp").Append(new("FollowUp", "in 2 Wochen")));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var file = await user.GetAsync(found.Path);
        Assert.Contains("Contact saved.", file.Html, StringComparison.Ordinal);
        Assert.Contains(">Wiedervorlage<", file.Html, StringComparison.Ordinal);
    }

    [Theory, InlineData("en-GB,en;q=0.9,de;q=0.8", "en"), InlineData("fr, en;q=0.5", "en"), InlineData("de-DE,en;q=0.5", "de"), InlineData("fr", "de")]
    public async Task The_sign_in_page_speaks_the_first_language_of_the_browser_that_we_have(string wish, string language)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        http.DefaultRequestHeaders.Add("Accept-Language", wish);
        var html = await http.GetStringAsync(new Uri("/anmelden?hinweis=abgemeldet", UriKind.Relative));
        Assert.Contains($"<html lang=\"{language}\"", html, StringComparison.Ordinal);
        Assert.Equal(language == "en", GermanLeft.In(html).Count == 0);
    }

    private async Task<(Browserless User, ArrangedCase Case)> ReaderAsync(string name, string language)
    {
        var id = await host.AddUserAsync(name, "weissach", Role.TeamLead);
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
            var user = (await users.FindByIdAsync(id.ToString()))!;
            user.Preferences.Language = language;
            Assert.True((await users.UpdateAsync(user)).Succeeded);
        }
        host.Services.GetRequiredService<Accounts>().Forget(id);
        return (await host.SignInAsync(name), await Arrange.CaseAsync(host, "weissach", id));
    }
}
