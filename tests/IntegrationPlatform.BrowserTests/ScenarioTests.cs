using System.Diagnostics;
using IntegrationPlatform.Conformance;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.Playwright;

namespace IntegrationPlatform.BrowserTests;

/// <summary>Acceptance scenarios of the requirements (PR-8) that belong to casework, from one end to the other.</summary>
public class ScenarioTests(DemoSite site)
{
    /// <summary>Scenario 1; its figure comes with the reports.</summary>
    [Fact]
    public async Task Monday_half_past_eight_a_walk_in_is_noted_down()
    {
        await using var visit = await site.SignInAsync("anna.berger");
        var page = visit.Page;
        await page.GotoAsync("/weissach/cases?view=mine");
        var name = await page.Locator(".tbl tr", new() { HasText = "Ukrainisch" }).Locator(".name a").First.InnerTextAsync();
        var watch = Stopwatch.StartNew();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(name.ToLowerInvariant());
        await JourneyTests.AnsweredAsync(page, name.ToLowerInvariant());
        await Assertions.Expect(page.Locator("#pl [role=option]").First).ToContainTextAsync(name);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(name);
        await page.WaitForLoadStateAsync(LoadState.Load);
        await page.Keyboard.PressAsync("n");
        await page.FillAsync("#Note", "Post erklärt.");
        await page.GetByText("Büro", new() { Exact = true }).ClickAsync();
        await page.GetByText("≤ 10", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Post und Formulare").CheckAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        var entry = page.Locator(".timeline > li").First;
        await Assertions.Expect(entry).ToContainTextAsync("Post erklärt.");
        await Assertions.Expect(entry).ToContainTextAsync("Offene Sprechstunde");
        await Assertions.Expect(entry).ToContainTextAsync("bis 10 Minuten · ");
        await Assertions.Expect(entry.Locator(".timeline__meta")).ToContainTextAsync("Post und Formulare"); // beside the topics that were proposed
        TestContext.Current.TestOutputHelper?.WriteLine($"A walk-in: {watch.Elapsed.TotalSeconds:0.0} s of 30");
        Assert.Empty(visit.Complaints);
    }

    /// <summary>Scenario 6; the district's sum comes with the figures.</summary>
    [Fact]
    public async Task Somebody_moves_from_Böblingen_to_Leonberg()
    {
        await site.AddUserAsync("umzug.bb", "boeblingen", Role.IntegrationManager);
        await site.AddUserAsync("umzug.leo", "leonberg", Role.TeamLead);
        await using var leaving = await site.OpenAsync();
        await leaving.SignInAsync("umzug.bb", TestHost.Password);
        var page = leaving.Page;
        var file = await OpenCaseAsync(page);
        await page.GotoAsync(file + "/contacts/new");
        await page.FillAsync("#Note", "Zieht im Januar zur Schwester.");
        await page.GetByLabel("Wohnen").CheckAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/timeline**");

        await page.GotoAsync(file);
        await page.GetByRole(AriaRole.Link, new() { Name = "Umzug in eine andere Kommune" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Einwilligung festhalten" }).ClickAsync();
        await page.SelectOptionAsync("#HandoverTo", new SelectOptionValue { Label = "Leonberg" });
        await page.FillAsync("#Purpose", "Damit die Beratung ohne Lücke weitergeht");
        await page.GetByLabel("Name und Geburtsdatum").CheckAsync();
        await page.GetByLabel("Angaben zur Gesundheit").CheckAsync(); // without it no note goes along
        await page.GetByLabel("Besondere Kategorien wie Gesundheit").CheckAsync();
        await page.Locator(".sticky-actions button").ClickAsync();
        await page.GetByLabel("Bisherige Gespräche").CheckAsync();
        await page.GetByLabel("Notizen zu diesen Gesprächen").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Fall anbieten" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Angeboten: Leonberg" })).ToBeVisibleAsync();

        await using var arriving = await site.OpenAsync();
        await arriving.SignInAsync("umzug.leo", TestHost.Password);
        var there = arriving.Page;
        await UntilAsync(there, "/leonberg/transfers", () => there.GetByRole(AriaRole.Link, new() { Name = "Umzieher, Oleh" }));
        await there.GetByRole(AriaRole.Link, new() { Name = "Umzieher, Oleh" }).ClickAsync();
        await there.SelectOptionAsync("#Manager", new SelectOptionValue { Index = 1 });
        await there.GetByRole(AriaRole.Button, new() { Name = "Fall übernehmen" }).ClickAsync();
        await Assertions.Expect(there.Locator("h1")).ToContainTextAsync("Umzieher, Oleh");
        await there.GetByRole(AriaRole.Link, new() { Name = "Vorgeschichte" }).ClickAsync();
        await Assertions.Expect(there.GetByText("Zieht im Januar zur Schwester.")).ToBeVisibleAsync();

        await UntilAsync(page, "/boeblingen/transfers", () => page.Locator(".tag", new() { HasText = "übernommen" }));
        Assert.Equal(404, (await page.GotoAsync(file))!.Status);
    }

