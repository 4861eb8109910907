using System.Net;
using IntegrationPlatform.Testing;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>Each test has a host of its own: it moves the clock.</summary>
public sealed class CoverOverTimeTests() : CoverWork(new TestHost())
{
    public override async ValueTask InitializeAsync()
    {
        await Host.InitializeAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Host.DisposeAsync();
    }

    [Fact]
    public async Task It_begins_and_ends_at_midnight_here_and_nothing_has_to_run()
    {
        await EnterAsync(Anna, "morgen", "in 2 Tagen"); // it is Monday, 8:30
        await SeesAsync(false);
        Host.Clock.Advance(new TimeSpan(15, 29, 59)); // Monday, 23:59:59 in Weissach
        await SeesAsync(false);
        Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await SeesAsync(true);
        Host.Clock.Advance(TimeSpan.FromHours(48) - TimeSpan.FromSeconds(1)); // Wednesday, 23:59:59
        await SeesAsync(true);
        Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await SeesAsync(false);
        Assert.Empty((await Bert.Web.GetAsync("/weissach/search?q=vertreten")).Cases());
        Assert.DoesNotContain("In Vertretung", (await Bert.Web.GetAsync("/weissach/cases")).Text());
    }

    [Fact]
    public async Task The_sheet_of_the_desk_says_what_is_open_what_comes_and_what_was_last_while_the_cover_runs()
    {
        await EnterAsync(Anna, "morgen", "in 2 Tagen");
        var sheet = await SheetAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await Bert.Web.GetAsync(sheet)).Status);
        Assert.Contains(Case.Number, (await Anna.Web.GetAsync(sheet)).Text());
        Assert.Contains(Case.Number, (await Lead.Web.GetAsync(sheet)).Text());
        Host.Clock.Advance(TimeSpan.FromDays(1));
        var text = (await (await FreshAsync()).GetAsync(sheet)).Text();
        Assert.Contains("24.11.2026 · B1-Kurs anmelden", text);
        Assert.Contains("20.11.2026 · Telefonat · Anna Probe Wohnungsgeberbestätigung besprochen.", text);
        Host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(HttpStatusCode.NotFound, (await (await FreshAsync()).GetAsync(sheet)).Status);
    }
}
