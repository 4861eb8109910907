using IntegrationPlatform.Conformance;
using IntegrationPlatform.Testing;
using Microsoft.Playwright;

namespace IntegrationPlatform.BrowserTests;

/// <summary>What no walk over every page sees: other people's pages, and pages after something was done.</summary>
[Trait("Database", "any")]
public class AxeTests(DemoSite site)
{
    [Fact]
    public async Task Axe_finds_nothing_on_the_pages_of_an_administrator()
    {
        await using var visit = await site.SignInAsync("admin.weissach");
        var pages = (await EveryPage.AllAsync(site)).Where(p => p.Contains("/administration/plugins", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pages);
        var found = new List<string>();
        foreach (var path in pages)
        {
            Assert.Equal(200, (await visit.Page.GotoAsync(path))!.Status);
            found.AddRange((await visit.Page.FindOnEveryScreenAsync()).Select(line => $"{path} {line}"));
        }
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }

    [Fact]
    public async Task Axe_finds_nothing_where_the_operator_installs_packages()
    {
        await using var visit = await site.SignInAsync("system");
        Assert.Equal(200, (await visit.Page.GotoAsync("/landkreis/administration/packages"))!.Status);
        Assert.Empty(await visit.Page.FindOnEveryScreenAsync());
        await visit.Page.Locator("main button[type=submit]").ClickAsync(); // without a file
        await Assertions.Expect(visit.Page.Locator("[data-errsum]")).ToBeVisibleAsync();
        Assert.Empty(await visit.Page.FindOnEveryScreenAsync());
    }

    [Fact]
    public async Task Axe_finds_nothing_before_signing_in()
    {
        await using var visit = await site.OpenAsync();
        await visit.Page.GotoAsync("/anmelden");
        Assert.Empty(await visit.Page.FindOnEveryScreenAsync());
    }

    [Fact]
    public async Task Axe_finds_nothing_in_a_form_with_mistakes_and_in_the_palette()
    {
        await using var visit = await site.SignInAsync("anna.berger");
        await visit.Page.GotoAsync((await EveryPage.AllAsync(site)).First(p => p.EndsWith("/contacts/new", StringComparison.Ordinal) && p.Contains("/cases/", StringComparison.Ordinal)));
        await visit.Page.FillAsync("#On", "irgendwann");
        await visit.Page.Locator(".sticky-actions button").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-errsum]")).ToBeVisibleAsync();
        Assert.Empty(await visit.Page.FindOnEveryScreenAsync());

        await visit.Page.GotoAsync("/weissach/today");
        await visit.Page.SetViewportSizeAsync(Screen.Desktop.Size.Width, Screen.Desktop.Size.Height);
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("kovalenko");
        await Assertions.Expect(visit.Page.Locator("#pl [role=option]").First).ToBeVisibleAsync();
        Assert.Empty(await visit.Page.FindOnEveryScreenAsync());
    }

    [Fact]
    public async Task Axe_sees_a_defect() // a check that cannot fail proves nothing
    {
        await using var visit = await site.OpenAsync();
        await visit.Page.SetContentAsync("<html lang=de><title>Probe</title><main><h1>Probe</h1><img src='x.png'><p style='color:#888;background:#999'>Blass</p></main></html>");
        Assert.Equal(["desktop", "dark", "390 px"], (await visit.Page.FindOnEveryScreenAsync()).Select(line => line.Split(':')[0]).Distinct());
    }
}
