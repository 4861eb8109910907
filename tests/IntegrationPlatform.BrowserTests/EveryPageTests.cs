using IntegrationPlatform.Conformance;

namespace IntegrationPlatform.BrowserTests;

/// <summary>What must be so on every page.</summary>
[Trait("Database", "any")]
public class EveryPageTests(DemoSite site, Round round) : IClassFixture<Round>
{
    [Fact]
    public Task Axe_finds_nothing() => NothingAsync(found => found.ByAxe);

    [Fact]
    public Task Every_stop_of_the_tab_key_is_seen_and_not_covered() => NothingAsync(found => found.ByKeyboard);

    [Fact]
    public Task Nothing_is_cut_off_at_320_pixels_or_with_wide_letters() => NothingAsync(found => found.AtSmallSize);

    [Fact]
    public Task Ids_are_unique_references_lead_somewhere_every_script_has_its_language_and_the_console_is_quiet() => NothingAsync(found => found.InMarkup);

    [Fact]
    public async Task The_tab_key_finds_a_focus_that_is_not_seen_and_one_that_is_covered() // a check that cannot fail proves nothing
    {
        await using var visit = await site.OpenAsync();
        await visit.Page.SetContentAsync("<html lang=de><title>Probe</title><style>#bare{outline:none}.topbar{position:fixed;top:0;left:0;right:0;height:99px}</style><div class=topbar></div><button id=under>Verdeckt</button><p style='height:200px'></p><button id=bare>Ungesehen</button><a href='#'>Gut</a></html>");
        await using var keyboard = await Keyboard.OfAsync(visit.Page);
        Assert.Equal(["focus is covered: <button id=\"under\">Verdeckt</button>", "focus is not seen: <button id=\"bare\">Ungesehen</button>"], await keyboard.TabThroughAsync());
    }

    [Fact]
    public async Task Markup_that_leads_nowhere_and_a_page_that_is_too_wide_are_found()
    {
        await using var visit = await site.OpenAsync(new Screen("320 px", new() { Width = 320, Height = 640 }));
        await visit.Page.SetContentAsync("<html lang=de><title>Probe</title><p id=a>مرحبا</p><p id=a style='width:400px'>Breit</p><label for=b>Fort</label><p aria-describedby=c>Fort</p></html>");
        Assert.Equal(["id twice: a", "aria-describedby leads nowhere: c", "label leads nowhere: b", "arabic letters without their language: مرحبا"], await visit.Page.EvaluateAsync<string[]>(Checks.Markup));
        Assert.Contains("wider than the window", Assert.Single(await visit.Page.EvaluateAsync<string[]>(Checks.Overflow)), StringComparison.Ordinal);
    }

    private async Task NothingAsync(Func<Found, List<string>> look)
    {
        var lines = look(await round.WalkAsync(site));
        Assert.True(lines.Count == 0, string.Join(Environment.NewLine, lines));
    }
}