    /// <summary>Scenario 15; its goal is among the plans.</summary>
    [Fact]
    public async Task Without_a_mouse_a_contact_and_a_referral_are_made()
    {
        await using var visit = await site.SignInAsync("anna.berger");
        var page = visit.Page;
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("muhamad husein");
        await JourneyTests.AnsweredAsync(page, "muhamad husein");
        await Assertions.Expect(page.Locator("#pl [role=option]").First).ToContainTextAsync("Al-Hussein, Mohamad");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/cases/*-*");
        await TabToAsync(page, "Kontakt erfassen");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#Note")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Nur mit Tasten.");
        await TabToAsync(page, "Wohnen");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "Speichern");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".timeline > li").First).ToContainTextAsync("Nur mit Tasten.");

        await TabToAsync(page, "Verweise");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/referrals");
        await TabToAsync(page, "Verweisen");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/referrals/new");
        await TabToAsync(page, "Stelle");
        await page.Keyboard.PressAsync("ArrowDown");
        await TabToAsync(page, "Anliegen");
        await page.Keyboard.TypeAsync("Beratung zum Mietvertrag, ohne Maus verwiesen.");
        await TabToAsync(page, "Speichern");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/referrals/*");
        await Assertions.Expect(page.GetByText("Beratung zum Mietvertrag, ohne Maus verwiesen.").First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    private static async Task<string> OpenCaseAsync(IPage page)
    {
        await page.GotoAsync("/boeblingen/cases/new");
        await page.FillAsync("#Name", "Umzieher, Oleh");
        await page.Keyboard.PressAsync("Enter");
        await page.FillAsync("#Alias", "Oleh");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/cases/*-*-*-*-*");
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>The post between two municipalities is delivered after the save, by a service of the host: the page is opened until it shows that.</summary>
    private static async Task UntilAsync(IPage page, string path, Func<ILocator> what)
    {
        var limit = Stopwatch.StartNew();
        do
        {
            await page.GotoAsync(path);
        }
        while (await what().CountAsync() == 0 && limit.Elapsed < TimeSpan.FromMinutes(1));
        await Assertions.Expect(what().First).ToBeVisibleAsync();
    }

    /// <summary>As somebody does who hears what has the focus: on with the tab key until it is called so.</summary>
    internal static async Task TabToAsync(IPage page, string name)
    {
        const int Most = 150;
        for (var stop = 0; stop < Most; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>(Named) is { } heard && heard.StartsWith(name, StringComparison.Ordinal))
                return;
        }
        Assert.Fail($"„{name}“ is not reached by the tab key on {page.Url}.");
    }

    /// <summary>The name of what has the focus, from its label or its own text.</summary>
    private const string Named = "() => { const e = document.activeElement; return (e.getAttribute('aria-label') ?? e.labels?.[0]?.textContent ?? e.textContent ?? '').trim().replace(/\\s+/g, ' '); }";
}
