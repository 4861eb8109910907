using System.Net;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Xunit;

namespace IntegrationPlatform.Tests.Plugins;

public sealed class FormTests(FormPlugin plugin) : IClassFixture<FormPlugin>
{
    private readonly TestHost _host = plugin.Host;

    [Fact]
    public async Task A_form_is_filled_in_on_the_case_and_shows_again_what_was_typed()
    {
        var town = await FormTown.OpenAsync(_host, "aidlingen");
        Assert.Contains("noch nicht ausgefüllt", (await town.Lead.Web.GetAsync(town.File)).Text(), StringComparison.Ordinal);
        var answer = await town.FillAsync(("has", "true"), ("since", "3.2.26"), ("how", "1.250,5"), ("colour", "blue"), ("text", "Erste Zeile\r\n<b>zweite</b> Zeile"));
        Assert.Equal((HttpStatusCode.Found, town.File), (answer.Status, answer.Location?.AbsolutePath));
        Assert.Contains("ausgefüllt am", (await town.Lead.Web.GetAsync(town.File)).Text(), StringComparison.Ordinal);
        var page = await town.Lead.Web.GetAsync(town.Form);
        var form = Browserless.Form(page, f => f.Fields.Any(field => field.Name == "version"));
        Assert.Equal(["true", "03.02.2026", "1250,5", "blue", "Erste Zeile\n<b>zweite</b> Zeile"],
            new[] { "has", "since", "how", "colour", "text" }.Select(key => form.Values().Single(v => v.Key == $"Values[{key}]").Value.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task What_cannot_be_right_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        var town = await FormTown.OpenAsync(_host, "ehningen");
        var answer = await town.FillAsync(("has", "true"), ("how", "viel"), ("colour", "green"), ("text", new string('x', 4001)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        var text = answer.Text();
        foreach (var sentence in new[] { "Bitte prüfen Sie 4 Angaben", "Füllen Sie dieses Feld aus.", "Geben Sie eine Zahl ein, zum Beispiel 650 oder 12,50.", "Wählen Sie eine Antwort.", "Fassen Sie es kürzer (höchstens 4000 Zeichen)." })
            Assert.Contains(sentence, text, StringComparison.Ordinal);
        Assert.Contains("value=\"viel\"", answer.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await town.FillAsync(("has", "vielleicht"))).Status);
        Assert.Contains("noch nicht ausgefüllt", (await town.Lead.Web.GetAsync(town.File)).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("650.50", null)] // not 65,050: these are rents
    [InlineData("2.5", null)]
    [InlineData("6.5.0", null)]
    [InlineData("1,2,3", null)]
    [InlineData("1.650,5", "1650,5")]
    [InlineData("-12,50", "-12,5")]
    public async Task A_number_is_what_was_meant_or_asked_for_again(string typed, string? kept)
    {
        var town = await FormTown.OpenAsync(_host, "nufringen");
        var answer = await town.FillAsync(("has", "false"), ("how", typed));
        Assert.Equal(kept is null ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Found, answer.Status);
        if (kept is not null)
            Assert.Contains($"value=\"{kept}\"", (await town.Lead.Web.GetAsync(town.Form)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_condition_hides_is_not_asked_and_not_kept()
    {
        var town = await FormTown.OpenAsync(_host, "magstadt");
        Assert.Equal(HttpStatusCode.Found, (await town.FillAsync(("has", "false"), ("since", "Unsinn"))).Status);
        Assert.Equal(HttpStatusCode.Found, (await town.FillAsync(("has", "true"), ("since", "01.02.2026"))).Status);
        Assert.Equal(HttpStatusCode.Found, (await town.FillAsync(("has", "false"))).Status);
        var form = Browserless.Form(await town.Lead.Web.GetAsync(town.Form), f => f.Fields.Any(field => field.Name == "version"));
        Assert.Equal("", form.Values().Single(v => v.Key == "Values[since]").Value);
    }

    [Fact]
    public async Task Of_two_who_fill_in_at_once_the_later_one_compares_and_sending_twice_is_sending_once()
    {
        var town = await FormTown.OpenAsync(_host, "grafenau");
        var opened = await town.Lead.Web.GetAsync(town.Form);
        var twice = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => town.FillAsync(opened, ("has", "false"), ("text", "Gleich"))));
        Assert.All(twice, answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        var conflict = await town.FillAsync(opened, ("has", "false"), ("text", "Anders"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Anders", conflict.Text(), StringComparison.Ordinal);
        Assert.Contains("Gleich", conflict.Text(), StringComparison.Ordinal);
        var mine = await town.Lead.Web.PostFormAsync(conflict, f => f.Fields.Any(field => field.Name == "Values[text]"), new Dictionary<string, string>());
        Assert.Equal(HttpStatusCode.Found, mine.Status);
        Assert.Contains("Anders", (await town.Lead.Web.GetAsync(town.Form)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_stay_readable_with_the_plugin_off_and_nobody_can_write()
    {
        var town = await FormTown.OpenAsync(_host, "renningen");
        var opened = await town.Lead.Web.GetAsync(town.Form);
        await town.FillAsync(opened, ("has", "false"), ("colour", "red"), ("text", "Bleibt lesbar"));
        await town.Admin.Web.SwitchAsync("renningen", FormPlugin.Id, "off");
        var page = (await town.Lead.Web.GetAsync(town.Form)).Text();
        Assert.Contains("Bleibt lesbar", page, StringComparison.Ordinal);
        Assert.Contains("Welche Farbe Rot", page, StringComparison.Ordinal);
        Assert.Contains("Dieses Formular ist hier ausgeschaltet.", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await town.FillAsync(opened, ("has", "true"))).Status);
        var other = await Arrange.CaseAsync(_host, "renningen", town.Lead.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Lead.Web.GetAsync($"/renningen/cases/{other.CaseId}/forms/{FormPlugin.Form}")).Status); // never answered: it does not exist
        Assert.DoesNotContain("Formulare", (await town.Lead.Web.GetAsync($"/renningen/cases/{other.CaseId}")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_one_may_not_see_has_no_form()
    {
        var town = await FormTown.OpenAsync(_host, "rutesheim");
        await town.FillAsync(("has", "false"));
        var stranger = await FormTown.OpenAsync(_host, "nufringen");
        var colleague = await _host.WorkerAsync(Role.IntegrationManager, "rutesheim");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Lead.Web.GetAsync(town.Form)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Lead.Web.GetAsync($"/nufringen/cases/{town.Case.CaseId}/forms/{FormPlugin.Form}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.Web.GetAsync(town.Form)).Status);
    }

    [Fact]
    public async Task Answers_keep_the_version_they_were_given_to_until_somebody_answers_the_new_one()
    {
        using var second = new PluginWorkshop();
        FormPlugin.Build(second, version: 2);
        var town = await FormTown.OpenAsync(_host, "weil-im-schoenbuch");
        await town.FillAsync(("has", "false"), ("colour", "red"), ("text", "Aus der ersten Fassung"));
        await using var upgraded = _host.Beside(FormPlugin.Settings(second));
        await upgraded.InitializeAsync();
        using var lead = await upgraded.SignInAsync(town.Lead.DisplayName.Split(' ')[0].ToLowerInvariant());
        Assert.Contains("1;Aus der ersten Fassung", (await lead.GetAsync($"/{town.Town}/reports/probe.formular.liste?From=01.01.2026&Until=31.12.2026")).Html, StringComparison.Ordinal);
        var page = await lead.GetAsync(town.Form);
        Assert.Contains("Probebogen 2", page.Text(), StringComparison.Ordinal);
        Assert.Contains("Aus der ersten Fassung", page.Html, StringComparison.Ordinal);
        await lead.PostFormAsync(page, f => f.Fields.Any(field => field.Name == "version"), new Dictionary<string, string> { ["Values[size]"] = "groß" });
        Assert.Contains("2;Aus der ersten Fassung", (await lead.GetAsync($"/{town.Town}/reports/probe.formular.liste?From=01.01.2026&Until=31.12.2026")).Html, StringComparison.Ordinal);
    }
}
