using System.Net;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IntegrationPlatform.Tests.Plugins;

public sealed class ReportTests(FormPlugin plugin) : IClassFixture<FormPlugin>
{
    [Fact]
    public async Task A_report_is_made_for_the_days_and_the_municipality_and_nothing_in_it_is_calculated()
    {
        var (town, other) = (await FormTown.OpenAsync(plugin.Host, "hildrizhausen"), await FormTown.OpenAsync(plugin.Host, "gaertringen"));
        await town.FillAsync(("has", "false"), ("text", "=1+1"), ("how", "-3,5"));
        await other.FillAsync(("has", "false"), ("text", "Aus einer anderen Gemeinde"));
        Assert.Contains("Probeliste", (await town.Lead.Web.GetAsync("/hildrizhausen/reports")).Text(), StringComparison.Ordinal);
        var file = (await town.Lead.Web.GetAsync("/hildrizhausen/reports/probe.formular.liste?From=01.11.2026&Until=heute")).Html;
        Assert.Contains("Stand;;2026-11-01;", file, StringComparison.Ordinal);
        Assert.Contains("1;'=1+1;-3.5\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain("anderen Gemeinde", file, StringComparison.Ordinal);
        Assert.Contains(await AuditAsync("hildrizhausen"), a => a is { Action: "exported", Record: "Report", RecordId: "probe.formular.liste" } && a.UserId == town.Lead.Id);
    }

    [Theory]
    [InlineData("From=quatsch&Until=heute")]
    [InlineData("From=&Until=")]
    [InlineData("From=24.11.2026&Until=01.01.2026")]
    [InlineData("From=01.01.2026&Until=%00%3Cscript%3E")]
    public async Task A_period_that_cannot_be_gets_an_answer(string period)
    {
        var town = await FormTown.OpenAsync(plugin.Host, "altdorf");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await town.Lead.Web.GetAsync("/altdorf/reports/probe.formular.liste?" + period)).Status);
    }

    [Fact]
    public async Task A_report_that_fails_sends_nothing_of_itself()
    {
        var town = await FormTown.OpenAsync(plugin.Host, "mötzingen".Replace("ö", "oe", StringComparison.Ordinal));
        var answer = await town.Lead.Web.GetAsync($"/{town.Town}/reports/probe.formular.kaputt?From=01.11.2026&Until=heute");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains("Der Bericht „Kaputte Liste“ ist nicht gelungen.", answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_is_off_or_not_mine_does_not_exist()
    {
        var town = await FormTown.OpenAsync(plugin.Host, "bondorf");
        Assert.DoesNotContain("Fremde Liste", (await town.Lead.Web.GetAsync("/bondorf/reports")).Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Lead.Web.GetAsync("/bondorf/reports/probe.formular.fremd?From=01.11.2026&Until=heute")).Status);
        await town.Admin.Web.SwitchAsync("bondorf", FormPlugin.Id, "off");
        Assert.Equal(HttpStatusCode.NotFound, (await town.Lead.Web.GetAsync("/bondorf/reports/probe.formular.liste?From=01.11.2026&Until=heute")).Status);
        Assert.Contains("Noch keine Berichte", (await town.Lead.Web.GetAsync("/bondorf/reports")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_holds_in_its_municipality_only()
    {
        var (town, other) = (await FormTown.OpenAsync(plugin.Host, "jettingen"), await FormTown.OpenAsync(plugin.Host, "deckenpfronn"));
        var path = $"/jettingen/administration/plugins/{FormPlugin.Id}/settings";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SetAsync(town, path, "")).Status);
        Assert.Equal(HttpStatusCode.Found, (await SetAsync(town, path, "Grüß Gott")).Status);
        Assert.Contains("Grüß Gott", WebUtility.HtmlDecode((await town.Admin.Web.GetAsync(path)).Html), StringComparison.Ordinal);
        Assert.Contains("Stand;Grüß Gott;", await MadeAsync(town), StringComparison.Ordinal);
        Assert.Contains("Stand;;", await MadeAsync(other), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Admin.Web.GetAsync(path)).Status);
    }

    private Task<List<AuditEntry>> AuditAsync(string town) =>
        plugin.Host.InAsync(null, services => services.GetRequiredService<PlatformDb>().Audit.Where(a => a.MunicipalityId == town).ToListAsync());

    private static async Task<Page> SetAsync(FormTown town, string path, string value) =>
        await town.Admin.Web.PostFormAsync(await town.Admin.Web.GetAsync(path), f => f.Fields.Any(field => field.Name == "Values[gruss]"), new Dictionary<string, string> { ["Values[gruss]"] = value });

    private static async Task<string> MadeAsync(FormTown town) =>
        (await town.Lead.Web.GetAsync($"/{town.Town}/reports/probe.formular.liste?From=01.11.2026&Until=heute")).Html;
}
