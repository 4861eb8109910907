using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

public sealed class ConsentTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_consent_shows_for_whom_what_for_how_and_how_long()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var service = await host.ServiceAsync("Schuldnerhilfe Nordtor");
        var saved = await anna.Web.GiveReleaseAsync(opened, service, ("Interpreter", "Frau Saleh"), ("Language", "ara"), ("ValidUntil", "in 6 Monaten"), ("Mutual", "true"), ("GivenOn", "gestern"));
        Assert.Equal(opened.Path + "/consents", saved.Location!.AbsolutePath);
        var page = (await anna.Web.GetAsync(opened.Path + "/consents")).Text();
        foreach (var said in new[] { "Schuldnerhilfe Nordtor", "Schulden regulieren", "Name und Geburtsdatum", "gedolmetscht von Frau Saleh", "Arabisch", "Gilt bis 23.05.2027.", "gilt in beide Richtungen", "22.11.2026", anna.DisplayName })
            Assert.Contains(said, page);
    }

    [Theory]
    [InlineData("ServiceId", "", "Nennen Sie die Stelle beim Namen.")]
    [InlineData("Purpose", "", "Nennen Sie den Zweck")]
    [InlineData("Scope", "", "Sagen Sie, welche Daten umfasst sind.")]
    [InlineData("Scope", "religion", "Wählen Sie einen Eintrag aus der Liste.")]
    [InlineData("Scope", "health", "Angaben zur Gesundheit müssen ausdrücklich genannt sein.")]
    [InlineData("GivenOn", "morgen", "Geben Sie ein Datum bis heute an")]
    [InlineData("ValidUntil", "22.11.2026", "Das Ende liegt heute oder später")]
    [InlineData("ServiceId", "0193a000-0000-7000-8000-00000000dead", "Wählen Sie eine Stelle aus der Liste.")]
    public async Task A_consent_that_would_not_hold_is_refused_with_a_sentence(string field, string value, string sentence)
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var fields = new Dictionary<string, string> { ["ServiceId"] = (await host.ServiceAsync()).Id.ToString(), ["Purpose"] = "Zweck", ["Scope"] = "identity", [field] = value };
        var answer = await anna.Web.SendAsync(opened.Path + "/consents/new", [.. fields.Select(f => (f.Key, f.Value))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Text());
    }

    [Fact]
    public async Task Special_categories_cannot_be_consented_to_orally()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var service = await host.ServiceAsync();
        var orally = await anna.Web.GiveReleaseAsync(opened, service, ("SpecialCategories", "true"), ("Form", "OralDocumented"));
        Assert.Contains("Für besondere Kategorien genügt mündlich nicht", orally.Text());
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.GiveReleaseAsync(opened, service, ("SpecialCategories", "true"), ("Form", "Paper"))).Status);
    }

    [Theory]
    [InlineData(2012, 6, 1, true)]
    [InlineData(2010, 11, 24, true)] // sixteen tomorrow
    [InlineData(2010, 11, 23, false)] // sixteen today
    [InlineData(2010, null, null, true)] // nobody knows the day
    [InlineData(1991, 6, 4, false)]
    public async Task Below_sixteen_a_guardian_must_be_named(int year, int? month, int? day, bool needed)
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id, birthYear: year, person: p => (p.BirthMonth, p.BirthDay) = (month, day));
        var service = await host.ServiceAsync();
        var answer = await anna.Web.GiveReleaseAsync(opened, service);
        Assert.Equal(needed, answer.Text().Contains("Unter 16 Jahren willigt eine sorgeberechtigte Person ein.", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.GiveReleaseAsync(opened, service, ("Guardian", "Amal Al-Hussein"))).Status);
    }

    [Fact]
    public async Task A_consent_sent_twice_is_recorded_once()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var service = await host.ServiceAsync();
        var form = await anna.Web.GetAsync(opened.Path + "/consents/new");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => anna.Web.SendAgainAsync(form, ("ServiceId", service.Id.ToString()), ("Purpose", "Zweck"), ("Scope", "identity"))));
        Assert.NotNull(await host.ReleaseOfAsync(service));
    }

    [Fact]
    public async Task A_withdrawal_says_what_it_blocks_and_leaves_its_trace_in_the_audit()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var service = await host.ServiceAsync();
        await anna.Web.GiveReleaseAsync(opened, service);
        await anna.Web.ReferredAsync(opened, service, data: true);
        var consent = await host.ReleaseOfAsync(service);
        var page = await anna.Web.GetAsync($"{opened.Path}/consents/{consent.Id}/withdraw");
        Assert.Contains($"Verweis an {service.Name}", page.Text());
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.WithdrawAsync(opened, consent)).Status);
        Assert.Contains("Widerrufen am 23.11.2026. Sie erlaubt nichts mehr.", (await anna.Web.GetAsync(opened.Path + "/consents")).Text());
        var entry = await host.InAsync(null, services => services.GetRequiredService<PlatformDb>().Audit.SingleAsync(a => a.Record == "Consent" && a.RecordId == consent.Id.ToString() && a.Action == "changed" && a.Fields!.Contains("WithdrawnOn")));
        Assert.Equal(anna.Id, entry.UserId);
    }

    [Fact]
    public async Task The_withdrawal_of_a_consent_by_which_data_are_kept_reminds_of_the_erasure()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await anna.Web.SendAsync(opened.Path + "/consents/new", ("Kind", "PhotoPublication"), ("Purpose", "Bild im Amtsblatt"));
        var consent = await host.CasesAsync(db => db.Consents.SingleAsync(c => c.Kind == ConsentKind.PhotoPublication && db.Cases.Any(o => o.Id == opened.CaseId && o.PersonId == c.PersonId)));
        var form = await anna.Web.GetAsync($"{opened.Path}/consents/{consent.Id}/withdraw");
        for (var again = 0; again < 2; again++)
            await anna.Web.PostFormAsync(form, f => f.Action.EndsWith("/withdraw", StringComparison.Ordinal), new Dictionary<string, string>());
        Assert.Equal(1, await host.CasesAsync(db => db.Tasks.CountAsync(t => t.CaseId == opened.CaseId && t.DueOn == new DateOnly(2026, 12, 7))));
    }

    [Fact]
    public async Task A_colleague_who_may_only_read_sees_consents_and_can_change_none()
    {
        await host.OpenTeamAsync("aidlingen");
        var (anna, bert) = (await host.WorkerAsync(municipality: "aidlingen"), await host.WorkerAsync(municipality: "aidlingen"));
        var annas = await Arrange.CaseAsync(host, "aidlingen", anna.Id);
        var (file, consent) = ($"/aidlingen/cases/{annas.CaseId}", annas.Ids["consentId"]);
        Assert.Contains("Schweigepflichtentbindung", (await bert.Web.GetAsync(file + "/consents")).Text());
        foreach (var path in new[] { "/consents/new", $"/consents/{consent}/withdraw", "/referrals/new", $"/referrals/{annas.Ids["referralId"]}/sheet", $"/referrals/{annas.Ids["referralId"]}/edit", "/disclosures/new" })
            Assert.Equal(HttpStatusCode.NotFound, (await bert.Web.GetAsync(file + path)).Status);
    }

    [Theory, InlineData("/consents"), InlineData("/referrals"), InlineData("/disclosures"), InlineData("/consents/new"), InlineData("/referrals/new"), InlineData("/disclosures/new")]
    public async Task An_unassigned_colleague_finds_nothing(string page)
    {
        var (anna, bert) = (await host.WorkerAsync(), await host.WorkerAsync());
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await bert.Web.GetAsync(opened.Path + page)).Status);
    }

    [Fact]
    public async Task A_consent_of_another_case_is_not_there()
    {
        var anna = await host.WorkerAsync();
        var (one, other) = (await Arrange.CaseAsync(host, "weissach", anna.Id), await Arrange.CaseAsync(host, "weissach", anna.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync($"{one.Path}/consents/{other.Ids["consentId"]}/withdraw")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync($"{one.Path}/referrals/{other.Ids["referralId"]}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync($"{one.Path}/referrals/{one.Ids["referralId"]}/sheet/{other.Ids["disclosureId"]}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync($"{one.Path}/disclosures/{other.Ids["disclosureId"]}")).Status);
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text()
    {
        var lead = await host.WorkerAsync(Role.TeamLead);
        var opened = await Arrange.CaseAsync(host, "weissach", lead.Id);
        const string Hostile = "<script>alert(1)</script>\u202E{{7*7}}'; drop table cases_consent;--";
        await lead.Web.SendAsync(opened.Path + "/consents/new", ("Kind", "MessengerUse"), ("Purpose", Hostile), ("Recipient", Hostile));
        var page = await lead.Web.GetAsync(opened.Path + "/consents");
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        Assert.Contains("drop table cases_consent", page.Text());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Web.SendAsync(opened.Path + "/consents/new", ("Kind", "MessengerUse"), ("Purpose", new string('ä', 100_000)))).Status);
    }
}
