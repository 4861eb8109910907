using IntegrationPlatform.Conformance;
using IntegrationPlatform.Testing;

namespace IntegrationPlatform.BrowserTests;

/// <summary>Every page by the keyboard.</summary>
[Trait("Database", "any")]
public class KeyboardTests(DemoSite site)
{
    [Fact]
    public async Task Every_stop_of_the_tab_key_is_seen_and_not_covered()
    {
        await using var visit = await site.SignInAsync("anna.berger");
        var found = new List<string>();
        foreach (var path in await EveryPage.AllAsync(site))
        {
            await visit.Page.GotoAsync(path);
            var stops = Math.Min(60, await visit.Page.Locator("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']").CountAsync());
            for (var i = 0; i < stops; i++)
            {
                await visit.Page.Keyboard.PressAsync("Tab");
                if (await visit.Page.EvaluateAsync<string?>(Checks.Focus) is { } line)
                    found.Add($"{path}: {line}");
            }
        }
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }
}
