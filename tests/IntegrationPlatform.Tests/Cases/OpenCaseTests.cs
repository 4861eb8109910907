using System.Net;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

public sealed class OpenCaseTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("Al-Hussein, Mohamad", "Al-Hussein", "Mohamad")]
    [InlineData("Mohamad Al-Hussein", "Al-Hussein", "Mohamad")]
    [InlineData("Mohamad", "Mohamad", "")]
    [InlineData("", "", "")]
    public async Task The_second_step_begins_with_what_the_first_one_knows(string name, string family, string given)
    {
        var anna = await host.WorkerAsync();
        var details = await anna.Web.SendAsync("/weissach/cases/new", ("Name", name), ("BirthYear", "1991"));
        Assert.Equal((family, given, "1991"), (Work.Field(details, "FamilyName"), Work.Field(details, "GivenNames"), Work.Field(details, "BirthYear")));
        Assert.Equal(anna.Id.ToString(), Work.Field(details, "MainManager"));
    }

    [Fact]
    public async Task Two_steps_open_a_case_that_lies_on_the_own_desk()
    {
        var anna = await host.WorkerAsync();
        var answer = await anna.Web.SendAgainAsync(await DetailsAsync(anna, "Neumann, Greta"));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        var file = await anna.Web.GetAsync(answer.Location!.AbsolutePath);
        Assert.Contains("Neumann, Greta", file.Text());
        Assert.Contains("Fall angelegt.", file.Text());
        Assert.Contains("WEI-2026-0", file.Text());
        Assert.Single((await anna.Web.GetAsync("/weissach/cases")).Cases());
        Assert.Single((await anna.Web.GetAsync("/weissach/search?q=neumann")).Cases());
    }

    [Fact]
    public async Task A_form_sent_twice_opens_one_case()
    {
        var anna = await host.WorkerAsync(municipality: "herrenberg");
        var once = await DetailsAsync(anna, "Doppelt, Dora", "herrenberg");
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(once)).Status);
        Assert.Equal(["HER-2026-0001"], await host.CasesAsync(db => db.Cases.OrderBy(c => c.Number).Select(c => c.Number).ToListAsync(), "herrenberg"));
    }

    [Fact]
    public async Task A_likely_duplicate_among_the_own_cases_is_named()
    {
        var anna = await host.WorkerAsync();
        var known = await Arrange.CaseAsync(host, "weissach", anna.Id, "Wolkenstein", "Oswald", 1977);
        var details = await DetailsAsync(anna, "Wolkenstein, Oswald", birthYear: "1977");
        Assert.Contains("Ist es eine dieser Personen?", details.Text());
        Assert.Contains("gleicher Name, gleiches Geburtsjahr", details.Text());
        Assert.Contains(known.Number, details.Text());
        Assert.Contains($"href=\"/weissach/cases/{known.CaseId}\"", details.Html);
    }

    [Fact]
    public async Task Of_a_colleague_s_likely_duplicate_only_that_it_exists_and_whom_to_ask_and_it_bars_nothing()
    {
        var (anna, bert) = (await host.WorkerAsync(), await host.WorkerAsync());
        var known = await Arrange.CaseAsync(host, "weissach", bert.Id, "Sternheim", "Carl", 1978);
        var details = await DetailsAsync(anna, "Carl Sternhaim", birthYear: "1978");
        Assert.Contains("Es gibt einen ähnlichen Fall.", details.Text());
        Assert.Contains($"zuständig: {bert.DisplayName}", details.Text());
        Assert.DoesNotContain(known.Number, details.Html);
        Assert.DoesNotContain(known.CaseId.ToString(), details.Html);
        Assert.DoesNotContain("Sternheim", details.Html);
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(details)).Status);
    }

    [Fact]
    public async Task A_restricted_case_is_never_hinted_at()
    {
        var (anna, bert) = (await host.WorkerAsync(), await host.WorkerAsync());
        await Arrange.CaseAsync(host, "weissach", bert.Id, "Verschwiegen", "Vera", 1979, restricted: true);
        var details = (await DetailsAsync(anna, "Verschwiegen, Vera", birthYear: "1979")).Text();
        Assert.DoesNotContain("ähnlichen Fall", details);
        Assert.DoesNotContain(bert.DisplayName + ".", details);
    }

    [Fact]
    public async Task An_alias_alone_is_enough_and_nothing_is_too_little()
    {
        var anna = await host.WorkerAsync();
        var refused = await anna.Web.SendAgainAsync(await DetailsAsync(anna, ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("wenigstens einen Alias", refused.Text());
        var opened = await anna.Web.SendAgainAsync(refused, ("Alias", "Der mit dem roten Rad"));
        Assert.Equal(HttpStatusCode.Found, opened.Status);
        Assert.Contains("Der mit dem roten Rad", (await anna.Web.GetAsync("/weissach/cases")).Text());
    }

    [Theory, InlineData("🏠"), InlineData("e\u0301"), InlineData("👩‍👩‍👧‍👦")]
    public async Task An_alias_made_from_a_long_name_ends_before_a_letter_that_does_not_fit(string letter)
    {
        var anna = await host.WorkerAsync();
        var whole = new string('a', 59);
        var answer = await anna.Web.SendAgainAsync(await DetailsAsync(anna, ""), ("GivenNames", whole + letter));
        Assert.Contains($"Alias {whole} ", (await anna.Web.GetAsync(answer.Location!.AbsolutePath)).Text());
    }

    [Theory]
    [InlineData("31", "2", "1990", "gibt es nicht")]
    [InlineData("29", "2", "1991", "gibt es nicht")]
    [InlineData("24", "11", "2026", "in der Zukunft")]
    [InlineData("", "", "2027", "in der Zukunft")]
    [InlineData("", "", "91", "vier Ziffern")]
    [InlineData("", "", "1899", "vier Ziffern")]
    [InlineData("", "", "neunzehn", "Geburtsjahr")]
    [InlineData("", "", "99999999999999", "Geburtsjahr")]
    [InlineData("32", "1", "1990", "zwischen 1 und 31")]
    [InlineData("0", "1", "1990", "zwischen 1 und 31")]
    [InlineData("1", "1", "0", "vier Ziffern")]
    [InlineData("1", "1", "99999", "vier Ziffern")]
    [InlineData("1", "13", "1990", "zwischen 1 und 12")]
    [InlineData("1", "", "1990", "Zum Tag gehört ein Monat")]
    [InlineData("", "5", "", "Zum Monat gehört ein Jahr")]
    public async Task An_impossible_birth_date_is_refused_with_a_sentence(string day, string month, string year, string sentence)
    {
        var anna = await host.WorkerAsync();
        var answer = await anna.Web.SendAgainAsync(await DetailsAsync(anna, "Geburt, Gerda"), ("BirthDay", day), ("BirthMonth", month), ("BirthYear", year));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Text());
        Assert.Equal("Geburt", Work.Field(answer, "FamilyName"));
    }

    [Theory]
    [InlineData("Abcdefghijklmnopqrstuvwxyzabcdefgh Bcdefghijklmnopqrstuvwxyzabcdefgha Cdefghijklmnopqrstuvwxyzabcdefghab", "Defghijklmnopqrstuvwxyzabcdefghabc Efghijklmnopqrstuvwxyzabcdefghabcd")]
    [InlineData("👍🏽👍🏽", "👩‍👩‍👧‍👦")]
    [InlineData("'; drop table cases_person; --", "<b>fett</b>")]
    [InlineData("ﷺﷺﷺﷺﷺﷺﷺﷺ", "عبدالرحمن عبدالرحيم عبدالعزيز")]
    public async Task A_name_of_any_kind_opens_a_case(string family, string given)
    {
        var anna = await host.WorkerAsync();
        var answer = await anna.Web.SendAgainAsync(await DetailsAsync(anna, ""), ("FamilyName", family), ("GivenNames", given), ("NameInScript", given), ("OtherSpellings", family));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        var file = await anna.Web.GetAsync(answer.Location!.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.DoesNotContain("<b>fett", file.Html);
    }

    private static Task<Page> DetailsAsync(Worker by, string name, string municipality = "weissach", string birthYear = "") =>
        by.Web.SendAsync($"/{municipality}/cases/new", ("Name", name), ("BirthYear", birthYear));
}
