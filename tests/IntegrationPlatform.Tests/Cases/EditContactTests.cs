using System.Net;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

public sealed class EditContactTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task The_former_version_stays_readable()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAsync(Contact(opened) + "/edit", ("Note", "Richtig: zwei Zimmer"))).Status);

        var timeline = (await anna.Web.GetAsync(opened.Path + "/timeline")).Text();
        Assert.Contains("Richtig: zwei Zimmer", timeline);
        Assert.Contains("bearbeitet", timeline);
        Assert.DoesNotContain("Wohnungsgeberbestätigung", timeline);
        var history = (await anna.Web.GetAsync(Contact(opened) + "/history")).Text();
        Assert.Contains("Richtig: zwei Zimmer", history);
        Assert.Contains("Wohnungsgeberbestätigung besprochen.", history);
        Assert.Contains("geändert von " + anna.DisplayName, history);
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_versions_and_decides()
    {
        var (anna, lead) = (await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var hers = await anna.Web.GetAsync(Contact(opened) + "/edit");
        var theirs = await lead.Web.GetAsync(Contact(opened) + "/edit");
        await lead.Web.SendAgainAsync(theirs, ("Note", "Fassung der Leitung"));
        var conflict = await anna.Web.SendAgainAsync(hers, ("Note", "Fassung von Anna"), ("Topics", "debt"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Fassung der Leitung", conflict.Text());
        Assert.Contains("Fassung von Anna", conflict.Text());
        Assert.Contains("Fassung der Leitung", (await anna.Web.GetAsync(opened.Path + "/timeline")).Text());

        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(conflict)).Status);
        var timeline = (await anna.Web.GetAsync(opened.Path + "/timeline")).Text();
        Assert.Contains("Fassung von Anna", timeline);
        Assert.Contains("Schulden", timeline);
        Assert.Contains("Fassung der Leitung", (await anna.Web.GetAsync(Contact(opened) + "/history")).Text());
    }

    [Fact]
    public async Task The_author_takes_a_contact_back_with_its_follow_up_and_puts_it_back_again()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await anna.Web.RecordAsync(opened, ("Note", "Im falschen Fall"), ("FollowUp", "morgen Verirrter Anruf"));
        var contact = await LastAsync(opened);

        host.Clock.Advance(TimeSpan.FromMinutes(9));
        var taken = await anna.Web.PressAsync(opened.Path, contact + "/take-back");
        Assert.Equal(HttpStatusCode.Found, taken.Status);
        var without = await anna.Web.GetAsync(opened.Path + "/timeline");
        Assert.Contains("Kontakt zurückgenommen.", without.Text());
        Assert.DoesNotContain("Im falschen Fall", without.Text());
        Assert.DoesNotContain("Verirrter Anruf", (await anna.Web.GetAsync("/weissach/tasks")).Text());
        Assert.Contains("20.11.2026", (await anna.Web.GetAsync("/weissach/cases")).Text());

        var undo = HtmlForm.AllOf(without.Html).Single(f => f.Action == contact + "/put-back");
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.PostAsync(without, undo, undo.Values())).Status);
        Assert.Contains("Im falschen Fall", (await anna.Web.GetAsync(opened.Path + "/timeline")).Text());
        Assert.Contains("Verirrter Anruf", (await anna.Web.GetAsync("/weissach/tasks")).Text());
    }

    [Fact]
    public async Task The_former_versions_of_a_contact_that_was_taken_back_are_not_there_either()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await anna.Web.RecordAsync(opened, ("Note", "Im falschen Fall"));
        var contact = await LastAsync(opened);
        await anna.Web.PressAsync(opened.Path, contact + "/take-back");
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync(contact + "/history")).Status);
        await anna.Web.PressAsync(opened.Path, contact + "/put-back");
        Assert.Contains("Im falschen Fall", (await anna.Web.GetAsync(contact + "/history")).Text());
    }

    [Fact]
    public async Task Nobody_but_the_author_takes_a_contact_back_or_puts_it_back()
    {
        var (anna, lead) = (await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await anna.Web.RecordAsync(opened, ("Note", "Von Anna gesagt"));
        var contact = await LastAsync(opened);

        Assert.DoesNotContain("take-back", (await lead.Web.GetAsync(opened.Path + "/timeline")).Html);
        await lead.Web.PressAsync(opened.Path, contact + "/take-back");
        var refused = (await lead.Web.GetAsync(opened.Path + "/timeline")).Text();
        Assert.Contains("nur durch die Person, die erfasst hat", refused);
        Assert.Contains("Von Anna gesagt", refused);

        await anna.Web.PressAsync(opened.Path, contact + "/take-back");
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Web.PressAsync(opened.Path, contact + "/put-back")).Status);
    }

    [Fact]
    public async Task After_ten_minutes_a_contact_can_only_be_edited()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await anna.Web.RecordAsync(opened, ("Note", "Steht fest"));
        var contact = await LastAsync(opened);

        host.Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        await anna.Web.PressAsync(opened.Path, contact + "/take-back");
        var timeline = await anna.Web.GetAsync(opened.Path + "/timeline");
        Assert.Contains("Zurücknehmen geht nur in den ersten 10 Minuten", timeline.Text());
        Assert.Contains("Steht fest", timeline.Text());
        Assert.DoesNotContain($"{contact}/take-back\"", timeline.Html);
    }

    private static string Contact(ArrangedCase opened) => $"{opened.Path}/contacts/{opened.Ids["contactId"]}";

    private async Task<string> LastAsync(ArrangedCase opened) => $"{opened.Path}/contacts/{await host.CasesAsync(db => Task.FromResult(db.Contacts.Where(c => c.CaseId == opened.CaseId).OrderByDescending(c => c.At).Select(c => c.Id).First()))}";
}
