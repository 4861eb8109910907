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
        await anna.Web.SendAsync(opened.Path + "/close", ("Reason", nameof(ClosingReason.MovedAway)), ("Note", "Weggezogen."));
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
        await HouseholdAsync(anna, opened, "Samira Al-Hussein");
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
        await HouseholdAsync(anna, opened, "Samira Al-Hussein");
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
    public async Task Who_may_not_open_the_case_gets_no_answer()
    {
        var (anna, bert, clerk) = (await host.WorkerAsync(), await host.WorkerAsync(), await host.WorkerAsync(Role.Clerk));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await bert.Web.GetAsync(opened.Path + "/access-answer")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.Web.GetAsync(opened.Path + "/access-answer")).Status);
    }

    private async Task HouseholdAsync(Worker worker, ArrangedCase opened, string name)
    {
        await host.CasesAsync(async db =>
        {
            db.HouseholdMembers.Add(new HouseholdMember { Id = Guid.CreateVersion7(), HouseholdId = Guid.Parse(opened.Ids["householdId"]), Name = name });
            return await db.SaveChangesAsync();
        });
    }

    [GeneratedRegex("<dt>(?<key>[^<]*)</dt>", RegexOptions.None, 1000)]
    private static partial Regex Labels();
}
