using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

public sealed class EditPersonTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Two_editors_of_a_person_lose_nothing()
    {
        var (anna, lead) = (await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var (hers, theirs) = (await anna.Web.GetAsync(opened.Path + "/person"), await lead.Web.GetAsync(opened.Path + "/person"));
        Assert.Equal(HttpStatusCode.Found, (await lead.Web.SendAgainAsync(theirs, ("Phone", "07044 1111"))).Status);
        var conflict = await anna.Web.SendAgainAsync(hers, ("Phone", "07044 2222"), ("Email", "m.alhussein@example.org"), ("InterpreterNeeded", "true"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("07044 1111", conflict.Text());
        Assert.Contains("07044 2222", conflict.Text());
        Assert.Contains("07044 1111", (await anna.Web.GetAsync(opened.Path)).Text());

        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(conflict)).Status);
        var file = (await anna.Web.GetAsync(opened.Path)).Text();
        Assert.Contains("07044 2222", file);
        Assert.Contains("m.alhussein@example.org", file);
        Assert.Contains("Dolmetschen nötig", file);
    }

    [Fact]
    public async Task Saving_the_form_as_it_stands_changes_nothing()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id, person: p =>
        {
            p.OtherSpellings = ["Husein, M.", "Houssein"];
            p.Nationalities = ["475"];
            p.OtherLanguages = ["kmr"];
            (p.BirthMonth, p.BirthDay, p.Gender) = (2, 29, Gender.M);
            p.BirthYear = 1992;
        });
        var before = await PersonAsync(opened);
        var answer = await anna.Web.SendAsync(opened.Path + "/person");
        Assert.True(answer.Status == HttpStatusCode.Found, answer.Text());
        Assert.Equivalent(new { before.FamilyName, before.GivenNames, before.Alias, before.BirthYear, before.BirthMonth, before.BirthDay, before.Gender, before.PreferredLanguage }, await PersonAsync(opened));
    }

    [Theory]
    [InlineData("Email", "kein-klammeraffe", "braucht ein @")]
    [InlineData("Nationality", "no-such-key", "Wählen Sie einen Eintrag")]
    [InlineData("PreferredLanguage", "klingonisch", "Wählen Sie einen Eintrag")]
    [InlineData("OtherSpellings", "a,b,c,d,e,f,g,h,i", "Höchstens acht")]
    [InlineData("Phone", "0123456789012345678901234567890123456789012345678901234567890", "höchstens 60 Zeichen")]
    public async Task A_wrong_detail_is_refused_with_a_sentence_and_kept(string field, string value, string sentence)
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var answer = await anna.Web.SendAsync(opened.Path + "/person", ("GivenNames", "Geändert"), (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Text());
        Assert.Contains($"href=\"#{field}\"", answer.Html);
        Assert.Equal("Geändert", Work.Field(answer, "GivenNames"));
        Assert.Equal("Mohamad", (await PersonAsync(opened)).GivenNames);
    }

    private Task<Person> PersonAsync(ArrangedCase opened) => host.CasesAsync(db => db.Cases.Where(c => c.Id == opened.CaseId).Select(c => c.Person).AsNoTracking().SingleAsync());
}
