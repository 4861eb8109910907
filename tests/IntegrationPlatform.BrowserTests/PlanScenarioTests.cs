using IntegrationPlatform.Conformance;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.Playwright;

namespace IntegrationPlatform.BrowserTests;

/// <summary>Acceptance scenarios of the requirements (PR-8) and of everyday work that belong to integration plans.</summary>
public class PlanScenarioTests(DemoSite site)
{
    private static readonly (string Field, string Template)[] Eight =
    [
        ("Language", "language-course"), ("Language", "language-practice"), ("Work", "work-job"), ("Work", "work-internship"),
        ("Housing", "housing-flat"), ("ChildrenFamily", "family-childcare"), ("School", "school-place"), ("School", "school-place"),
    ];

    /// <summary>Scenario 2.</summary>
    [Fact]
    public async Task A_family_of_five_agrees_one_plan_with_eight_goals_and_takes_it_along_in_Arabic()
    {
        await site.AddUserAsync("familie.hbg", "herrenberg", Role.IntegrationManager);
        await using var visit = await site.OpenAsync();
        await visit.SignInAsync("familie.hbg", TestHost.Password);
        var page = visit.Page;
        var file = await OpenFamilyAsync(page);

        foreach (var (field, template) in Eight)
        {
            await page.GotoAsync($"{file}/plan/goals/new?field={field}&template={template}");
            await page.Keyboard.PressAsync("Control+Enter");
            await page.WaitForURLAsync("**/plan#g-*");
        }
        await Assertions.Expect(page.Locator(".goal")).ToHaveCountAsync(8);
        await page.GetByRole(AriaRole.Link, new() { Name = "Plan vereinbaren" }).ClickAsync();
        await Assertions.Expect(page.GetByText("für den Haushalt (5 Personen)")).ToBeVisibleAsync();
        await page.GetByText("Unterschrift am Bildschirm").ClickAsync();
        await SignAsync(page);
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.GetByText("vereinbart am", new() { Exact = false }).First).ToBeVisibleAsync();
        await page.GotoAsync(file + "/plan/editions/1");
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = "Unterschrift" })).ToBeVisibleAsync();

        await page.GotoAsync("/herrenberg/plans/figures");
        await Assertions.Expect(page.GetByText("1 (für 5 Personen)")).ToBeVisibleAsync();

        await page.GotoAsync(file + "/plan/copy");
        await page.SelectOptionAsync("#copyLanguage", "ar");
        await page.GetByRole(AriaRole.Button, new() { Name = "Übernehmen" }).ClickAsync();
        var pdf = await (await page.APIRequest.GetAsync(new Uri(site.Address, file + "/plan/copy/print/pdf").ToString())).BodyAsync();
        Assert.Matches(@"Tagged:\s+yes", await PdfTools.InfoAsync(pdf));
        var text = await PdfTools.TextAsync(pdf);
        Assert.Contains("Eine eigene Wohnung finden", text);
        Assert.True(text.Any(letter => letter is >= '؀' and <= 'ۿ' or >= 'ﭐ' and <= 'ﻼ'), "There is no Arabic letter in the PDF.");
        Assert.True(pdf.AsSpan().IndexOf("/Lang (ar)"u8) > 0, "Nothing in the PDF says that it is Arabic.");
        Assert.Empty(visit.Complaints);
    }

    /// <summary>Two clicks more than a plain contact: one on the step, one into the field for the next.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_talk_ticks_a_step_and_adds_another_with_two_clicks_more(bool script)
    {
        await using var visit = await site.SignInAsync("anna.berger", script: script);
        var page = visit.Page;
        var file = await OpenAsync(page, "Al-Hussein, Mohamad");
        await page.GotoAsync(file + "/timeline");
        await page.FillAsync("#Note", "Termin beim Amt.");
        var step = page.Locator(".composer__chips .chip:not(.chip--goal)").First;
        var done = await step.Locator("span[dir=auto]").InnerTextAsync();
        await step.ClickAsync();
        await page.ClickAsync("#NewStep");
        await page.Keyboard.TypeAsync($"Bescheid abwarten {script}");
        await page.Locator(".composer button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".timeline > li").First).ToContainTextAsync("Termin beim Amt.");
        await page.GotoAsync(file + "/plan");
        await Assertions.Expect(page.GetByText($"Bescheid abwarten {script}")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".steps li", new() { HasText = done }).Locator(".check").First).ToHaveAttributeAsync("aria-pressed", "true");
    }

    /// <summary>The goal of scenario 15.</summary>
    [Fact]
    public async Task Without_a_mouse_a_goal_is_made_and_a_step_ticked()
    {
        await using var visit = await site.SignInAsync("anna.berger");
        var page = visit.Page;
        var file = await OpenAsync(page, "Al-Hussein, Mohamad");
        await page.GotoAsync(file + "/plan");
        await page.Keyboard.PressAsync("z");
        await page.WaitForURLAsync("**/goals/new");
        await ScenarioTests.TabToAsync(page, "Gesundheit");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#Title")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Ohne Maus gesund bleiben");
        await ScenarioTests.TabToAsync(page, "Erste Schritte");
        await page.Keyboard.TypeAsync("Praxis suchen");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/plan#g-*");
        await ScenarioTests.TabToAsync(page, "Schritt erledigt: Praxis suchen");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.GetByLabel("Schritt erledigt: Praxis suchen")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Empty(visit.Complaints);
    }

    private static async Task<string> OpenFamilyAsync(IPage page)
    {
        await page.GotoAsync("/herrenberg/cases/new");
        await page.FillAsync("#Name", "Haddad, Samira");
        await page.Keyboard.PressAsync("Enter");
        await page.FillAsync("#Alias", "Samira");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/cases/*-*-*-*-*");
        var file = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync(file + "/situation/household");
        await page.GetByLabel("Bezeichnung").FillAsync("Familie Haddad");
        await page.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Familie Haddad").First).ToBeVisibleAsync();
        foreach (var name in new[] { "Karim Haddad", "Nour Haddad", "Omar Haddad", "Layla Haddad" })
        {
            await page.GotoAsync(file + "/situation");
            await page.GetByRole(AriaRole.Link, new() { Name = "Mitglied hinzufügen" }).First.ClickAsync();
            await page.GetByLabel("Vor- und Familienname").FillAsync(name);
            await page.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
            await Assertions.Expect(page.GetByText(name).First).ToBeVisibleAsync();
        }
        return file;
    }

    private static async Task SignAsync(IPage page)
    {
        var pad = (await page.Locator(".sign__pad").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(pad.X + 40, pad.Y + 60);
        await page.Mouse.DownAsync();
        foreach (var (x, y) in new[] { (80, 90), (120, 50), (160, 95), (200, 60) })
            await page.Mouse.MoveAsync(pad.X + x, pad.Y + y);
        await page.Mouse.UpAsync();
    }

    private static async Task<string> OpenAsync(IPage page, string name)
    {
        await page.GotoAsync("/weissach/cases?view=mine&order=name");
        await page.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
        await page.WaitForURLAsync("**/cases/*-*-*-*-*");
        return new Uri(page.Url).AbsolutePath;
    }
}
