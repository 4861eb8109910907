using System.Net;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.PersonalData;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

public sealed class HouseholdTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_member_needs_only_a_name_and_may_live_abroad()
    {
        var (anna, opened) = await OpenedAsync();
        Assert.Equal(HttpStatusCode.Found, (await AddAsync(anna, opened, ("Values[Name]", "Fatima Al-Hussein"), ("Values[BirthYear]", "1962"), ("Values[Role]", "parent"), ("Values[LivesAbroad]", "true"))).Status);
        Assert.Contains("Fatima Al-Hussein *1962 Elternteil im Ausland", (await anna.Web.GetAsync(opened.Path + "/situation")).Text(), StringComparison.Ordinal);
        Assert.Contains("Familie Al-Hussein · 2 Personen", (await anna.Web.GetAsync(opened.Path)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_with_a_case_is_a_link_for_who_may_see_it_and_a_name_for_others()
    {
        var lead = await host.WorkerAsync(Role.TeamLead);
        var (anna, opened) = await OpenedAsync();
        var bert = await host.WorkerAsync();
        var amal = await Arrange.CaseAsync(host, "weissach", bert.Id, given: "Amal");
        Assert.Equal(HttpStatusCode.Found, (await AddAsync(lead, opened, ("CaseNumber", amal.Number))).Status);
        Assert.Contains($"href=\"{amal.Path}\"", (await lead.Web.GetAsync(opened.Path + "/situation")).Html, StringComparison.Ordinal);
        var annas = await anna.Web.GetAsync(opened.Path + "/situation");
        Assert.Contains("Amal Al-Hussein", annas.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(amal.Path, annas.Html, StringComparison.Ordinal);
        Assert.Contains("Mohamad Al-Hussein", (await bert.Web.GetAsync(amal.Path + "/situation")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restricted_member_is_not_there_for_who_may_not_see_the_case()
    {
        var (anna, hidden) = (await host.WorkerAsync(), await host.WorkerAsync());
        var opened = await Arrange.CaseAsync(host, "weissach", hidden.Id, given: "Samira", restricted: true);
        var known = await Arrange.CaseAsync(host, "weissach", hidden.Id, given: "Nadia");
        Assert.Equal(HttpStatusCode.Found, (await AddAsync(hidden, opened, ("CaseNumber", known.Number), ("Values[From]", "01.10.2026"))).Status);
        await host.CasesAsync(async db =>
        {
            (await db.Cases.Include(c => c.Managers).SingleAsync(c => c.Id == known.CaseId)).AssignTo(anna.Id, []);
            return await db.SaveChangesAsync();
        });
        await host.InAsync("weissach", services => services.GetRequiredService<IntegrationPlatform.Cases.Desks.DeskUpdate>().SaveAsync(known.CaseId, CancellationToken.None));
        var page = (await anna.Web.GetAsync(known.Path + "/situation")).Text();
        Assert.Contains("Nadia Al-Hussein", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Samira", page, StringComparison.Ordinal);
        Assert.Contains("2 Personen", (await hidden.Web.GetAsync(opened.Path)).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("2 Personen", (await anna.Web.GetAsync(known.Path)).Text(), StringComparison.Ordinal); // a number tells of somebody, too
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync($"{known.Path}/situation/household/{opened.Ids["householdId"]}/members/{opened.Ids["memberId"]}")).Status);
    }

    [Theory]
    [InlineData("CaseNumber", "WEI-1999-0001", "Diesen Fall gibt es nicht")]
    [InlineData("Values[Name]", "", "Geben Sie einen Namen oder eine Fallnummer an.")]
    [InlineData("Values[BirthYear]", "1492", "von 1900 bis 2100")]
    [InlineData("Values[Role]", "king", "Wählen Sie einen Eintrag")]
    public async Task A_wrong_member_is_refused_with_a_sentence(string field, string value, string sentence)
    {
        var (anna, opened) = await OpenedAsync();
        var answer = await AddAsync(anna, opened, field == "Values[Name]" ? [(field, value)] : [("Values[Name]", "Jemand"), (field, value)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_case_of_a_colleague_cannot_be_named()
    {
        var (anna, opened) = await OpenedAsync();
        var berts = await Arrange.CaseAsync(host, "weissach", (await host.WorkerAsync()).Id);
        Assert.Contains("Diesen Fall gibt es nicht", (await AddAsync(anna, opened, ("CaseNumber", berts.Number))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_sent_twice_is_one_and_can_be_removed_and_put_back()
    {
        var (anna, opened) = await OpenedAsync();
        var form = await anna.Web.GetAsync(Members(opened));
        foreach (var _ in new[] { 1, 2 })
            await anna.Web.SendAgainAsync(form, ("Values[Name]", "Yusuf"));
        var yusuf = await host.CasesAsync(db => db.HouseholdMembers.Where(m => m.Name == "Yusuf" && m.HouseholdId == Guid.Parse(opened.Ids["householdId"])).Select(m => m.Id).SingleAsync());
        await anna.Web.PressAsync(opened.Path + "/situation", $"{Members(opened)}/{yusuf}/remove");
        var page = await anna.Web.GetAsync(opened.Path + "/situation");
        Assert.DoesNotContain("Yusuf", page.Text(), StringComparison.Ordinal);
        var undo = HtmlForm.AllOf(page.Html).Single(f => f.Action.EndsWith("/put-back", StringComparison.Ordinal));
        await anna.Web.PostAsync(page, undo, undo.Values());
        Assert.Contains("Yusuf", (await anna.Web.GetAsync(opened.Path + "/situation")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_correct_the_same_member_or_household_lose_nothing()
    {
        var (anna, opened) = await OpenedAsync();
        var lead = await host.WorkerAsync(Role.TeamLead);
        foreach (var (path, field) in new[] { ($"{Members(opened)}/{opened.Ids["memberId"]}", "Values[Name]"), ($"{opened.Path}/situation/household/{opened.Ids["householdId"]}", "Values[Label]") })
        {
            var (hers, theirs) = (await anna.Web.GetAsync(path), await lead.Web.GetAsync(path));
            Assert.Equal(HttpStatusCode.Found, (await lead.Web.SendAgainAsync(theirs, (field, "Von der Leitung"))).Status);
            var conflict = await anna.Web.SendAgainAsync(hers, (field, "Von Anna"));
            Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
            Assert.Contains("Von der Leitung", conflict.Text(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(conflict)).Status);
        }
        Assert.DoesNotContain("Von der Leitung", (await anna.Web.GetAsync(opened.Path + "/situation")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_household_ends_the_former_one_for_the_person()
    {
        var (anna, opened) = await OpenedAsync();
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAsync(opened.Path + "/situation/household", ("Values[Label]", "WG Bahnhofstraße"), ("Values[Kind]", "shared_unrelated"), ("Values[From]", "01.10.2026"))).Status);
        var page = (await anna.Web.GetAsync(opened.Path + "/situation")).Text();
        Assert.Contains("bis 30.09.2026", page, StringComparison.Ordinal);
        Assert.Contains("WG Bahnhofstraße · 1 Person", (await anna.Web.GetAsync(opened.Path)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_household_that_the_person_is_not_in_is_not_there()
    {
        var (anna, opened) = await OpenedAsync();
        var other = await Arrange.CaseAsync(host, "weissach", (await host.WorkerAsync()).Id);
        foreach (var path in new[] { $"{opened.Path}/situation/household/{other.Ids["householdId"]}", $"{opened.Path}/situation/household/{other.Ids["householdId"]}/members", $"{opened.Path}/situation/household/{opened.Ids["householdId"]}/members/{other.Ids["memberId"]}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync(path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.PressAsync("/weissach/tasks", path)).Status);
        }
    }

    [Fact]
    public async Task Erasing_a_person_takes_the_situation_along_and_leaves_the_household_to_the_others()
    {
        var anna = await host.WorkerAsync();
        var (one, two) = (await Arrange.CaseAsync(host, "weissach", anna.Id, given: "Erste"), await Arrange.CaseAsync(host, "weissach", anna.Id, given: "Zweite"));
        await AddAsync(anna, one, ("CaseNumber", two.Number));
        await anna.Web.SendAsync(one.Path + "/situation/work", ("Values[Kind]", "minijob"), ("Values[Note]", "Zettel am Brett"));
        var data = host.Services.GetRequiredService<SubjectData>();
        var known = System.Text.Json.JsonSerializer.Serialize((await data.ExportAsync(one.CaseId, "weissach", null, CancellationToken.None)).Items);
        foreach (var expected in new[] { "Minijob", "Zettel am Brett", "Haus Probe", "Familie Al-Hussein" })
            Assert.Contains(expected, known, StringComparison.Ordinal);

        Assert.Empty(await data.EraseAsync(one.CaseId, "weissach", null, CancellationToken.None));
        Assert.Equal("Zweite Al-Hussein", await host.CasesAsync(db => db.HouseholdMembers.Where(m => m.HouseholdId == Guid.Parse(one.Ids["householdId"])).Select(m => m.Name).SingleAsync()));
        Assert.False(await host.CasesAsync(db => db.Housing.AnyAsync(h => h.Id == Guid.Parse(one.Ids["recordId"]))));
        Assert.Empty(await data.EraseAsync(two.CaseId, "weissach", null, CancellationToken.None));
        Assert.False(await host.CasesAsync(db => db.Households.AnyAsync(h => h.Id == Guid.Parse(one.Ids["householdId"]))));
    }

    private static string Members(ArrangedCase opened) => $"{opened.Path}/situation/household/{opened.Ids["householdId"]}/members";

    private static Task<Page> AddAsync(Worker worker, ArrangedCase opened, params (string, string)[] said) => worker.Web.SendAsync(Members(opened), said);

    private async Task<(Worker Anna, ArrangedCase Case)> OpenedAsync()
    {
        var anna = await host.WorkerAsync();
        return (anna, await Arrange.CaseAsync(host, "weissach", anna.Id));
    }
}
