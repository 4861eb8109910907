using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>Letters from template to envelope, and the municipality's own templates. The day is Monday, 23.11.2026.</summary>
public sealed class LetterTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Invitation = "/letters/new?template=invitation&language=deu";

    [Fact]
    public async Task A_letter_begins_with_what_is_known_of_the_case()
    {
        var (anna, opened) = await CaseAsync(p => p.Address = "Quittenweg 4, 71287 Weissach");
        var form = await anna.Web.GetAsync(opened.Path + "/letters/new?template=secrecy_release&language=deu");
        Assert.Equal("Mohamad Al-Hussein\nQuittenweg 4\n71287 Weissach", Work.Field(form, "Recipient").ReplaceLineEndings("\n"));
        Assert.Equal("23.11.2026", Work.Field(form, "DatedOn"));
        Assert.Contains("Ich, Mohamad Al-Hussein, geboren am 1991, wohnhaft Quittenweg 4, 71287 Weissach, entbinde das Integrationsmanagement Weissach", Work.Field(form, "Body"));
    }

    [Fact]
    public async Task What_nobody_recorded_leaves_a_gap()
    {
        var (anna, opened) = await CaseAsync(p => p.BirthYear = null);
        var body = Work.Field(await anna.Web.GetAsync(opened.Path + "/letters/new?template=secrecy_release&language=deu"), "Body");
        Assert.Contains("geboren am ________, wohnhaft ________,", body);
    }

    [Fact]
    public async Task A_name_that_looks_like_a_placeholder_stays_a_name()
    {
        var (anna, opened) = await CaseAsync(p => (p.GivenNames, p.FamilyName) = ("{{Fallnummer}}", "<script>alert(1)</script>"));
        var form = await anna.Web.GetAsync(opened.Path + Invitation);
        Assert.Contains("Guten Tag {{Fallnummer}} <script>alert(1)</script>", Work.Field(form, "Body"));
        await anna.Web.SendAgainAsync(form);
        var print = await anna.Web.GetAsync(await LetterAsync(opened) + "/print");
        Assert.DoesNotContain("<script>alert", print.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_templates_can_be_chosen_in_each_language()
    {
        var (anna, opened) = await CaseAsync();
        var page = (await anna.Web.GetAsync(opened.Path + "/letters/new")).Html;
        Assert.Contains("template=invitation&language=simple", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("ich möchte mit Ihnen sprechen.", Work.Field(await anna.Web.GetAsync(opened.Path + "/letters/new?template=invitation&language=simple"), "Body"));
    }

    [Theory]
    [InlineData("?template=religion&language=deu")]
    [InlineData("?template=invitation&language=ara")]
    [InlineData("?template=invitation")]
    public async Task A_template_that_is_not_there_leads_to_the_choice(string query)
    {
        var (anna, opened) = await CaseAsync();
        Assert.Contains("Wählen Sie eine Vorlage und ihre Sprache.", (await anna.Web.GetAsync(opened.Path + "/letters/new" + query)).Text());
    }

    [Fact]
    public async Task It_prints_with_window_information_block_subject_and_signature()
    {
        var (anna, opened) = await CaseAsync();
        await anna.Web.SendAsync(opened.Path + Invitation, ("Recipient", "Frau Muster\nAm Markt 1\n71263 Weil der Stadt"), ("DatedOn", "24.11.2026"), ("Subject", "Unser Termin"), ("Body", "Zeile eins\nZeile zwei"));
        var print = await anna.Web.GetAsync(await LetterAsync(opened) + "/print");
        foreach (var said in new[] { "Am Markt 1", "Unser Zeichen " + opened.Number, "Ansprechperson " + anna.DisplayName, "Datum 24.11.2026", "Unser Termin", "Zeile eins Zeile zwei", anna.DisplayName + " Integrationsmanagement Weissach" })
            Assert.Contains(said, print.Text());
        Assert.Contains("/css/letter.css", print.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Recipient", "", "Geben Sie an, an wen der Brief geht.")]
    [InlineData("Recipient", "a\nb\nc\nd\ne\nf\ng", "passen höchstens 6 Zeilen")]
    [InlineData("DatedOn", "irgendwann", "Geben Sie das Datum des Briefs an")]
    [InlineData("DatedOn", "01.01.2090", "Geben Sie das Datum des Briefs an")]
    [InlineData("Subject", " ", "Geben Sie einen Betreff an.")]
    [InlineData("Body", "", "Der Brief hat noch keinen Text.")]
    public async Task What_cannot_be_is_refused_with_a_sentence(string field, string value, string sentence)
    {
        var (anna, opened) = await CaseAsync();
        var answer = await anna.Web.SendAsync(opened.Path + Invitation, (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Text());
    }

    [Fact]
    public async Task Too_long_a_text_is_refused()
    {
        var (anna, opened) = await CaseAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.Web.SendAsync(opened.Path + Invitation, ("Body", new string('ä', 100_000)))).Status);
    }

    [Fact]
    public async Task A_letter_sent_twice_is_stored_once()
    {
        var (anna, opened) = await CaseAsync();
        var form = await anna.Web.GetAsync(opened.Path + Invitation);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => anna.Web.SendAgainAsync(form, ("Subject", "Einmal"))));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.Status));
        Assert.Equal(2, await host.CasesAsync(db => db.Letters.CountAsync(l => l.CaseId == opened.CaseId))); // one was arranged
    }

    [Fact]
    public async Task A_sent_letter_stays_as_it_went_out()
    {
        var (anna, opened) = await CaseAsync();
        var letter = Draft(opened);
        var form = await anna.Web.GetAsync(letter);
        await anna.Web.SendAgainAsync(form, ("Body", "So ging er hinaus."), ("Send", "true"));
        var late = await anna.Web.SendAgainAsync(form, ("Body", "Zu spät."));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Zu spät.", late.Text()); // nothing that was typed is lost
        await anna.Web.PressAsync(opened.Path + "/letters/new" + "?template=invitation&language=deu", letter + "/remove");
        var page = (await anna.Web.GetAsync(letter)).Text();
        Assert.Contains("versendet am 23.11.2026", page);
        Assert.Contains("So ging er hinaus.", page);
        Assert.DoesNotContain("Zu spät.", page);
    }

    [Fact]
    public async Task Marking_as_sent_twice_is_once()
    {
        var (anna, opened) = await CaseAsync();
        var form = await anna.Web.GetAsync(Draft(opened));
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => anna.Web.SendAgainAsync(form, ("Body", "Einmal."), ("Send", "true"))));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.Status));
        Assert.Contains("versendet am", (await anna.Web.GetAsync(opened.Path + "/letters")).Text());
    }

    [Fact]
    public async Task Two_who_change_the_same_draft_see_what_the_other_wrote()
    {
        var (anna, opened) = await CaseAsync();
        var (mine, theirs) = (await anna.Web.GetAsync(Draft(opened)), await anna.Web.GetAsync(Draft(opened)));
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(theirs, ("Subject", "Von der Kollegin"))).Status);
        var conflict = await anna.Web.SendAgainAsync(mine, ("Subject", "Von mir"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Von der Kollegin", conflict.Text());
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(conflict)).Status);
        Assert.Contains("Von mir", (await anna.Web.GetAsync(opened.Path + "/letters")).Text());
    }

    [Fact]
    public async Task A_deleted_draft_is_gone_and_comes_back_from_the_notice()
    {
        var (anna, opened) = await CaseAsync();
        await anna.Web.PressAsync(Draft(opened), Draft(opened) + "/remove");
        Assert.DoesNotContain("Termin am Montag", (await anna.Web.GetAsync(opened.Path + "/letters")).Text());
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync(Draft(opened) + "/print")).Status);
        await anna.Web.PressAsync(opened.Path + Invitation, Draft(opened) + "/put-back");
        Assert.Contains("Termin am Montag", (await anna.Web.GetAsync(opened.Path + "/letters")).Text());
    }

    [Fact]
    public async Task A_colleague_without_the_case_finds_nothing()
    {
        var (_, opened) = await CaseAsync();
        var bert = await host.WorkerAsync();
        foreach (var path in new[] { opened.Path + "/letters", opened.Path + Invitation, Draft(opened), Draft(opened) + "/print" })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await bert.Web.GetAsync(path)).Status));
        Assert.Equal(HttpStatusCode.NotFound, (await bert.Web.PressAsync("/weissach/cases/new", Draft(opened) + "/remove")).Status);
    }

    [Fact]
    public async Task At_a_locked_case_nobody_writes_a_letter_but_who_leads_the_team_reads_them()
    {
        var (_, opened) = await CaseAsync();
        var lea = await host.WorkerAsync(Role.TeamLead);
        await host.InAsync("weissach", async services =>
        {
            var db = (CasesDb)services.GetService(typeof(CasesDb))!;
            (await db.Cases.Include(c => c.Managers).SingleAsync(c => c.Id == opened.CaseId)).Lock(LockReason.Withdrawal, new DateOnly(2026, 11, 23));
            await ((IntegrationPlatform.Cases.Desks.DeskUpdate)services.GetService(typeof(IntegrationPlatform.Cases.Desks.DeskUpdate))!).SaveAsync(opened.CaseId, CancellationToken.None);
        });
        Assert.Equal(HttpStatusCode.OK, (await lea.Web.GetAsync(opened.Path + "/letters")).Status);
        Assert.Equal(HttpStatusCode.OK, (await lea.Web.GetAsync(Draft(opened) + "/print")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lea.Web.GetAsync(Draft(opened))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lea.Web.GetAsync(opened.Path + Invitation)).Status);
    }

    private static string Draft(ArrangedCase opened) => $"{opened.Path}/letters/{opened.Ids["letterId"]}";

    /// <summary>The one that was written beside the arranged one.</summary>
    private Task<string> LetterAsync(ArrangedCase opened) => host.CasesAsync(async db =>
    {
        var arranged = Guid.Parse(opened.Ids["letterId"]);
        return $"{opened.Path}/letters/{await db.Letters.Where(l => l.CaseId == opened.CaseId && l.Id != arranged).Select(l => l.Id).SingleAsync()}";
    });

    private async Task<(Worker Anna, ArrangedCase Opened)> CaseAsync(Action<Person>? person = null)
    {
        var anna = await host.WorkerAsync(Role.IntegrationManager);
        return (anna, await Arrange.CaseAsync(host, "weissach", anna.Id, person: person));
    }
}
