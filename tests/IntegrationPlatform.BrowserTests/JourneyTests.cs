using System.Diagnostics;
using IntegrationPlatform.Conformance;
using Microsoft.Playwright;

namespace IntegrationPlatform.BrowserTests;

/// <summary>The ten things people do all day, in a real browser.</summary>
public class JourneyTests(DemoSite site)
{
    [Fact]
    public async Task A_manager_finds_a_client_by_a_half_remembered_name_and_records_what_was_said()
    {
        await using var visit = await site.SignInAsync("anna.berger");
        var page = visit.Page;
        var watch = Stopwatch.StartNew();

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("muhamad husein");
        await AnsweredAsync(page, "muhamad husein");
        await Assertions.Expect(page.Locator("#pl [role=option]").First).ToContainTextAsync("Al-Hussein, Mohamad");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Al-Hussein, Mohamad");
        await HearsKeysAsync(page);
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator("#Note")).ToBeFocusedAsync();
        await HearsKeysAsync(page);
        await page.Keyboard.TypeAsync("Bildungsgutschein ist da, Kurs ab Januar.");
        await page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(page.Locator(".timeline > li").First).ToContainTextAsync("Bildungsgutschein ist da, Kurs ab Januar.");
        TestContext.Current.TestOutputHelper?.WriteLine($"4 keys, a name and a note: {watch.Elapsed.TotalSeconds:0.0} s with the browser's own typing speed");
        await page.GotoAsync("/weissach/today");
        await Assertions.Expect(page.GetByText("Bildungsgutschein ist da")).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_same_works_without_script()
    {
        await using var visit = await site.SignInAsync("anna.berger", script: false);
        var page = visit.Page;
        await page.FillAsync(".topbar input[name=q]", "muhamad husein");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Al-Hussein, Mohamad" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Kontakt erfassen" }).ClickAsync();
        await page.FillAsync("#Note", "Ohne Skript erfasst.");
        await page.FillAsync("#FollowUp", "in 2 Wochen Zeugnis mitbringen");
        await page.Locator(".sticky-actions button").ClickAsync();
        await Assertions.Expect(page.Locator(".timeline > li").First).ToContainTextAsync("Ohne Skript erfasst.");
        await page.GotoAsync("/weissach/today");
        await Assertions.Expect(page.GetByText("Ohne Skript erfasst.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_form_with_mistakes_keeps_everything_and_leads_to_the_first()
    {
        await using var visit = await site.SignInAsync("anna.berger");
        var page = visit.Page;
        await OpenFileAsync(page, "/contacts/new");
        await page.FillAsync("#Note", "Bleibt stehen.");
        await page.FillAsync("#On", "übermorgen in drei Jahren");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("[data-errsum]")).ToBeFocusedAsync();
        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Fehler: "));
        await Assertions.Expect(page.Locator("#Note")).ToHaveValueAsync("Bleibt stehen.");
        await page.Locator("[data-errsum] a").First.ClickAsync();
        await Assertions.Expect(page.Locator("#On")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_was_typed_and_not_saved_is_there_again()
    {
        await using var visit = await site.SignInAsync("mobil");
        var page = visit.Page;
        await page.GotoAsync("/weissach/cases?view=mine");
        await page.Locator(".tbl .name a").First.ClickAsync();
        await page.WaitForURLAsync("**/cases/*-*");
        await page.Keyboard.PressAsync("n");
        await page.FillAsync("#Note", "Mitten im Satz unterbrochen");
        await Assertions.Expect(page.Locator("[data-save-state]")).ToContainTextAsync("Entwurf gespeichert", new() { Timeout = 15_000 });
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#Note")).ToHaveValueAsync("Mitten im Satz unterbrochen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Entwurf verwerfen" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Note")).ToHaveValueAsync("");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_task_is_ticked_off_and_on_again()
    {
        await using var visit = await site.SignInAsync("anna.berger");
        var page = visit.Page;
        var tick = page.Locator("button.check").First;
        var name = await tick.GetAttributeAsync("aria-label");
        await page.RunAndWaitForResponseAsync(() => tick.ClickAsync(), answer => answer.Url.EndsWith("/done", StringComparison.Ordinal) && answer.Status == 204);
        await Assertions.Expect(tick).ToHaveAttributeAsync("aria-pressed", "true");
        await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).ClickAsync(),
            answer => answer.Url.EndsWith("/reopen", StringComparison.Ordinal) && answer.Status == 204);
        await Assertions.Expect(tick).ToHaveAttributeAsync("aria-pressed", "false");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator($"button.check[aria-label='{name}']")).ToHaveCountAsync(1);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Two_who_edit_the_same_contact_see_both_versions()
    {
        await using var anna = await site.SignInAsync("anna.berger");
        await using var lead = await site.SignInAsync("leitung.weissach");
        await OpenFileAsync(anna.Page, "/timeline");
        var edit = await anna.Page.Locator(".timeline > li a:has-text('Bearbeiten')").Nth(1).GetAttributeAsync("href");
        await anna.Page.GotoAsync(edit!);
        await lead.Page.GotoAsync(edit!);
        await anna.Page.FillAsync("#Note", "Fassung von Anna");
        await anna.Page.Locator(".sticky-actions button").ClickAsync();
        await anna.Page.WaitForURLAsync("**/timeline");
        await lead.Page.FillAsync("#Note", "Fassung der Leitung");
        await lead.Page.Locator(".sticky-actions button").ClickAsync();
        await Assertions.Expect(lead.Page.GetByText("Fassung von Anna")).ToBeVisibleAsync();
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Meine Fassung speichern" }).ClickAsync();
        await Assertions.Expect(lead.Page.Locator(".timeline")).ToContainTextAsync("Fassung der Leitung");
    }

    [Fact]
    public async Task A_new_case_is_opened_after_a_look_for_the_same_person()
    {
        await using var visit = await site.SignInAsync("anna.berger");
        var page = visit.Page;
        await page.Keyboard.PressAsync("c");
        await page.FillAsync("#Name", "Mohammed Alhussain");
        await page.FillAsync("#BirthYear", "1991");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Ist es eine dieser Personen?")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Al-Hussein, Mohamad" })).ToBeVisibleAsync();
        await HearsKeysAsync(page);
        await page.FillAsync("#Alias", "Neu am Freitag");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Alhussain, Mohammed");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task On_the_phone_a_contact_is_recorded_from_the_bottom_bar()
    {
        await using var visit = await site.SignInAsync("anna.berger", Screen.Phone);
        var page = visit.Page;
        await page.Locator(".bottomnav").GetByRole(AriaRole.Link, new() { Name = "Kontakt" }).ClickAsync();
        await page.Locator(".list a.row").First.ClickAsync();
        await page.FillAsync("#Note", "Unterwegs notiert.");
        await page.Locator(".sticky-actions button").ClickAsync();
        await Assertions.Expect(page.Locator(".timeline > li").First).ToContainTextAsync("Unterwegs notiert.");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Before_the_session_ends_the_page_asks_and_prolongs()
    {
        await using var visit = await site.OpenAsync();
        var page = visit.Page;
        var start = site.Clock.GetUtcNow();
        await page.Clock.InstallAsync(new() { TimeDate = start.UtcDateTime });
        await page.RouteAsync("**/sitzung*", route => route.FulfillAsync(new() { Json = new { seconds = 4 * 60 } })); // what the host says after 26 minutes; its clock would move for everybody
        await page.GotoAsync("/anmelden");
        await page.FillAsync("input[name=UserName]:visible", "leitung.weissach");
        await page.FillAsync("input[name=Password]:visible", Platform.Demo.DemoAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/today");
        await page.Clock.FastForwardAsync("26:00");
        await Assertions.Expect(page.Locator("#session-warning")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Angemeldet bleiben" }).ClickAsync();
        await Assertions.Expect(page.Locator("#session-warning")).ToBeHiddenAsync();
    }

    /// <summary>The palette shows hits of half a word, too; the last line repeats the word that it has answered.</summary>
    internal static Task AnsweredAsync(IPage page, string word) => Assertions.Expect(page.Locator("#pl [role=option]").Last).ToContainTextAsync($"„{word}“");

    /// <summary>A page can be read before its scripts listen to keys; they do when it is loaded.</summary>
    private static Task HearsKeysAsync(IPage page) => page.WaitForLoadStateAsync(LoadState.Load);

    private static async Task OpenFileAsync(IPage page, string below)
    {
        await page.GotoAsync("/weissach/search?q=muhamad+husein");
        var href = await page.GetByRole(AriaRole.Link, new() { Name = "Al-Hussein, Mohamad" }).First.GetAttributeAsync("href");
        await page.GotoAsync(href + below);
    }
}
