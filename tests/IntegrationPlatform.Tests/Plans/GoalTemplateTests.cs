using System.Net;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Tests.Plans;

/// <summary>A municipality keeps goal templates of its own beside those that are shipped.</summary>
public sealed class GoalTemplateTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Path = "/weissach/administration/goal-templates";

    [Fact]
    public async Task An_own_template_is_offered_with_its_steps_here_and_only_here()
    {
        var lea = await host.WorkerAsync(Role.TeamLead);
        await lea.Web.SendAsync(Path + "/new?field=Health", ("Title", "Schwimmen lernen im Sommer"), ("Indicator", "Seepferdchen"), ("Steps", "Kurs suchen\n\n Anmelden "));
        var opened = await Arrange.CaseAsync(host, "weissach", lea.Id);
        var id = await host.PlansAsync(db => db.Templates.Where(t => t.Title == "Schwimmen lernen im Sommer").Select(t => t.Id).SingleAsync());
        Assert.Contains("Schwimmen lernen im Sommer", (await lea.Web.GetAsync(opened.Path + "/plan/goals/new?field=Health")).Text());
        var begun = await lea.Web.GetAsync($"{opened.Path}/plan/goals/new?field=Health&template=own-{id:N}");
        Assert.Equal("Kurs suchen\nAnmelden", Work.Field(begun, "Steps"));
        Assert.Equal("Seepferdchen", Work.Field(begun, "Indicator"));
        var elsewhere = await host.WorkerAsync(Role.TeamLead, "sindelfingen");
        Assert.DoesNotContain("Schwimmen lernen im Sommer", (await elsewhere.Web.GetAsync("/sindelfingen/administration/goal-templates")).Text());
    }

    [Fact]
    public async Task Shipped_ones_are_shown_and_cannot_be_opened_for_changing()
    {
        var lea = await host.WorkerAsync(Role.MunicipalityAdmin);
        var page = await lea.Web.GetAsync(Path);
        Assert.Contains("Eine eigene Wohnung finden", page.Text());
        Assert.Contains("mitgeliefert", page.Text());
        Assert.DoesNotContain(">Eine eigene Wohnung finden</a>", page.Html);
    }

    [Theory, InlineData(Role.IntegrationManager), InlineData(Role.DataProtectionOfficer)]
    public async Task Others_do_not_keep_them(Role role)
    {
        var other = await host.WorkerAsync(role);
        foreach (var page in new[] { Path, Path + "/new" })
            Assert.Equal(HttpStatusCode.Forbidden, (await other.Web.GetAsync(page)).Status);
    }

    [Theory]
    [InlineData("Title", " ", "Schreiben Sie das Ziel in einem Satz auf.")]
    [InlineData("Title", 201, "Fassen Sie es kürzer")]
    [InlineData("Steps", 301, "Höchstens 20 Schritte, jeder mit höchstens 300 Zeichen.")]
    [InlineData("Field", "Weltraum", "Weltraum")]
    public async Task What_does_not_hold_is_shown_again(string field, object value, string reason)
    {
        var lea = await host.WorkerAsync(Role.TeamLead);
        var typed = value is int length ? new string('x', length) : (string)value;
        var answer = await lea.Web.SendAsync(Path + "/new", [.. new[] { ("Title", "Kochen lernen"), ("Indicator", "Drei Gerichte") }.Where(f => f.Item1 != field).Append((field, typed))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(reason, answer.Text());
        Assert.Contains("Drei Gerichte", answer.Html);
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_template()
    {
        var lea = await host.WorkerAsync(Role.TeamLead);
        var form = await lea.Web.GetAsync(Path + "/new");
        await Task.WhenAll(lea.Web.SendAgainAsync(form, ("Title", "Nähen lernen")), lea.Web.SendAgainAsync(form, ("Title", "Nähen lernen")));
        Assert.Equal(1, await host.PlansAsync(db => db.Templates.CountAsync(t => t.Title == "Nähen lernen")));
    }

    [Fact]
    public async Task Whoever_saves_second_sees_both_wordings_and_decides()
    {
        var (lea, path) = await ArrangedAsync();
        var old = await lea.Web.GetAsync(path);
        await lea.Web.SendAsync(path, ("Title", "Im Chor der Kirche singen"));
        var conflict = await lea.Web.SendAgainAsync(old, ("Title", "Im Schulchor singen"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Im Chor der Kirche singen", conflict.Text());
        var mine = HtmlForm.AllOf(conflict.Html).Single(f => f.Fields.Any(x => x.Name == "Title"));
        Assert.Equal(HttpStatusCode.Found, (await lea.Web.PostAsync(conflict, mine, mine.Values())).Status);
        Assert.Equal("Im Schulchor singen", Work.Field(await lea.Web.GetAsync(path), "Title"));
    }

    [Fact]
    public async Task What_was_taken_off_the_list_is_offered_no_more_until_it_is_put_back()
    {
        var (lea, path) = await ArrangedAsync();
        await lea.Web.SendAsync(path, ("Title", "Nur kurz auf der Liste"));
        await lea.Web.PressAsync(Path, path + "/remove");
        var list = await lea.Web.GetAsync(Path);
        Assert.Contains(HtmlForm.AllOf(list.Html), f => f.Action == path + "/put-back");
        Assert.DoesNotContain("Nur kurz auf der Liste", list.Text());
        Assert.Equal(HttpStatusCode.NotFound, (await lea.Web.GetAsync(path)).Status);
        await lea.Web.PressAsync(Path, path + "/put-back");
        Assert.Contains("Nur kurz auf der Liste", (await lea.Web.GetAsync(Path)).Text());
    }

    private async Task<(Worker Lea, string Path)> ArrangedAsync()
    {
        var lea = await host.WorkerAsync(Role.TeamLead);
        return (lea, $"{Path}/{(await Arrange.CaseAsync(host, "weissach", lea.Id)).Ids["templateId"]}");
    }
}
