using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace IntegrationPlatform.Conformance;

/// <summary>axe-core in the open page. Its wrapper for Playwright opens one more page per run, for frames that ours do not have, and takes four times as long.</summary>
public static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Run =
        """
        async (coloursOnly) => {
          const all = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
          const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
          const result = await axe.run(document, { runOnly: coloursOnly ? colours : all, resultTypes: ['violations'], preload: false });
          return result.violations.map(v => v.id + ' ' + v.nodes[0].html);
        }
        """;

    /// <summary>What axe finds in the page as it stands, each with its rule and first place.</summary>
    public static Task<IReadOnlyList<string>> FindAsync(this IPage page) => page.FindAsync(coloursOnly: false);

    private static async Task<IReadOnlyList<string>> FindAsync(this IPage page, bool coloursOnly)
    {
        if (!await page.EvaluateAsync<bool>("() => !!window.axe"))
            await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run, coloursOnly);
    }

    /// <summary>The same with the page turned round, as a language that is written from right to left turns it.</summary>
    public static async Task<IReadOnlyList<string>> FindTurnedAsync(this IPage page)
    {
        await page.EvaluateAsync("() => { document.documentElement.dir = 'rtl'; }");
        var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
        var found = (await page.FindAsync()).Select(line => "right to left: " + line);
        return [.. found, .. wide > 0 ? ["right to left: wider than the window by " + wide] : Array.Empty<string>()];
    }

    /// <summary>The same on every screen, without loading the page anew: a desk, a dark room, a phone. In the dark only the colours differ.</summary>
    public static async Task<IReadOnlyList<string>> FindOnEveryScreenAsync(this IPage page)
    {
        var found = new List<string>();
        foreach (var screen in new[] { Screen.Desktop, Screen.Night, Screen.Phone })
        {
            await page.SetViewportSizeAsync(screen.Size.Width, screen.Size.Height);
            await page.EmulateMediaAsync(new() { ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light });
            found.AddRange((await page.FindAsync(coloursOnly: screen.Dark)).Select(line => $"{screen.Name}: {line}"));
        }
        return found;
    }
}
