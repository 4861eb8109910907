using System.Net;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>A form that arrives again: unchanged it adds nothing, changed after the Back button it loses nothing, and its hidden id opens no door.</summary>
public sealed class SentTwiceTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_contact_sent_twice_is_recorded_once_and_one_changed_after_going_back_is_a_second_one()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var form = await anna.Web.GetAsync(opened.Path + "/contacts/new");
        foreach (var note in new[] { "Erstes Gespräch", "Erstes Gespräch", "Nach dem Zurück geschrieben" })
            Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(form, ("Note", note))).Status);
        Assert.Equal(3, await host.CasesAsync(db => db.Contacts.CountAsync(c => c.CaseId == opened.CaseId))); // one was there before
        Assert.Contains("Nach dem Zurück geschrieben", (await anna.Web.GetAsync(opened.Path + "/timeline")).Text());
    }

    [Theory]
    [InlineData("/contacts/new", "Note", "contactId")]
    [InlineData("/tasks/new", "Title", "taskId")]
    public async Task The_id_of_somebody_elses_record_in_a_form_makes_a_new_record(string page, string field, string id)
    {
        var (anna, bert) = (await host.WorkerAsync(), await host.WorkerAsync(municipality: "sindelfingen"));
        var (mine, foreign) = (await Arrange.CaseAsync(host, "weissach", anna.Id), await Arrange.CaseAsync(host, "sindelfingen", bert.Id));
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAsync(mine.Path + page, ("Id", foreign.Ids[id]), (field, "Untergeschoben"))).Status);
        Assert.Contains("Untergeschoben", (await anna.Web.GetAsync(mine.Path)).Text() + (await anna.Web.GetAsync(mine.Path + "/timeline")).Text());
        Assert.DoesNotContain("Untergeschoben", (await bert.Web.GetAsync(foreign.Path)).Text() + (await bert.Web.GetAsync(foreign.Path + "/timeline")).Text());
    }

    [Fact]
    public async Task A_case_sent_twice_is_opened_once_and_one_changed_after_going_back_is_a_second_one()
    {
        var anna = await host.WorkerAsync(Role.IntegrationManager, "holzgerlingen");
        var form = await anna.Web.SendAsync("/holzgerlingen/cases/new", ("Name", "Zweimal, Zoe"));
        var answers = new List<Page>();
        foreach (var name in new[] { "Zoe", "Zoe", "Zora" })
            answers.Add(await anna.Web.SendAgainAsync(form, ("GivenNames", name)));
        Assert.Equal(2, answers.Select(a => a.Location!.AbsolutePath).Distinct().Count());
        Assert.Equal(2, await host.CasesAsync(db => db.Cases.CountAsync(), "holzgerlingen"));
    }
}
