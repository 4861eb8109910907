using System.Net;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

public sealed class SearchTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("muhamad husein", "klingt ähnlich")]
    [InlineData("Al-Hussein, Mohamad", "Name")]
    [InlineData("mohamad al-hussein", "Name")]
    [InlineData("محمد", "Originalschrift")]
    [InlineData("MOHAMAD", "Name")]
    [InlineData("momo", "Alias „Momo“")]
    [InlineData("elhoussaini", "andere Schreibweise „Elhoussaini, M.“")]
    public async Task A_half_remembered_name_finds_the_client_and_says_why(string query, string reason)
    {
        var anna = await host.WorkerAsync();
        var wanted = await Arrange.CaseAsync(host, "weissach", anna.Id, person: p =>
        {
            p.Alias = "Momo";
            p.NameInScript = "محمد الحسين";
            p.OtherSpellings = ["Elhoussaini, M."];
        });
        await Arrange.CaseAsync(host, "weissach", anna.Id, "Schneider", "Petra");
        await FoundAsync(anna, query, wanted, reason);
    }

    [Theory]
    [InlineData("Kovalenko", "Коваленко, Олена")]
    [InlineData("Коваленко", "Kovalenko, Olena")]
    [InlineData("kowalenko olena", "Коваленко, Олена")]
    [InlineData("mueller", "Müller, Jörg")]
    [InlineData("müller", "Mueller, Joerg")]
    [InlineData("MULLER JORG", "Müller, Jörg")]
    [InlineData("jörg müller", "Müller, Jörg")]
    [InlineData("mohamda", "Hussein, Mohamad")]
    [InlineData("prtrenko dmytro", "Petrenko, Dmytro")]
    [InlineData("strasse", "Straße, Willi")]
    public async Task Scripts_umlauts_and_order_do_not_matter(string query, string name)
    {
        var anna = await host.WorkerAsync();
        var parts = name.Split(", ");
        await FoundAsync(anna, query, await Arrange.CaseAsync(host, "weissach", anna.Id, parts[0], parts[1]), "");
    }

    [Fact]
    public async Task A_case_is_found_by_its_number_as_people_shorten_it()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var digits = opened.Number.Split('-')[2];
        foreach (var query in new[] { opened.Number, opened.Number.ToLowerInvariant(), "wei " + digits, "2026/" + digits, "26-" + digits, digits, $" {opened.Number.Replace('-', ' ')} " })
            await FoundAsync(anna, query, opened, "Fallnummer");
    }

    [Fact]
    public async Task A_manager_finds_only_the_own_cases_and_nobody_another_municipality_s()
    {
        var (anna, bert, lead) = (await host.WorkerAsync(), await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var stranger = await host.WorkerAsync(Role.TeamLead, "sindelfingen");
        var annas = await Arrange.CaseAsync(host, "weissach", anna.Id, "Einzigartig", "Anna");
        var berts = await Arrange.CaseAsync(host, "weissach", bert.Id, "Einzigartig", "Bert");
        Assert.Equal([annas.CaseId], (await anna.Web.GetAsync("/weissach/search?q=einzigartig")).Cases());
        Assert.Equal([berts.CaseId], (await bert.Web.GetAsync("/weissach/search?q=einzigartig")).Cases());
        Assert.Empty((await anna.Web.GetAsync("/weissach/search?q=" + berts.Number)).Cases());
        Assert.Equal(2, (await lead.Web.GetAsync("/weissach/search?q=einzigartig")).Cases().Count);
        Assert.Empty((await stranger.Web.GetAsync("/sindelfingen/search?q=einzigartig")).Cases());
        Assert.Empty((await stranger.Web.GetAsync("/sindelfingen/search?q=" + annas.Number)).Cases());
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Web.GetAsync("/weissach/search?q=einzigartig")).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%20")]
    [InlineData("m")]
    [InlineData("%00")]
    [InlineData("%25_%25")]
    [InlineData("';drop%20table%20cases_person;--")]
    [InlineData("%F0%9F%91%8D%F0%9F%8F%BD")]
    [InlineData("%E2%80%AE%E2%81%A6")]
    [InlineData("%ED%A0%80")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("0000000")]
    [InlineData("WEI-2026-999999")]
    [InlineData("99999999999999999999")]
    public async Task An_absurd_query_finds_nobody_and_breaks_nothing(string query)
    {
        var anna = await host.WorkerAsync();
        await Arrange.CaseAsync(host, "weissach", anna.Id);
        var page = await anna.Web.GetAsync("/weissach/search?q=" + query);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Cases());
        Assert.DoesNotContain("<script>alert", page.Html);
        Assert.Equal(HttpStatusCode.OK, (await anna.Web.AsScriptAsync(HttpMethod.Get, "/weissach/search?q=" + query)).Status);
    }

    [Fact]
    public async Task A_query_without_end_is_cut_and_answered()
    {
        var anna = await host.WorkerAsync();
        foreach (var letters in new[] { "a", "ab ", "%D9%85", "%F0%9F%91%8D" })
            Assert.Equal(HttpStatusCode.OK, (await anna.Web.GetAsync("/weissach/search?q=" + string.Concat(Enumerable.Repeat(letters, 500)))).Status);
    }

    [Fact]
    public async Task A_renamed_person_is_found_by_the_new_name_and_not_by_the_old()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id, "Sommerfeld", "Beate", person: p => p.Alias = "B.");
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAsync(opened.Path + "/person", ("FamilyName", "Winterstein"), ("GivenNames", "Klara"))).Status);
        Assert.Equal([opened.CaseId], (await anna.Web.GetAsync("/weissach/search?q=winterstein")).Cases());
        Assert.Empty((await anna.Web.GetAsync("/weissach/search?q=sommerfeld")).Cases());
        Assert.Empty((await anna.Web.GetAsync("/weissach/search?q=beate")).Cases());
    }

    [Fact]
    public async Task A_case_handed_over_is_found_by_the_new_manager_and_not_by_the_former()
    {
        var (anna, bert) = (await host.WorkerAsync(), await host.WorkerAsync());
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id, "Wanderstab", "Ilse");
        await anna.Web.SendAsync(opened.Path + "/edit", ("MainManager", bert.Id.ToString()));
        Assert.Equal([opened.CaseId], (await bert.Web.GetAsync("/weissach/search?q=wanderstab")).Cases());
        Assert.Empty((await anna.Web.GetAsync("/weissach/search?q=wanderstab")).Cases());
    }

    private static async Task FoundAsync(Worker by, string query, ArrangedCase wanted, string reason)
    {
        var address = "/weissach/search?q=" + Uri.EscapeDataString(query);
        foreach (var page in new[] { await by.Web.GetAsync(address), await by.Web.AsScriptAsync(HttpMethod.Get, address) })
        {
            Assert.Equal([wanted.CaseId], page.Cases());
            Assert.Contains(reason, page.Text());
        }
    }
}
