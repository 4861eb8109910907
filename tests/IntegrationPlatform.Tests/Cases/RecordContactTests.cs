using System.Net;
using System.Text;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

public sealed class RecordContactTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_contact_shows_in_the_timeline_on_the_start_page_and_as_the_last_one_in_the_list()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var answer = await anna.Web.RecordAsync(opened, ("Note", "Anhörungstermin vorbereitet"));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.EndsWith("/timeline", answer.Location!.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("Anhörungstermin vorbereitet", (await anna.Web.GetAsync(opened.Path + "/timeline")).Text());
        var today = (await anna.Web.GetAsync("/weissach/today")).Text();
        Assert.Contains("Anhörungstermin vorbereitet", today[today.IndexOf("Heute erfasst", StringComparison.Ordinal)..]);
        Assert.Contains("23.11.2026", (await anna.Web.GetAsync("/weissach/cases")).Text());
    }

    [Fact]
    public async Task What_is_entered_today_for_a_former_day_stands_on_the_start_page_with_its_day()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await anna.Web.RecordAsync(opened, ("Note", "Hausbesuch nachgetragen"), ("On", "18.11.2026"));
        var today = (await anna.Web.GetAsync("/weissach/today")).Text();
        Assert.Contains("Mi, 18.11. Al-Hussein, Mohamad Telefon · Hausbesuch nachgetragen", today[today.IndexOf("Heute erfasst", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task The_last_clients_stand_ready_once_each_also_a_restricted_one_of_whoever_leads_the_team()
    {
        var lead = await host.WorkerAsync(Role.TeamLead);
        var plain = await Arrange.CaseAsync(host, "weissach", lead.Id);
        var hidden = await Arrange.CaseAsync(host, "weissach", lead.Id, "Verborgen", "Vera", restricted: true);
        var choice = (await lead.Web.GetAsync("/weissach/contacts/new")).Html;
        foreach (var opened in new[] { plain, hidden })
            Assert.Equal(2, choice.Split($"href=\"{opened.Path}/contacts/new\"").Length);
    }

    [Fact]
    public async Task The_form_has_six_inputs_one_that_is_folded_away_and_the_plan_to_tap()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var fields = Work.MainForm(await anna.Web.GetAsync(opened.Path + "/contacts/new")).Fields.Where(f => f.Kind is not ("hidden" or "submit")).Select(f => f.Name).Distinct();
        Assert.Equal(["Note", "Mode", "Duration", "Topics", "On", "FollowUp", "Kind", "Goals", "StepsDone", "NewStep", "NewGoal", "NewGoalField"], fields);
    }

    [Fact]
    public async Task The_last_contact_sets_what_the_next_form_begins_with()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await anna.Web.RecordAsync(opened, ("Note", "Besuch"), ("Mode", nameof(ContactMode.HomeVisit)), ("Topics", "debt"));
        var form = await anna.Web.GetAsync(opened.Path + "/contacts/new");
        Assert.Equal((nameof(ContactMode.HomeVisit), "debt", "heute", ""), (Work.Field(form, "Mode"), Work.Field(form, "Topics"), Work.Field(form, "On"), Work.Field(form, "Note")));
    }

    [Fact]
    public async Task A_follow_up_becomes_a_task_with_its_title_and_day()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await anna.Web.SendAsync($"{opened.Path}/tasks/{opened.Ids["taskId"]}", ("DueOn", "in 3 Monaten"));
        await anna.Web.RecordAsync(opened, ("Note", "Kurs besprochen"), ("FollowUp", "in 2 Wochen Kurs anmelden"));

        Assert.Contains("Kurs anmelden Al-Hussein, Mohamad Mo, 07.12.", (await anna.Web.GetAsync("/weissach/tasks")).Text());
        Assert.Contains("Kurs anmelden Mo, 07.12.", (await anna.Web.GetAsync(opened.Path)).Text());
        Assert.Contains("Kurs anmelden 07.12.2026", (await anna.Web.GetAsync("/weissach/cases")).Text());
    }

    [Theory]
    [InlineData("On", "neulich", "Geben Sie ein Datum an")]
    [InlineData("On", "31.2.2026", "Geben Sie ein Datum an")]
    [InlineData("On", "٢٢.١١.٢٠٢٦", "Geben Sie ein Datum an")]
    [InlineData("On", "morgen", "Das Datum liegt in der Zukunft")]
    [InlineData("On", "24.11.2026", "Das Datum liegt in der Zukunft")]
    [InlineData("On", "22.11.2016", "mehr als fünf Jahre")]
    [InlineData("Topics", "", "Wählen Sie ein bis fünf Themen")]
    [InlineData("Topics", "weather", "Wählen Sie ein bis fünf Themen")]
    [InlineData("FollowUp", "Kurs anmelden", "Sagen Sie zuerst, wann")]
    [InlineData("FollowUp", "gestern Kurs", "Sagen Sie zuerst, wann")]
    [InlineData("FollowUp", "24.11.202", "Sagen Sie zuerst, wann")]
    [InlineData("Mode", "Telepathy", "passt nicht zu „Art des Kontakts“")]
    public async Task A_wrong_entry_is_answered_with_a_sentence_that_leads_to_its_field_and_the_note_is_kept(string field, string value, string sentence)
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var answer = await anna.Web.RecordAsync(opened, ("Note", "Eine lange Notiz & mehr"), (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Text());
        Assert.Contains($"href=\"#{field}\"", answer.Html);
        Assert.Contains($"id=\"{field}\"", answer.Html);
        Assert.Equal("Eine lange Notiz & mehr", Work.Field(answer, "Note"));
        Assert.Equal(1, await CountAsync(opened));
    }

    [Fact]
    public async Task An_empty_note_is_refused_but_not_for_somebody_who_did_not_come()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var refused = await anna.Web.RecordAsync(opened, ("Note", "   "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("href=\"#Note\"", refused.Html);
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.RecordAsync(opened, ("Note", ""), ("Kind", nameof(ContactKind.NoShow)))).Status);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_contact()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var form = await anna.Web.GetAsync(opened.Path + "/contacts/new");
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(form, ("Note", "Einmal gesagt"), ("FollowUp", "morgen"))).Status);
        Assert.Equal(2, await CountAsync(opened));
        Assert.Equal(2, await host.CasesAsync(db => db.Tasks.CountAsync(t => t.CaseId == opened.CaseId)));
    }

    [Fact]
    public async Task The_same_form_sent_eight_times_at_once_is_one_contact_and_each_is_answered_with_success()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var form = await anna.Web.GetAsync(opened.Path + "/contacts/new");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => anna.Web.SendAgainAsync(form, ("Note", "Achtmal gedrückt"), ("FollowUp", "morgen"))));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.Status));
        Assert.Equal(2, await CountAsync(opened));
        Assert.Equal(2, await host.CasesAsync(db => db.Tasks.CountAsync(t => t.CaseId == opened.CaseId)));
    }

    [Fact]
    public async Task Twenty_people_who_record_for_twenty_cases_at_once_lose_nothing()
    {
        var anna = await host.WorkerAsync();
        var work = new List<(ArrangedCase Case, Page Form)>();
        for (var i = 0; i < 20; i++)
        {
            var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
            work.Add((opened, await anna.Web.GetAsync(opened.Path + "/contacts/new")));
        }
        var answers = await Task.WhenAll(work.Select(w => anna.Web.SendAgainAsync(w.Form, ("Note", "Zur gleichen Zeit"))));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.Status));
        foreach (var (opened, _) in work)
        {
            Assert.Equal(2, await CountAsync(opened));
            Assert.All(await EntriesAsync(opened.CaseId), entry => Assert.Equal(new DateOnly(2026, 11, 23), entry.LastContactOn));
        }
    }

    [Theory]
    [InlineData(20_001)]
    [InlineData(1_000_000)]
    public async Task A_note_that_is_too_long_is_refused_and_kept(int length)
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var note = new string('n', length);
        var answer = await anna.Web.RecordAsync(opened, ("Note", note));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Kürzen Sie sie auf 20000 Zeichen", answer.Text());
        Assert.Equal(note, Work.Field(answer, "Note"));
    }

    [Theory]
    [InlineData("👩‍👩‍👧‍👦 lacht 👍🏽")]
    [InlineData("\u202Eنص من اليمين\u202C Text")]
    [InlineData("<script>alert(1)</script><b>\"fett\"</b> & 'mehr'")]
    [InlineData("{{7*7}} ${x} %00 \\n")]
    public async Task Whatever_is_written_in_a_note_is_read_again_as_text(string note)
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.RecordAsync(opened, ("Note", note))).Status);
        var timeline = await anna.Web.GetAsync(opened.Path + "/timeline");
        Assert.Contains(note, WebUtility.HtmlDecode(timeline.Html));
        Assert.DoesNotContain("<script>alert", timeline.Html);
        Assert.DoesNotContain("<b>\"fett", timeline.Html);
    }

    [Fact]
    public async Task A_null_character_is_refused_and_nothing_is_saved()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        Assert.Equal(HttpStatusCode.BadRequest, (await anna.Web.RecordAsync(opened, ("Note", "vorher\0nachher"))).Status);
        Assert.Equal(1, await CountAsync(opened));
    }

    [Fact]
    public async Task Contacts_of_one_day_are_all_found_by_turning_the_pages_of_the_timeline()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        for (var i = 0; i < 25; i++)
            await anna.Web.RecordAsync(opened, ("Note", $"Notiz-{i:00}-Ende"), ("On", "gestern"));
        var read = new StringBuilder();
        for (var next = opened.Path + "/timeline"; next is not null;)
        {
            var page = await anna.Web.GetAsync(next);
            read.Append(page.Text());
            var older = System.Text.RegularExpressions.Regex.Match(page.Html, "href=\"(?<to>[^\"]*/timeline\\?[^\"]*)\"");
            next = older.Success ? WebUtility.HtmlDecode(older.Groups["to"].Value) : null;
        }
        Assert.All(Enumerable.Range(0, 25), i => Assert.Contains($"Notiz-{i:00}-Ende", read.ToString()));
    }

    [Fact]
    public async Task Neither_notes_nor_titles_of_tasks_can_be_read_in_the_database()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await anna.Web.RecordAsync(opened, ("Note", "Geheimnisvolleunterredung"), ("FollowUp", "morgen Verschwiegeneaufgabe"));
        await anna.Web.SendAsync($"{opened.Path}/contacts/{opened.Ids["contactId"]}/edit", ("Note", "Vertuschteberichtigung"));

        var stored = TestDatabase.Postgres ? await SealedColumnsAsync() : await FilesAsync();
        Assert.True(Holds(stored, opened.Number), "What is not sealed must be found, or the search proves nothing.");
        Assert.All(["Geheimnisvolleunterredung", "Verschwiegeneaufgabe", "Vertuschteberichtigung", "Wohnungsgeberbest"], word => Assert.False(Holds(stored, word), word));

        static bool Holds(byte[] bytes, string word) =>
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) >= 0;
    }

    private async Task<byte[]> FilesAsync()
    {
        using var all = new MemoryStream();
        foreach (var file in Directory.GetFiles(host.Folder, "integrationplatform.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await stream.CopyToAsync(all);
        }
        return all.ToArray();
    }

    /// <summary>Every row of every table of the module and of the audit, as PostgreSQL writes it out; sealed columns as the bytes they are.</summary>
    private Task<byte[]> SealedColumnsAsync() => host.CasesAsync(async db =>
    {
        var all = new List<byte>();
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Distinct())
        {
#pragma warning disable EF1002 // the names come from the model
            foreach (var row in await db.Database.SqlQueryRaw<string>($"select t::text as \"Value\" from {table} t").ToListAsync())
#pragma warning restore EF1002
            {
                all.AddRange(Encoding.UTF8.GetBytes(row));
                foreach (System.Text.RegularExpressions.Match hex in System.Text.RegularExpressions.Regex.Matches(row, @"\\\\x(?<b>(?:[0-9a-f]{2})+)"))
                    all.AddRange(Convert.FromHexString(hex.Groups["b"].Value));
            }
        }
        return all.ToArray();
    });

    private Task<int> CountAsync(ArrangedCase opened) => host.CasesAsync(db => db.Contacts.CountAsync(c => c.CaseId == opened.CaseId));

    private Task<List<ListEntry>> EntriesAsync(Guid caseId) => host.CasesAsync(db => db.ListEntries.AsNoTracking().Where(e => e.CaseId == caseId).ToListAsync());
}
