using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>Documents that were seen: list, reminder, correction, removal. The day is Monday, 23.11.2026.</summary>
public sealed class DocumentTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_document_shows_what_it_is_how_long_it_holds_and_where_it_lies()
    {
        var (anna, opened) = await CaseAsync();
        Assert.Equal(opened.Path + "/documents", (await anna.Web.SeeAsync(opened, ("Title", "eAT, Karte"), ("SeenOn", "gestern"), ("IssuedOn", "01.12.2024"), ("ValidUntil", "16.12.2026"), ("OriginalAt", "bei der Person"))).Location!.AbsolutePath);
        var page = (await anna.Web.GetAsync(opened.Path + "/documents")).Text();
        foreach (var said in new[] { "Aufenthaltstitel", "eAT, Karte", "läuft in 23 Tagen ab", "bis 16.12.2026", "ausgestellt am 01.12.2024", "22.11.2026", "Original: bei der Person", "nur gesehen", anna.DisplayName })
            Assert.Contains(said, page);
    }

    [Theory]
    [InlineData("23.11.2026", "läuft heute ab")]
    [InlineData("24.11.2026", "läuft morgen ab")]
    [InlineData("22.11.2026", "seit gestern abgelaufen")]
    [InlineData("20.11.2026", "seit 3 Tagen abgelaufen")]
    [InlineData("31.12.2027", "gültig bis 31.12.2027")]
    [InlineData("", "ohne Ablauf")]
    public async Task The_end_is_said_in_plain_words(string until, string words)
    {
        var (anna, opened) = await CaseAsync();
        await anna.Web.SeeAsync(opened, ("ValidUntil", until));
        Assert.Contains(words, (await anna.Web.GetAsync(opened.Path + "/documents")).Text());
    }

    [Theory]
    [InlineData("Kind", "", "Wählen Sie, was für ein Dokument es ist.")]
    [InlineData("Kind", "religion", "Wählen Sie einen Eintrag aus der Liste.")]
    [InlineData("SeenOn", "morgen", "Geben Sie ein Datum bis heute an")]
    [InlineData("IssuedOn", "2. Mai 2090", "Geben Sie ein Datum bis heute an")]
    [InlineData("ValidUntil", "irgendwann", "Geben Sie den letzten Tag an")]
    [InlineData("Storage", "CopyStored", "Es gibt keine Einwilligung, Kopien von Dokumenten zu speichern.")]
    public async Task What_cannot_be_is_refused_with_a_sentence(string field, string value, string sentence)
    {
        var (anna, opened) = await CaseAsync();
        var answer = await anna.Web.SeeAsync(opened, (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Text());
    }

    [Fact]
    public async Task An_end_before_the_issue_is_refused()
    {
        var (anna, opened) = await CaseAsync();
        Assert.Contains("Das Ende liegt vor der Ausstellung.", (await anna.Web.SeeAsync(opened, ("IssuedOn", "01.11.2026"), ("ValidUntil", "01.10.2026"))).Text());
    }

    [Theory]
    [InlineData("residence_title", "01.03.2027", "04.01.2027")] // eight weeks
    [InlineData("passport", "01.03.2027", "01.02.2027")] // four weeks
    [InlineData("residence_title", "01.12.2026", "23.11.2026")] // that day is over: today
    public async Task A_task_reminds_in_time(string kind, string until, string due)
    {
        var (anna, opened) = await CaseAsync();
        await anna.Web.SeeAsync(opened, ("Kind", kind), ("ValidUntil", until));
        var task = await ReminderAsync(opened);
        Assert.Equal((due, true, anna.Id), ($"{task.DueOn:dd.MM.yyyy}", task.Open, task.AssignedTo));
        Assert.Contains($"läuft am {until} ab", (await anna.Web.GetAsync(opened.Path)).Text());
    }

    [Fact]
    public async Task The_reminder_moves_with_the_day_and_comes_once()
    {
        var (anna, opened) = await CaseAsync();
        var document = await host.SeenAsync(anna.Web, opened, ("ValidUntil", "01.03.2027"));
        await anna.Web.SendAsync(document, ("ValidUntil", "01.05.2027"));
        Assert.Equal(new DateOnly(2027, 3, 6), (await ReminderAsync(opened)).DueOn);
        await anna.Web.SendAsync(document, ("Title", "Nur die Bezeichnung"));
        Assert.Equal(new DateOnly(2027, 3, 6), (await ReminderAsync(opened)).DueOn);
        await anna.Web.SendAsync(document, ("ValidUntil", ""));
        Assert.False((await ReminderAsync(opened)).Open);
    }

    [Fact]
    public async Task A_newer_document_takes_the_place_of_the_former_and_ends_its_reminder()
    {
        var (anna, opened) = await CaseAsync();
        var former = await host.SeenAsync(anna.Web, opened, ("ValidUntil", "01.03.2027"), ("Title", "Karte"));
        var form = await anna.Web.GetAsync($"{opened.Path}/documents/new?replaces={Copies.IdOf(former)}");
        Assert.Equal(("residence_title", "Karte"), (Work.Field(form, "Kind"), Work.Field(form, "Title")));
        await anna.Web.SendAgainAsync(form, ("ValidUntil", "01.03.2030"));
        var tasks = await RemindersAsync(opened);
        Assert.Equal([new DateOnly(2030, 1, 4)], tasks.Where(t => t.Open).Select(t => t.DueOn));
        Assert.Contains("ersetzt", (await anna.Web.GetAsync(opened.Path + "/documents")).Text());
    }

    [Fact]
    public async Task A_removed_document_is_gone_with_its_reminder_and_comes_back_with_it()
    {
        var (anna, opened) = await CaseAsync();
        var document = await host.SeenAsync(anna.Web, opened, ("ValidUntil", "01.03.2027"), ("Title", "Verschwindet"));
        await anna.Web.PressAsync(document, document + "/remove");
        Assert.DoesNotContain("Verschwindet", (await anna.Web.GetAsync(opened.Path + "/documents")).Text());
        Assert.False((await ReminderAsync(opened)).Open);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync(document)).Status);
        await anna.Web.PressAsync(opened.Path + "/documents/new", document + "/put-back");
        Assert.Contains("Verschwindet", (await anna.Web.GetAsync(opened.Path + "/documents")).Text());
        Assert.True((await ReminderAsync(opened)).Open);
    }

    [Fact]
    public async Task A_document_sent_twice_is_recorded_once_with_one_reminder()
    {
        var (anna, opened) = await CaseAsync();
        var form = await anna.Web.GetAsync(opened.Path + "/documents/new");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => anna.Web.SendAgainAsync(form, ("Kind", "duldung"), ("ValidUntil", "01.03.2027"))));
        Assert.Equal(1, await host.CasesAsync(db => db.Documents.CountAsync(d => d.CaseId == opened.CaseId && d.Kind == "duldung")));
        Assert.Single(await RemindersAsync(opened));
    }

    [Fact]
    public async Task Two_who_change_the_same_document_see_what_the_other_wrote()
    {
        var (anna, opened) = await CaseAsync();
        var document = await host.SeenAsync(anna.Web, opened, ("Title", "Anfang"));
        var (mine, theirs) = (await anna.Web.GetAsync(document), await anna.Web.GetAsync(document));
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(theirs, ("Title", "Von der Kollegin"))).Status);
        var conflict = await anna.Web.SendAgainAsync(mine, ("Title", "Von mir"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Von der Kollegin", conflict.Text());
        Assert.Contains("Von mir", conflict.Text());
    }

    [Fact]
    public async Task A_colleague_without_the_case_finds_nothing()
    {
        var (anna, opened) = await CaseAsync();
        var document = await host.SeenAsync(anna.Web, opened);
        await anna.Web.AllowCopiesAsync(opened);
        await anna.Web.UploadAsync(document, SampleFiles.Pdf);
        var bert = await host.WorkerAsync();
        foreach (var path in new[] { opened.Path + "/documents", opened.Path + "/documents/new", document, document + "/copy", document + "/copy/file", document + "/copy/view" })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await bert.Web.GetAsync(path)).Status));
        Assert.Equal(HttpStatusCode.NotFound, (await bert.Web.PressAsync("/weissach/cases/new", document + "/remove")).Status);
    }

    [Fact]
    public async Task Hostile_text_is_only_text()
    {
        var (anna, opened) = await CaseAsync();
        await anna.Web.SeeAsync(opened, ("Title", "<script>alert(1)</script>"), ("OriginalAt", "'; drop table cases_document; --"));
        var page = await anna.Web.GetAsync(opened.Path + "/documents");
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        Assert.Contains("drop table cases_document", page.Text());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.Web.SeeAsync(opened, ("Title", new string('ä', 100_000)))).Status);
    }

    private async Task<(Worker Anna, ArrangedCase Opened)> CaseAsync()
    {
        var anna = await host.WorkerAsync(Role.IntegrationManager);
        return (anna, await Arrange.CaseAsync(host, "weissach", anna.Id));
    }

    private async Task<CaseTask> ReminderAsync(ArrangedCase opened) => Assert.Single(await RemindersAsync(opened));

    private Task<List<CaseTask>> RemindersAsync(ArrangedCase opened) => host.CasesAsync(db => db.Tasks.Where(t => t.CaseId == opened.CaseId && t.Source == TaskSource.Deadline).ToListAsync());
}
