using System.Net;
using System.Text.Json;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.PersonalData;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IntegrationPlatform.Tests.Plugins;

public sealed class PersonalDataTests(FormPlugin plugin) : IClassFixture<FormPlugin>
{
    private static readonly JsonSerializerOptions _readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly TestHost _host = plugin.Host;

    [Fact]
    public async Task Everything_about_a_case_is_exported_and_erased_also_what_a_plugin_keeps_that_is_off()
    {
        var town = await FormTown.OpenAsync(_host, "weissach");
        await KeepAsync(town);
        var neighbour = await Arrange.CaseAsync(_host, "weissach", town.Lead.Id, family: "Nachbar");
        await town.Admin.Web.SwitchAsync("weissach", FormPlugin.Id, "off");

        var known = await ExportAsync(town.Case.CaseId, "weissach");
        Assert.Empty(known.Missing);
        var text = JsonSerializer.Serialize(known.Items, _readable);
        foreach (var expected in new[] { "Al-Hussein", town.Case.Number, "Wohnungsgeberbestätigung besprochen.", "B1-Kurs anmelden", "Mitberatung", "Dolmetscherin D.", "Mutter M.", "Kindergeld klären", "Telefonisch erbeten", "Zeugnis 9. Klasse", "im blauen Ordner", "Klage im Sommer", "Anruf der Polizei", "Dora Vorgängerin", "Aus dem Formular", "Ding zum Fall" })
            Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nachbar", text, StringComparison.Ordinal);

        for (var again = 0; again < 2; again++)
            Assert.Empty(await EraseAsync(town.Case.CaseId, "weissach"));
        Assert.Empty((await ExportAsync(town.Case.CaseId, "weissach")).Items);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Lead.Web.GetAsync(town.File)).Status);
        Assert.Equal(HttpStatusCode.OK, (await town.Lead.Web.GetAsync(neighbour.Path)).Status);
        Assert.DoesNotContain("Al-Hussein", (await town.Lead.Web.GetAsync("/weissach/search?q=hussein")).Text(), StringComparison.Ordinal);
        Assert.False(await _host.InAsync("weissach", services => services.GetRequiredService<PlatformDb>().Drafts.AnyAsync()));
    }

    [Fact]
    public async Task Asked_in_another_municipality_nobody_is_known_and_nothing_goes()
    {
        var town = await FormTown.OpenAsync(_host, "steinenbronn");
        await KeepAsync(town);
        Assert.Empty((await ExportAsync(town.Case.CaseId, "waldenbuch")).Items);
        Assert.Empty(await EraseAsync(town.Case.CaseId, "waldenbuch"));
        Assert.Contains((await ExportAsync(town.Case.CaseId, "steinenbronn")).Items, i => i.Title == "Probebogen 1");
        Assert.True(await _host.CasesAsync(db => db.Cases.AnyAsync(c => c.Id == town.Case.CaseId), "steinenbronn"));
    }

    private static async Task KeepAsync(FormTown town)
    {
        Assert.Equal(HttpStatusCode.Found, (await town.FillAsync(("has", "false"), ("text", "Aus dem Formular"))).Status);
        var token = Work.TokenOf(await town.Lead.Web.GetAsync($"/{town.Town}/tasks"));
        Assert.Equal(HttpStatusCode.OK, (await town.Lead.Web.AsScriptAsync(HttpMethod.Post, $"/{town.Town}/p/{FormPlugin.Id}/about/{town.Case.CaseId}", token)).Status);
        using var body = new StringContent("""{"Note":"Entwurf"}""", System.Text.Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.NoContent, (await Platform.Raw.SendAsync(town.Lead.Web, HttpMethod.Put, $"/{town.Town}/drafts/cases/{town.Case.CaseId}/contacts/new", body, token)).Status);
    }

    private Task<SubjectExport> ExportAsync(Guid subject, string municipality) => _host.Services.GetRequiredService<SubjectData>().ExportAsync(subject, municipality, null, CancellationToken.None);

    private Task<IReadOnlyList<string>> EraseAsync(Guid subject, string municipality) => _host.Services.GetRequiredService<SubjectData>().EraseAsync(subject, municipality, null, CancellationToken.None);
}
