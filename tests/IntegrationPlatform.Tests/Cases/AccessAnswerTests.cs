using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>The answer to a client who asks what is known about them.</summary>
public sealed partial class AccessAnswerTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task It_says_what_is_known_what_was_passed_on_and_who_looked_in_German()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await anna.Web.GetAsync(opened.Path);
        var text = (await anna.Web.GetAsync(opened.Path + "/access-answer")).Text();
        foreach (var said in new[] { "Wohnungsgeberbestätigung besprochen.", "B1-Kurs anmelden", opened.Number, "Was weitergegeben wurde", "Fällig am 24.11.2026", "Dolmetschen nötig nein", "Landesbeauftragten", $"23.11.2026: {anna.DisplayName}" })
            Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_key_of_what_the_platform_exports_has_a_German_word()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id, person: p => (p.NameInScript, p.Phone, p.Email, p.BirthMonth, p.BirthDay, p.AllocatedOn) = ("محمد", "07031 1", "m@example.org", 2, 3, new(2026, 1, 1)));
        await anna.Web.SendAsync(opened.Path + "/close", ("Reason", nameof(ClosingReason.MovedAway)), ("Goals[0].Outcome", "Reached"), ("Note", "Weggezogen."));
        var page = await anna.Web.GetAsync(opened.Path + "/access-answer");
        var labels = Labels().Matches(page.Html).Select(m => WebUtility.HtmlDecode(m.Groups["key"].Value)).Distinct().ToList();
        Assert.True(labels.Count > 30, "The page shows no keys any more.");
        var codes = typeof(Consent).Assembly.GetTypes().SelectMany(t => t.GetProperties()).Select(p => p.Name).Except(["Form", "Name", "Stand", "Status", "Text"]);
        Assert.Empty(labels.Intersect(codes));
    }

    [Fact]
    public async Task Others_in_the_household_are_blackened_until_the_reviewer_decides_otherwise()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await HouseholdAsync(opened, "Samira Al-Hussein");
        await anna.Web.RecordAsync(opened, ("Note", "Samira war dabei, die Lehrerin Knöpfle rief an."));
        var page = await anna.Web.GetAsync(opened.Path + "/access-answer");
        Assert.Equal("Samira", Work.Field(page, "Blacken").Split('\n').Single(w => w.StartsWith("Sam", StringComparison.Ordinal)));
        Assert.Contains("█████ war dabei, die Lehrerin Knöpfle rief an.", page.Text());
        Assert.Contains("Al-Hussein, Mohamad", page.Text()); // a name that the client bears, too, stays

        var more = await anna.Web.SendAgainAsync(page, ("Blacken", "Knöpfle"), ("As", "Preview"));
        Assert.Contains("Samira war dabei, die Lehrerin █████ rief an.", more.Text());
    }

    [Fact]
    public async Task It_is_handed_out_as_HTML_and_JSON_with_the_same_words_blackened()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await HouseholdAsync(opened, "Samira Al-Hussein");
        var page = await anna.Web.GetAsync(opened.Path + "/access-answer");
        var html = await anna.Web.SendAgainAsync(page, ("As", "Html"));
        Assert.Equal(HttpStatusCode.OK, html.Status);
        Assert.DoesNotContain("<script", html.Html);
        Assert.DoesNotContain("Samira", html.Html);
        Assert.Contains("Wohnungsgeberbestätigung besprochen.", html.Text());

        var json = await anna.Web.SendAgainAsync(page, ("As", "Json"));
        using var read = JsonDocument.Parse(json.Html);
        Assert.Equal(opened.Number, read.RootElement.GetProperty("Fall").GetString());
        Assert.True(read.RootElement.GetProperty("Gespeichert").GetArrayLength() > 3);
        Assert.DoesNotContain("Samira", json.Html);
    }

    [Fact]
    public async Task Markup_in_notes_and_in_the_words_to_blacken_stays_text()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await anna.Web.RecordAsync(opened, ("Note", "<img src=x onerror=alert(1)> (a+)+$"));
        var page = await anna.Web.GetAsync(opened.Path + "/access-answer");
        var answer = await anna.Web.SendAgainAsync(page, ("Blacken", "<b>\n(a+)+$\n[\n\\"), ("As", "Html"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.DoesNotContain("<img", answer.Html);
        Assert.Contains("<img src=x onerror=alert(1)> █████", WebUtility.HtmlDecode(answer.Html));
    }

    [Fact]
    public async Task Of_others_in_the_household_only_the_role_is_said_and_of_who_is_restricted_nothing()
    {
        var (anna, hidden) = (await host.WorkerAsync(), await host.WorkerAsync());
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var fled = await Arrange.CaseAsync(host, "weissach", hidden.Id, given: "Samira", birthYear: 1987, restricted: true);
        await HouseholdAsync(opened, "Amira Al-Hussein", m => (m.BirthYear, m.Role) = (2015, "child"));
        await HouseholdAsync(opened, "Samira Al-Hussein", m => (m.BirthYear, m.Role) = (1987, "spouse"), await host.CasesAsync(db => db.Cases.Where(c => c.Id == fled.CaseId).Select(c => c.PersonId).SingleAsync()));
        var page = (await anna.Web.GetAsync(opened.Path + "/access-answer"));
        Assert.Contains("Weitere im Haushalt", page.Text());
        foreach (var theirs in new[] { "2015", "1987", "Samira" })
            Assert.DoesNotContain(theirs, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_or_day_is_blackened_as_it_is_read_and_a_name_also_in_the_genitive()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await anna.Web.RecordAsync(opened, ("Note", "Amiras Lehrerin, Lis Vater."));
        var page = await anna.Web.SendAgainAsync(await anna.Web.GetAsync(opened.Path + "/access-answer"), ("Blacken", "1991\n24.11.2026\nAmira\nLi"), ("As", "Json"));
        Assert.Contains("█████ Lehrerin, █████ Vater.", page.Html);
        Assert.DoesNotContain("1991", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-11-24", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posted_id_does_not_point_it_at_another_case()
    {
        var anna = await host.WorkerAsync();
        var (one, two) = (await Arrange.CaseAsync(host, "weissach", anna.Id, family: "Eins"), await Arrange.CaseAsync(host, "weissach", anna.Id, family: "Zwei"));
        var answer = await anna.Web.SendAgainAsync(await anna.Web.GetAsync(one.Path + "/access-answer"), ("caseId", two.CaseId.ToString()), ("As", "Json"));
        Assert.Contains(one.Number, answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(two.Number, answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_counts_however_the_address_spelled_the_id()
    {
        var (anna, lead) = (await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        Assert.Equal(HttpStatusCode.OK, (await lead.Web.GetAsync($"/weissach/cases/{opened.CaseId:N}")).Status);
        Assert.Contains(lead.DisplayName, (await anna.Web.GetAsync(opened.Path + "/access-answer")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_open_the_case_gets_no_answer()
    {
        var (anna, bert, clerk) = (await host.WorkerAsync(), await host.WorkerAsync(), await host.WorkerAsync(Role.Clerk));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await bert.Web.GetAsync(opened.Path + "/access-answer")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.Web.GetAsync(opened.Path + "/access-answer")).Status);
    }

    private Task HouseholdAsync(ArrangedCase opened, string name, Action<HouseholdMember>? more = null, Guid? person = null) => host.CasesAsync(async db =>
    {
        var member = new HouseholdMember { Id = Guid.CreateVersion7(), HouseholdId = Guid.Parse(opened.Ids["householdId"]), Name = name, PersonId = person };
        more?.Invoke(member);
        db.HouseholdMembers.Add(member);
        return await db.SaveChangesAsync();
    });

    [GeneratedRegex("<dt>(?<key>[^<]*)</dt>", RegexOptions.None, 1000)]
    private static partial Regex Labels();
}
