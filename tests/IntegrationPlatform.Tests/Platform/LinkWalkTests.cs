using System.Net;
using System.Text.RegularExpressions;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;

namespace IntegrationPlatform.Tests.Platform;

public sealed partial class LinkWalkTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory, InlineData(Role.TeamLead), InlineData(Role.IntegrationManager), InlineData(Role.Clerk), InlineData(null)]
    public async Task No_page_that_a_link_leads_to_is_missing_or_carries_inline_code(Role? role)
    {
        var name = "geht" + role;
        var id = await host.AddUserAsync(name, "weissach", role ?? Role.Clerk);
        if (role is not (null or Role.Clerk))
            await Arrange.CaseAsync(host, "weissach", id);
        using var user = role is null ? new Browserless(host.Address) : await host.SignInAsync(name);
        var (open, seen, bad) = (new Queue<string>(["/", "/anmelden", "/konto", "/weissach/"]), new HashSet<string>(), new List<string>());
        while (seen.Count < 80 && open.TryDequeue(out var path))
        {
            if (!seen.Add(path))
                continue;
            var page = await user.GetAsync(path);
            if (page.Location is { } onward)
                open.Enqueue(onward.PathAndQuery);
            else if (page.Status != HttpStatusCode.OK)
                bad.Add($"{path} answered {(int)page.Status}");
            bad.AddRange(Inline().Matches(page.Html).Select(m => $"{path}: {m.Value}"));
            foreach (Match link in Links().Matches(page.Html))
                open.Enqueue(WebUtility.HtmlDecode(link.Groups["to"].Value));
        }
        Assert.Empty(bad);
        Assert.True(seen.Count >= (role is null ? 3 : 6), "The walk finds no links any more.");
    }

    [Theory, InlineData("<script>alert(1)</script>"), InlineData("<p style=\"color:red\">"), InlineData("<a href=\"/\" onclick=\"x()\">"), InlineData("<style>p{}</style>"), InlineData("<a href=\"javascript:x()\">")]
    public void The_walk_sees_inline_code(string html) => Assert.Matches(Inline(), html); // a check that cannot fail proves nothing

    [GeneratedRegex("""<script(?![^>]*\bsrc=)[^>]*>|<style[\s>]|<[a-z][^>]*?\s(?:style|on[a-z]+)\s*=|(?:href|src|action)\s*=\s*["']?\s*javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("<a\\s[^>]*href=\"(?<to>/[^\"#]*)")]
    private static partial Regex Links();
}
