using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>A municipality words its own letters.</summary>
public sealed class LetterTemplateTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task The_own_version_holds_here_and_only_here()
    {
        var lea = await host.WorkerAsync(Role.TeamLead);
        await lea.Web.SendAsync("/weissach/letters/templates/counselling_end?language=deu", ("Body", "Tschüss {{Name}} aus {{Gemeinde}}"));
        var opened = await Arrange.CaseAsync(host, "weissach", lea.Id);
        Assert.Equal("Tschüss Mohamad Al-Hussein aus Weissach", Work.Field(await lea.Web.GetAsync(opened.Path + "/letters/new?template=counselling_end&language=deu"), "Body"));
        var elsewhere = await host.WorkerAsync(Role.TeamLead, "sindelfingen");
        Assert.Contains("unsere Beratung ist am", Work.Field(await elsewhere.Web.GetAsync("/sindelfingen/letters/templates/counselling_end?language=deu"), "Body"));
    }

    [Fact]
    public async Task A_language_that_a_municipality_adds_can_be_chosen()
    {
        var lea = await host.WorkerAsync(Role.TeamLead);
        await lea.Web.SendAsync("/weissach/letters/templates/invitation?language=ara", ("Subject", "دعوة"), ("Body", "مرحبا {{Name}}"));
        var opened = await Arrange.CaseAsync(host, "weissach", lea.Id);
        Assert.Contains("Arabisch (Sprache der Person)", (await lea.Web.GetAsync(opened.Path + "/letters/new")).Text());
        Assert.Equal("مرحبا Mohamad Al-Hussein", Work.Field(await lea.Web.GetAsync(opened.Path + "/letters/new?template=invitation&language=ara"), "Body"));
    }

    [Theory]
    [InlineData("Guten Tag {{Spitzname}}", "Diesen Platzhalter gibt es nicht: {{Spitzname}}.")]
    [InlineData("Guten Tag {{Name", "Diesen Platzhalter gibt es nicht: {{.")]
    public async Task An_unknown_placeholder_is_refused_with_the_known_ones(string body, string sentence)
    {
        var lea = await host.WorkerAsync(Role.MunicipalityAdmin);
        var answer = await lea.Web.SendAsync("/weissach/letters/templates/referral?language=deu", ("Body", body));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Text());
        Assert.Contains("Bekannt sind: {{Name}}, {{Anschrift}}, {{Geburtsdatum}}, {{Fallnummer}}, {{Ansprechperson}}, {{Heute}}, {{Gemeinde}}.", answer.Text());
    }

    [Fact]
    public async Task The_shipped_version_comes_back_and_a_letter_keeps_its_text()
    {
        const string path = "/weissach/letters/templates/contact_change";
        var lea = await host.WorkerAsync(Role.TeamLead);
        await lea.Web.SendAsync(path + "?language=deu", ("Body", "Ganz anders"));
        var opened = await Arrange.CaseAsync(host, "weissach", lea.Id);
        var letter = (await lea.Web.SendAsync(opened.Path + "/letters/new?template=contact_change&language=deu")).Location!.AbsolutePath;
        var page = await lea.Web.GetAsync(path + "?language=deu");
        Assert.Contains("eigene Fassung, zuletzt geändert von " + lea.DisplayName, page.Text());
        await lea.Web.PostFormAsync(page, f => f.Action.EndsWith("/reset", StringComparison.Ordinal), new Dictionary<string, string>());
        await lea.Web.PostFormAsync(page, f => f.Action.EndsWith("/reset", StringComparison.Ordinal), new Dictionary<string, string>());
        Assert.Contains("jemand anderes für Sie da", Work.Field(await lea.Web.GetAsync(path + "?language=deu"), "Body"));
        Assert.Equal("Ganz anders", Work.Field(await lea.Web.GetAsync(letter), "Body"));
    }

    [Fact]
    public async Task Two_who_change_the_same_template_see_what_the_other_wrote()
    {
        const string path = "/weissach/letters/templates/access_answer?language=deu";
        var lea = await host.WorkerAsync(Role.TeamLead);
        var (mine, theirs) = (await lea.Web.GetAsync(path), await lea.Web.GetAsync(path));
        Assert.Equal(HttpStatusCode.Found, (await lea.Web.SendAgainAsync(theirs, ("Subject", "Von der Kollegin"))).Status);
        var conflict = await lea.Web.SendAgainAsync(mine, ("Subject", "Von mir"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Von der Kollegin", conflict.Text());
        Assert.Equal(HttpStatusCode.Found, (await lea.Web.SendAgainAsync(conflict)).Status);
        Assert.Equal("Von mir", Work.Field(await lea.Web.GetAsync(path), "Subject"));
    }

    [Fact]
    public async Task Sent_twice_at_once_is_one_version()
    {
        var lea = await host.WorkerAsync(Role.TeamLead);
        var form = await lea.Web.GetAsync("/weissach/letters/templates/withdrawal_confirmation?language=simple");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => lea.Web.SendAgainAsync(form, ("Subject", "Einmal"))));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.Status));
        Assert.Equal(1, await host.CasesAsync(db => db.LetterTemplates.CountAsync(t => t.Key == "withdrawal_confirmation")));
    }

    [Fact]
    public async Task A_template_or_language_that_is_not_there_is_not_found()
    {
        var lea = await host.WorkerAsync(Role.TeamLead);
        foreach (var path in new[] { "nichts?language=deu", "invitation?language=klingon" })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await lea.Web.GetAsync("/weissach/letters/templates/" + path)).Status));
    }

    [Fact]
    public async Task Who_only_writes_letters_changes_no_template()
    {
        var anna = await host.WorkerAsync(Role.IntegrationManager);
        Assert.Equal(HttpStatusCode.Forbidden, (await anna.Web.GetAsync("/weissach/letters/templates")).Status);
    }
}
