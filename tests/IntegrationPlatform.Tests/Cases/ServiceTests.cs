using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

public sealed class ServiceTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_service_is_added_shown_and_changed()
    {
        var anna = await host.WorkerAsync();
        var saved = await anna.Web.SendAsync("/weissach/services/new", ("Name", "Schuldnerberatung Mühlbach"), ("Kind", "debt_counselling"), ("OfficeHours", "Mo 9–12\r\nDo 14–17"), ("Languages", "ara"), ("Website", "www.beispiel.org/hilfe"), ("Access", "stufenlos"));
        Assert.Equal(HttpStatusCode.Found, saved.Status);
        var page = await anna.Web.GetAsync(saved.Location!.AbsolutePath);
        foreach (var said in new[] { "Schuldnerberatung Mühlbach", "Arabisch", "stufenlos", "https://www.beispiel.org/hilfe", "23.11.2026 von " + anna.DisplayName })
            Assert.Contains(said, page.Text());
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAsync(saved.Location!.AbsolutePath + "/edit", ("Phone", "07031 000-7"))).Status);
        Assert.Contains("07031 000-7", (await anna.Web.GetAsync(saved.Location!.AbsolutePath)).Text());
    }

    [Theory]
    [InlineData("Name", "", "Geben Sie den Namen der Stelle an.")]
    [InlineData("Kind", "astrologer", "Wählen Sie, was für eine Stelle das ist.")]
    [InlineData("Website", "javascript:alert(1)", "Die Internetadresse beginnt mit https://")]
    [InlineData("Website", "javascript://beispiel.org/%0aalert(1)", "Die Internetadresse beginnt mit https://")]
    [InlineData("Email", "keine adresse", "Die E-Mail-Adresse braucht ein @")]
    [InlineData("Languages", "klingonisch", "Wählen Sie einen Eintrag aus der Liste.")]
    public async Task A_service_that_is_none_is_refused_with_a_sentence(string field, string value, string sentence)
    {
        var anna = await host.WorkerAsync();
        var fields = new Dictionary<string, string> { ["Name"] = "Stelle", ["Kind"] = "mbe", [field] = value };
        var answer = await anna.Web.SendAsync("/weissach/services/new", [.. fields.Select(f => (f.Key, f.Value))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Text());
    }

    [Theory]
    [InlineData("q=muehlbach")]
    [InlineData("q=MÜHLBACH+schulden")]
    [InlineData("q=schuldnerberatung")] // the kind, not the name
    [InlineData("q=rollstuhl")]
    [InlineData("kind=debt_counselling&language=tir")]
    public async Task A_service_is_found_by_words_kind_and_language(string query)
    {
        var anna = await host.WorkerAsync(municipality: "ehningen");
        if (!await host.CasesAsync(db => db.Services.AnyAsync(), "ehningen"))
        {
            await host.ServiceAsync("Schuldenhilfe Mühlbach", "ehningen", s => (s.Kind, s.Languages, s.Access) = ("debt_counselling", ["tir", "deu"], "mit Rollstuhl erreichbar"));
            await host.ServiceAsync("Sprachschule Fuchs", "ehningen", s => (s.Kind, s.Languages) = ("language_provider", ["deu"]));
        }
        var page = (await anna.Web.GetAsync("/ehningen/services?" + query)).Html;
        Assert.Contains("Schuldenhilfe M", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Sprachschule Fuchs", page, StringComparison.Ordinal);
    }

    [Theory, InlineData("?q=%00%27%3B--&kind=x&language=y&after=zz"), InlineData("?after=00000000000000000000000000000000.%00"), InlineData("?archived=vielleicht")]
    public async Task Nonsense_in_the_address_is_no_error(string query)
    {
        var anna = await host.WorkerAsync();
        Assert.Equal(HttpStatusCode.OK, (await anna.Web.GetAsync("/weissach/services" + query)).Status);
    }

    [Fact]
    public async Task Paging_shows_every_service_once()
    {
        var anna = await host.WorkerAsync(municipality: "gaertringen");
        for (var i = 0; i < 53; i++)
            await host.ServiceAsync(i % 2 == 0 ? "Gleicher Name" : $"Stelle {i:D2}", "gaertringen");
        var (first, seen) = (await anna.Web.GetAsync("/gaertringen/services"), new List<string>());
        var second = await anna.Web.GetAsync(first.Link("next")!);
        foreach (var page in new[] { first, second })
            seen.AddRange(System.Text.RegularExpressions.Regex.Matches(page.Html, "data-s=\"full\"><a href=\"/gaertringen/services/([0-9a-f-]{36})").Select(m => m.Groups[1].Value));
        Assert.Equal((53, 53), (seen.Count, seen.Distinct().Count()));
        Assert.Null(second.Link("next"));
    }

    [Fact]
    public async Task After_six_months_a_service_asks_to_be_checked()
    {
        var anna = await host.WorkerAsync();
        var service = await host.ServiceAsync(more: s => s.Check(new DateOnly(2026, 5, 22), "Früher"));
        var path = $"/weissach/services/{service.Id}";
        Assert.Contains("seit über 6 Monaten nicht geprüft", (await anna.Web.GetAsync(path)).Text());
        await anna.Web.PressAsync(path, path + "/checked");
        Assert.DoesNotContain("nicht geprüft", (await anna.Web.GetAsync(path)).Text());
        Assert.Equal(new DateOnly(2026, 11, 23), await host.CasesAsync(db => db.Services.Where(s => s.Id == service.Id).Select(s => s.CheckedOn!.Value).SingleAsync()));
    }

    [Fact]
    public async Task What_a_referral_names_is_archived_and_never_deleted()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var (used, unused) = (await host.ServiceAsync("Stelle Benutzt"), await host.ServiceAsync("Stelle Unbenutzt"));
        var referral = await anna.Web.ReferredAsync(opened, used, data: false);
        foreach (var service in new[] { used, unused })
        {
            var path = $"/weissach/services/{service.Id}";
            await anna.Web.PressAsync("/weissach/services", path + "/delete"); // not yet archived
            Assert.Equal(HttpStatusCode.OK, (await anna.Web.GetAsync(path)).Status);
            await anna.Web.PressAsync("/weissach/services", path + "/archive");
            await anna.Web.PressAsync("/weissach/services", path + "/delete");
        }
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync($"/weissach/services/{unused.Id}")).Status);
        Assert.Contains("Sie bleibt archiviert.", (await anna.Web.GetAsync($"/weissach/services/{used.Id}")).Text());
        Assert.Contains("Stelle Benutzt", (await anna.Web.GetAsync(referral)).Text());
        Assert.DoesNotContain("Stelle Benutzt", (await anna.Web.GetAsync("/weissach/services?q=benutzt")).Html);
        Assert.Contains("Stelle Benutzt", (await anna.Web.GetAsync("/weissach/services?q=benutzt&archived=true")).Html);
        await anna.Web.PressAsync("/weissach/services", $"/weissach/services/{used.Id}/restore");
        Assert.Contains("Stelle Benutzt", (await anna.Web.GetAsync("/weissach/services?q=benutzt")).Html);
    }

    [Fact]
    public async Task Two_editors_of_a_service_lose_nothing()
    {
        var (anna, lead) = (await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var path = $"/weissach/services/{(await host.ServiceAsync()).Id}/edit";
        var (hers, theirs) = (await anna.Web.GetAsync(path), await lead.Web.GetAsync(path));
        await lead.Web.SendAgainAsync(theirs, ("Note", "Hinweis der Leitung"));
        var conflict = await anna.Web.SendAgainAsync(hers, ("Note", "Hinweis von Anna"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Hinweis der Leitung", conflict.Text());
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(conflict)).Status);
    }

    [Fact]
    public async Task A_service_sent_twice_is_added_once()
    {
        var anna = await host.WorkerAsync();
        var form = await anna.Web.GetAsync("/weissach/services/new");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => anna.Web.SendAgainAsync(form, ("Name", "Stelle Doppelt"), ("Kind", "mbe"))));
        Assert.Equal(1, await host.CasesAsync(db => db.Services.CountAsync(s => s.Name == "Stelle Doppelt")));
    }

    [Fact]
    public async Task A_stand_in_reads_the_directory_and_changes_nothing()
    {
        var standIn = await host.WorkerAsync(Role.Substitute);
        var service = await host.ServiceAsync();
        Assert.Contains(service.Name, (await standIn.Web.GetAsync($"/weissach/services/{service.Id}")).Text());
        foreach (var path in new[] { "/weissach/services/new", $"/weissach/services/{service.Id}/edit" })
            Assert.Equal(HttpStatusCode.Forbidden, (await standIn.Web.GetAsync(path)).Status);
    }
}
