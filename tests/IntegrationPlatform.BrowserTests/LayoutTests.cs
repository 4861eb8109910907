using IntegrationPlatform.Conformance;
using IntegrationPlatform.Testing;

namespace IntegrationPlatform.BrowserTests;

/// <summary>Every page on a small screen and by its markup: what axe does not look for. Classes of their own, so that they run side by side.</summary>
[Trait("Database", "any")]
public class LayoutTests(DemoSite site)
{
    [Fact]
    public async Task Nothing_is_cut_off_at_320_pixels_or_with_wide_letters()
    {
        await using var visit = await site.SignInAsync("anna.berger", new Screen("320 px", new() { Width = 320, Height = 640 }));
        var found = new List<string>();
        foreach (var path in (await EveryPage.AllAsync(site)).Concat(EveryPage.States))
        {
            await visit.Page.GotoAsync(path);
            found.AddRange((await visit.Page.EvaluateAsync<string[]>(Checks.Overflow)).Select(line => $"{path}: {line}"));
        }
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }

    [Fact]
    public async Task Ids_are_unique_references_lead_somewhere_every_script_has_its_language_and_the_console_is_quiet()
    {
        await using var visit = await site.SignInAsync("anna.berger");
        var found = new List<string>();
        foreach (var path in (await EveryPage.AllAsync(site)).Concat(EveryPage.States))
        {
            await visit.Page.GotoAsync(path);
            found.AddRange((await visit.Page.EvaluateAsync<string[]>(Checks.Markup)).Select(line => $"{path}: {line}"));
        }
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
        Assert.Empty(visit.Complaints); // axe writes styles into the page and so complains itself
    }
}
