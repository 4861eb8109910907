using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>People who do something at the same moment: nobody's work is lost, nobody waits for ever, and the lists are right at the end.</summary>
public sealed class AtOnceTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Twenty_people_who_record_for_one_case_at_once_lose_nothing()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var forms = new List<Page>();
        for (var i = 0; i < 20; i++)
            forms.Add(await anna.Web.GetAsync(opened.Path + "/contacts/new"));
        var answers = await Task.WhenAll(forms.Select((form, i) => anna.Web.SendAgainAsync(form, ("Note", $"Gespräch {i}"), ("On", $"{(i % 20) + 1}.11.2026"))));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.Status));
        Assert.Equal(21, await CountAsync(opened));
        Assert.All(await EntriesAsync(opened.CaseId), entry => Assert.Equal(new DateOnly(2026, 11, 20), entry.LastContactOn));
    }

    [Fact]
    public async Task A_case_handed_over_while_others_record_for_it_stays_handed_over()
    {
        var (anna, bert, lead) = (await host.WorkerAsync(), await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        for (var round = 0; round < 5; round++)
        {
            var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
            var forms = new List<Page>();
            for (var i = 0; i < 12; i++)
                forms.Add(await lead.Web.GetAsync(opened.Path + "/contacts/new"));
            var edit = await lead.Web.GetAsync(opened.Path + "/edit");
            var writes = forms.Select((form, i) => lead.Web.SendAgainAsync(form, ("Note", $"Gespräch {i}"), ("On", $"{i + 9}.11.2026"))).ToList();
            writes.Insert(3, lead.Web.SendAgainAsync(edit, ("MainManager", bert.Id.ToString())));
            Assert.All(await Task.WhenAll(writes), a => Assert.Equal(HttpStatusCode.Found, a.Status));

            Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync(opened.Path)).Status);
            Assert.Equal(HttpStatusCode.OK, (await bert.Web.GetAsync(opened.Path)).Status);
        }
    }

    [Fact]
    public async Task A_person_renamed_while_others_record_keeps_the_new_name_in_every_list()
    {
        var anna = await host.WorkerAsync();
        for (var round = 0; round < 5; round++)
        {
            var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
            var forms = new List<Page>();
            for (var i = 0; i < 12; i++)
                forms.Add(await anna.Web.GetAsync(opened.Path + "/contacts/new"));
            var person = await anna.Web.GetAsync(opened.Path + "/person");
            var writes = forms.Select((form, i) => anna.Web.SendAgainAsync(form, ("Note", $"Gespräch {i}"), ("On", $"{i + 9}.11.2026"))).ToList();
            writes.Insert(3, anna.Web.SendAgainAsync(person, ("FamilyName", $"Schwarzenegger{round}")));
            Assert.All(await Task.WhenAll(writes), a => Assert.Equal(HttpStatusCode.Found, a.Status));

            Assert.All(await EntriesAsync(opened.CaseId), entry => Assert.Equal($"Schwarzenegger{round}, Mohamad", entry.Name));
            Assert.Contains(opened.CaseId, (await anna.Web.GetAsync($"/weissach/search?q=schwarzenegger{round}")).Cases());
        }
    }

    [Fact]
    public async Task Of_two_editors_at_the_same_moment_one_saves_and_the_other_sees_both_versions()
    {
        var (anna, lead) = (await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var pages = (await anna.Web.GetAsync($"{opened.Path}/contacts/{opened.Ids["contactId"]}/edit"), await lead.Web.GetAsync($"{opened.Path}/contacts/{opened.Ids["contactId"]}/edit"));
        var answers = await Task.WhenAll(anna.Web.SendAgainAsync(pages.Item1, ("Note", "Fassung eins"), ("On", "20.11.2026")), lead.Web.SendAgainAsync(pages.Item2, ("Note", "Fassung zwei"), ("On", "21.11.2026")));
        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        var lost = answers.Single(a => a.Status == HttpStatusCode.Conflict).Text();
        Assert.Contains("Fassung eins", lost);
        Assert.Contains("Fassung zwei", lost);
    }

    [Fact]
    public async Task A_task_ticked_eight_times_at_once_is_done_once()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var token = Work.TokenOf(await anna.Web.GetAsync(opened.Path));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => anna.Web.AsScriptAsync(HttpMethod.Post, $"/weissach/tasks/{opened.Ids["taskId"]}/done", token)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.NoContent, a.Status));
        Assert.Equal(2, await host.CasesAsync(db => db.Tasks.Where(t => t.CaseId == opened.CaseId).Select(t => t.Version).SingleAsync()));
    }

    [Fact]
    public async Task A_task_ticked_while_somebody_edits_it_is_done()
    {
        var anna = await host.WorkerAsync();
        for (var round = 0; round < 20; round++)
        {
            var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
            var form = await anna.Web.GetAsync($"{opened.Path}/tasks/{opened.Ids["taskId"]}");
            var edit = anna.Web.SendAgainAsync(form, ("Title", "B2-Kurs anmelden"));
            var tick = await anna.Web.AsScriptAsync(HttpMethod.Post, $"/weissach/tasks/{opened.Ids["taskId"]}/done", Work.TokenOf(form));
            Assert.Equal(HttpStatusCode.NoContent, tick.Status);
            Assert.True((await edit).Status is HttpStatusCode.Found or HttpStatusCode.Conflict);
            Assert.False(await host.CasesAsync(db => db.Tasks.Where(t => t.CaseId == opened.CaseId).Select(t => t.Open).SingleAsync()));
        }
    }

    [Fact]
    public async Task A_case_handed_over_while_a_task_of_it_is_ticked_is_handed_over()
    {
        var (bert, lead) = (await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        for (var round = 0; round < 20; round++)
        {
            var opened = await Arrange.CaseAsync(host, "weissach", lead.Id);
            var form = await lead.Web.GetAsync(opened.Path + "/edit");
            var edit = lead.Web.SendAgainAsync(form, ("MainManager", bert.Id.ToString()));
            var tick = await lead.Web.AsScriptAsync(HttpMethod.Post, $"/weissach/tasks/{opened.Ids["taskId"]}/done", Work.TokenOf(form));
            Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Found), (tick.Status, (await edit).Status));
            Assert.False(await host.CasesAsync(db => db.Tasks.Where(t => t.CaseId == opened.CaseId && t.Source == TaskSource.Manual).Select(t => t.Open).SingleAsync()));
        }
    }

    [Fact]
    public async Task Ticks_and_new_tasks_at_the_same_moment_leave_the_right_next_step()
    {
        var anna = await host.WorkerAsync();
        var token = Work.TokenOf(await anna.Web.GetAsync("/weissach/tasks"));
        for (var round = 0; round < 20; round++)
        {
            var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
            await anna.Web.SendAsync(opened.Path + "/tasks/new", ("Title", "Letzte"), ("DueOn", "in 3 Monaten"));
            var form = await anna.Web.GetAsync(opened.Path + "/tasks/new");
            await Task.WhenAll(
                anna.Web.AsScriptAsync(HttpMethod.Post, $"/weissach/tasks/{opened.Ids["taskId"]}/done", token),
                anna.Web.SendAgainAsync(form, ("Title", "Mittlere"), ("DueOn", "in 1 Monat")));
            Assert.All(await host.CasesAsync(db => db.ListEntries.Where(e => e.CaseId == opened.CaseId).Select(e => e.DueOn).ToListAsync()), due => Assert.Equal(new DateOnly(2026, 12, 23), due));
        }
    }

    [Fact]
    public async Task A_save_that_had_to_be_tried_again_is_entered_once()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var forms = new List<Page>();
        for (var i = 0; i < 10; i++)
            forms.Add(await anna.Web.GetAsync(opened.Path + "/contacts/new"));
        await Task.WhenAll(forms.Select((form, i) => anna.Web.SendAgainAsync(form, ("Note", $"Gespräch {i}"), ("On", $"{i + 10}.11.2026"))));
        Assert.Equal(10, await host.InAsync(null, services => services.GetRequiredService<PlatformDb>().Audit.CountAsync(a => a.UserId == anna.Id && a.Action == "added" && a.Record == "Contact")));
    }

    [Fact]
    public async Task Ten_cases_opened_at_once_get_ten_numbers_without_a_gap()
    {
        var anna = await host.WorkerAsync(municipality: "sindelfingen");
        var forms = new List<Page>();
        for (var i = 0; i < 10; i++)
            forms.Add(await anna.Web.SendAsync("/sindelfingen/cases/new", ("Name", $"Schlange{i}, Stehend")));
        var answers = await Task.WhenAll(forms.Select(form => anna.Web.SendAgainAsync(form)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.Status));
        var numbers = await host.CasesAsync(db => db.Cases.Select(c => c.Number).ToListAsync(), "sindelfingen");
        Assert.Equal(Enumerable.Range(1, 10).Select(n => $"-2026-{n:D4}"), numbers.Select(n => n[3..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_form_for_a_case_sent_eight_times_at_once_opens_one_case_and_each_is_answered_with_success()
    {
        var anna = await host.WorkerAsync(municipality: "leonberg");
        var form = await anna.Web.SendAsync("/leonberg/cases/new", ("Name", "Achtfach, Alma"));
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => anna.Web.SendAgainAsync(form))), a => Assert.Equal(HttpStatusCode.Found, a.Status));
        Assert.Equal(["LEO-2026-0001"], await host.CasesAsync(db => db.Cases.Select(c => c.Number).ToListAsync(), "leonberg"));
    }

    private Task<int> CountAsync(ArrangedCase opened) => host.CasesAsync(db => db.Contacts.CountAsync(c => c.CaseId == opened.CaseId));

    private Task<List<ListEntry>> EntriesAsync(Guid caseId) => host.CasesAsync(db => db.ListEntries.AsNoTracking().Where(e => e.CaseId == caseId).ToListAsync());
}
