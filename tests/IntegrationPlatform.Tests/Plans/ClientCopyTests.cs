using System.Net;
using System.Text.RegularExpressions;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Tests.Plans;

/// <summary>What staff do for the client's copy: language, translation, paper, talk, links.</summary>
public sealed partial class ClientCopyTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Arabic = "الألمانية B1 حتى الصيف", ArabicStep = "التسجيل في الدورة";

    [Fact]
    public async Task The_copy_begins_in_the_client_s_language_and_can_be_given_in_another()
    {
        var (anna, opened) = await host.AgreedAsync();
        var page = await anna.Web.GetAsync(opened.Path + "/plan/copy");
        Assert.Contains("<html lang=\"de\"", page.Html, StringComparison.Ordinal);
        Assert.Equal("ar", Chosen(page)); // the person's preferred language is Arabic
        await ChooseAsync(anna, opened, "ti");
        Assert.Equal("ti", Chosen(await anna.Web.GetAsync(opened.Path + "/plan/copy")));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostLanguageAsync(anna, opened, "xx")).Status);
    }

    [Fact]
    public async Task It_says_what_was_translated_by_machine_and_what_is_German_still()
    {
        var (anna, opened) = await host.AgreedAsync();
        var text = Work.Text(await anna.Web.GetAsync(opened.Path + "/plan/copy"));
        Assert.Contains("maschinell übersetzt, 0 von einem Menschen geprüft", text, StringComparison.Ordinal);
        foreach (var german in new[] { Handed.Goal, Handed.Indicator, Handed.First, Handed.Second })
            Assert.Contains(german, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_is_typed_beside_the_German_and_stands_on_page_paper_and_in_the_talk()
    {
        var (anna, opened) = await TranslatedAsync();
        using var client = new Browserless(host.Address);
        var own = (await client.OpenAsync(await anna.LinkAsync(opened, ("Language", "ar")))).Html;
        Assert.Contains(Encoded(Arabic), own, StringComparison.Ordinal);
        Assert.DoesNotContain(Handed.Goal, own, StringComparison.Ordinal);
        Assert.Contains($"lang=\"de\">{WebUtility.HtmlEncode("Prüfung ablegen").Replace("&#252;", "&#xFC;", StringComparison.Ordinal)}<", own, StringComparison.Ordinal);
        foreach (var path in new[] { "/plan/copy/print", "/plan/talk", "/plan/copy/preview" })
        {
            var page = (await anna.Web.GetAsync(opened.Path + path)).Html;
            Assert.Contains(Encoded(Arabic), page, StringComparison.Ordinal);
            Assert.Contains(Encoded(ArabicStep), page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task German_words_that_change_afterwards_make_a_translation_doubtful_until_somebody_looks()
    {
        var (anna, opened) = await TranslatedAsync();
        const string doubtful = "hat sich das Deutsche seit der Übersetzung geändert";
        Assert.DoesNotContain(doubtful, Work.Text(await anna.Web.GetAsync(opened.Path + "/plan/copy")), StringComparison.Ordinal);
        var goal = await host.PlansAsync(db => db.Goals.Where(g => g.CaseId == opened.CaseId && g.SinceEdition == 2).Select(g => g.Id).SingleAsync());
        await anna.Web.SendAsync($"{opened.Path}/plan/goals/{goal}", ("Title", "Deutsch B2 bis Herbst"));
        Assert.Contains(doubtful, Work.Text(await anna.Web.GetAsync(opened.Path + "/plan/copy")), StringComparison.Ordinal);
        var form = await anna.Web.GetAsync(opened.Path + "/plan/translate");
        var index = Index(form, goal);
        await SaveAsync(anna, form, ($"Lines[{index}].StillRight", "true"));
        Assert.DoesNotContain(doubtful, Work.Text(await anna.Web.GetAsync(opened.Path + "/plan/copy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_into_another_language_stays_until_somebody_types_over_it()
    {
        var (anna, opened) = await TranslatedAsync();
        await ChooseAsync(anna, opened, "tr");
        await SaveAsync(anna, await anna.Web.GetAsync(opened.Path + "/plan/translate"));
        Assert.Equal("ar", await host.PlansAsync(db => db.Goals.Where(g => g.CaseId == opened.CaseId && g.SinceEdition == 2).Select(g => g.TranslatedInto).SingleAsync()));
        var (page, goal) = (await anna.Web.GetAsync(opened.Path + "/plan/translate"), await host.PlansAsync(db => db.Goals.Where(g => g.CaseId == opened.CaseId && g.SinceEdition == 2).Select(g => g.Id).SingleAsync()));
        await SaveAsync(anna, page, ($"Lines[{Index(page, goal)}].Title", "Yaza kadar Almanca B1"));
        Assert.Equal("tr", await host.PlansAsync(db => db.Goals.Where(g => g.Id == goal).Select(g => g.TranslatedInto).SingleAsync()));
    }

    [Fact]
    public async Task What_is_too_long_comes_back_with_a_sentence_and_somebody_else_s_row_is_left_alone()
    {
        var (anna, opened) = await host.AgreedAsync();
        var (_, other) = await host.AgreedAsync();
        var page = await anna.Web.GetAsync(opened.Path + "/plan/translate");
        var wrong = await SaveAsync(anna, page, ("Lines[0].Title", new string('x', 601)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("Fassen Sie es kürzer", Work.Text(wrong), StringComparison.Ordinal);
        var foreign = await host.PlansAsync(db => db.Goals.Where(g => g.CaseId == other.CaseId && g.SinceEdition == 2).Select(g => g.Id).FirstAsync());
        await SaveAsync(anna, page, ("Lines[0].Id", foreign.ToString()), ("Lines[0].Title", "x"));
        Assert.Null(await host.PlansAsync(db => db.Goals.Where(g => g.Id == foreign).Select(g => g.TranslatedInto).SingleAsync()));
    }

    [Fact]
    public async Task The_paper_has_both_languages_and_lines_to_sign_on()
    {
        var (anna, opened) = await host.AgreedAsync(agreed: false);
        var page = await anna.Web.GetAsync(opened.Path + "/plan/copy/print");
        var text = Work.Text(page);
        foreach (var shown in new[] { "Mein Integrationsplan", "خطة الاندماج الخاصة بي", "Unterschrift Klientin oder Klient", "Entwurf, noch nicht vereinbart", Handed.Goal, "Ort, Datum" })
            Assert.Contains(shown, text, StringComparison.Ordinal);
        Assert.Contains("lang=\"ar\" dir=\"rtl\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_talk_shows_the_plan_in_two_languages_and_nothing_else_of_the_case()
    {
        var (anna, opened) = await host.AgreedAsync(agreed: false);
        var page = await anna.Web.GetAsync(opened.Path + "/plan/talk");
        Assert.Contains(Handed.Goal, Work.Text(page), StringComparison.Ordinal);
        Assert.Contains($"{opened.Path}/plan/agree", page.Html, StringComparison.Ordinal);
        foreach (var kept in new[] { opened.Number, "B1-Kurs anmelden", "Hussein" })
            Assert.DoesNotContain(kept, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_and_PIN_are_shown_once_with_a_picture_and_listed_without_them()
    {
        var (anna, opened) = await host.AgreedAsync();
        var made = await anna.Web.SendAsync(opened.Path + "/plan/copy", ("Days", "30"));
        var slip = Handed.Read(made);
        Assert.Contains("src=\"data:image/svg+xml;base64,", WebUtility.HtmlDecode(made.Html), StringComparison.Ordinal);
        Assert.Matches("^/weissach/mein-plan/[A-Za-z0-9_-]{43}[?]sprache=ar$", slip.Path);
        var page = await anna.Web.GetAsync(opened.Path + "/plan/copy");
        Assert.Contains("gültig bis 23.12.2026", Work.Text(page), StringComparison.Ordinal);
        Assert.Contains("noch nicht geöffnet", Work.Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain(slip.Token, page.Html, StringComparison.Ordinal);
        using var client = new Browserless(host.Address);
        await client.OpenAsync(slip);
        Assert.Contains("zuletzt geöffnet 23.11.2026", Work.Text(await anna.Web.GetAsync(opened.Path + "/plan/copy")), StringComparison.Ordinal);
    }

    [Theory, InlineData("0"), InlineData("181"), InlineData("-5"), InlineData("morgen"), InlineData("")]
    public async Task A_link_is_valid_for_1_to_180_days(string days)
    {
        var (anna, opened) = await host.AgreedAsync();
        var before = await CountAsync(opened);
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAsync(opened.Path + "/plan/copy", ("Days", days))).Status);
        Assert.Contains("1 bis 180 Tagen", Work.Text(await anna.Web.GetAsync(opened.Path + "/plan/copy")), StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync(opened));
    }

    [Fact]
    public async Task Pressed_twice_one_link_is_made_and_the_answer_that_is_seen_works()
    {
        var (anna, opened) = await host.AgreedAsync();
        var before = await CountAsync(opened);
        var page = await anna.Web.GetAsync(opened.Path + "/plan/copy");
        var (first, second) = (Handed.Read(await anna.Web.SendAgainAsync(page)), Handed.Read(await anna.Web.SendAgainAsync(page)));
        Assert.Equal(before + 1, await CountAsync(opened));
        using var client = new Browserless(host.Address);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.TypeAsync(first.Path, first.Pin)).Status);
        Assert.False((await client.OpenAsync(second)).AsksForPin());
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(page)).Status); // it has been opened: nobody takes it away by going back
        Assert.False((await client.GetAsync(second.Path)).AsksForPin());
    }

    [Fact]
    public async Task Pressed_many_times_at_once_one_link_is_made()
    {
        var (anna, opened) = await host.AgreedAsync();
        var before = await CountAsync(opened);
        var page = await anna.Web.GetAsync(opened.Path + "/plan/copy");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => anna.Web.SendAgainAsync(page)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
        Assert.Equal(before + 1, await CountAsync(opened));
    }

    [Fact]
    public async Task Who_may_only_read_the_case_makes_and_revokes_no_link()
    {
        var (anna, opened) = await host.AgreedAsync();
        await host.OpenTeamAsync("weissach");
        var bert = await host.WorkerAsync();
        var page = await bert.Web.GetAsync(opened.Path + "/plan/copy");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Link und PIN erzeugen", Work.Text(page), StringComparison.Ordinal);
        var token = Work.TokenOf(await bert.Web.GetAsync("/weissach/cases/new"));
        foreach (var path in new[] { "/plan/copy/links", $"/plan/copy/links/{opened.Ids["linkId"]}/revoke", "/plan/copy/language", "/plan/translate" })
            Assert.Equal(HttpStatusCode.NotFound, (await bert.Web.AsScriptAsync(HttpMethod.Post, opened.Path + path, token)).Status);
        Assert.NotNull(anna);
    }

    [Fact]
    public async Task For_a_restricted_case_there_is_no_link_but_there_is_paper()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id, restricted: true);
        await anna.Web.AddGoalAsync(opened, Handed.Goal, Handed.First);
        var page = await anna.Web.GetAsync(opened.Path + "/plan/copy");
        Assert.Contains("öffnet sich kein persönlicher Link", Work.Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Link und PIN erzeugen", Work.Text(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await anna.Web.GetAsync(opened.Path + "/plan/copy/print")).Status);
    }

    private Task<int> CountAsync(ArrangedCase opened) => host.PlansAsync(db => db.Links.CountAsync(l => l.CaseId == opened.CaseId));

    private async Task<(Worker Anna, ArrangedCase Case)> TranslatedAsync()
    {
        var (anna, opened) = await host.AgreedAsync();
        var page = await anna.Web.GetAsync(opened.Path + "/plan/translate");
        var goal = await host.PlansAsync(db => db.Goals.Where(g => g.CaseId == opened.CaseId && g.SinceEdition == 2).Select(g => g.Id).SingleAsync());
        var step = await host.PlansAsync(db => db.Steps.Where(s => s.GoalId == goal).OrderBy(s => s.Id).Select(s => s.Id).FirstAsync());
        var saved = await SaveAsync(anna, page, ($"Lines[{Index(page, goal)}].Title", Arabic), ($"Lines[{Index(page, step)}].Title", ArabicStep));
        Assert.Equal(HttpStatusCode.Found, saved.Status);
        return (anna, opened);
    }

    private static Task<Page> SaveAsync(Worker worker, Page page, params (string Name, string Value)[] changes) =>
        worker.Web.PostFormAsync(page, f => f.Action.EndsWith("/translate", StringComparison.Ordinal), changes.ToDictionary(c => c.Name, c => c.Value));

    private static string Index(Page page, Guid row) => Regex.Match(page.Html, $@"name=""Lines\[(?<i>\d+)\]\.Id"" value=""{row}""").Groups["i"].Value;

    private static Task ChooseAsync(Worker worker, ArrangedCase opened, string language) => PostLanguageAsync(worker, opened, language);

    private static async Task<Page> PostLanguageAsync(Worker worker, ArrangedCase opened, string language) =>
        await worker.Web.PostFormAsync(await worker.Web.GetAsync(opened.Path + "/plan/copy"), f => f.Action.EndsWith("/language", StringComparison.Ordinal), new Dictionary<string, string> { ["copyLanguage"] = language });

    private static string Chosen(Page page) => Browserless.Form(page, f => f.Action.EndsWith("/language", StringComparison.Ordinal)).Values().Single(v => v.Key == "copyLanguage").Value;

    /// <summary>As Razor writes other scripts.</summary>
    private static string Encoded(string text) => System.Text.Encodings.Web.HtmlEncoder.Default.Encode(text);
}
