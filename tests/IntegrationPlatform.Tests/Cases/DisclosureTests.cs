using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>Data for authorities: asked for by one, decided by another, W10.</summary>
public sealed class DisclosureTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_request_of_an_authority_goes_out_only_after_a_second_person_has_approved()
    {
        var (anna, lead) = (await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var id = await RequestAsync(anna, opened);
        var early = await anna.Web.GetAsync($"{opened.Path}/disclosures/{id}");
        Assert.Contains("Bis dahin geht nichts hinaus.", early.Text());
        Assert.DoesNotContain("Als weitergegeben festhalten", early.Text());

        Assert.Contains(opened.Number, (await lead.Web.GetAsync("/weissach/disclosures")).Text());
        Assert.Equal(HttpStatusCode.Found, (await DecideAsync(lead, id, approve: true)).Status);
        Assert.Contains("Weitergabe freigegeben: Ausländeramt", (await anna.Web.GetAsync("/weissach/tasks")).Text());

        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAsync($"{opened.Path}/disclosures/{id}", ("Channel", "Letter"))).Status);
        var list = (await anna.Web.GetAsync(opened.Path + "/disclosures")).Text();
        foreach (var said in new[] { "Ausländeramt", "Meldeanschrift", "Ersuchen nach § 87 AufenthG", "weitergegeben", "23.11.2026, Brief", "von " + anna.DisplayName, "freigegeben von " + lead.DisplayName })
            Assert.Contains(said, list);
        Assert.DoesNotContain("Weitergabe freigegeben", (await anna.Web.GetAsync("/weissach/tasks")).Text());
    }

    [Fact]
    public async Task Nobody_approves_what_they_asked_for_even_with_both_roles()
    {
        var lead = await host.WorkerAsync(Role.TeamLead);
        var opened = await Arrange.CaseAsync(host, "weissach", lead.Id);
        var id = await RequestAsync(lead, opened);
        var own = await lead.Web.GetAsync($"/weissach/disclosures/{id}");
        Assert.Contains("Das haben Sie selbst beantragt.", own.Text());
        Assert.DoesNotContain("name=\"Approve\"", own.Html);
        // The form of another request, sent to the own one.
        var anna = await host.WorkerAsync();
        var annas = await RequestAsync(anna, await Arrange.CaseAsync(host, "weissach", anna.Id));
        var page = await lead.Web.GetAsync($"/weissach/disclosures/{annas}");
        var form = HtmlForm.AllOf(page.Html.Replace(annas.ToString(), id.ToString(), StringComparison.Ordinal)).First(f => f.Action.EndsWith(id.ToString(), StringComparison.Ordinal));
        var answer = await lead.Web.PostAsync(page, form, form.Values());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Eine zweite Person muss entscheiden", answer.Text());
        Assert.Equal(DisclosureState.Requested, await StateAsync(id));
    }

    [Fact]
    public void The_record_itself_refuses_its_requester_and_to_go_out_undecided()
    {
        var me = Guid.CreateVersion7();
        var text = new IntegrationPlatform.Sdk.SealedText(new byte[] { 1 });
        var request = new Disclosure { Id = Guid.CreateVersion7(), CaseId = me, Recipient = text, What = text, Basis = LegalBasis.LegalDuty, RequestedBy = me, RequestedByName = "Ich", RequestedAt = default };
        Assert.Throws<InvalidOperationException>(() => request.Approve(me, "Ich", default, me));
        Assert.Throws<InvalidOperationException>(() => request.Pass(default, DisclosureChannel.Letter));
    }

    [Fact]
    public async Task A_refusal_needs_a_reason_and_is_final()
    {
        var (anna, lead) = (await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var id = await RequestAsync(anna, opened);
        var silent = await DecideAsync(lead, id, approve: false);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        Assert.Contains("Sagen Sie, warum Sie ablehnen.", silent.Text());
        var stale = await lead.Web.GetAsync($"/weissach/disclosures/{id}");
        Assert.Equal(HttpStatusCode.Found, (await DecideAsync(lead, id, approve: false, "Keine Vorschrift genannt")).Status);
        var list = (await anna.Web.GetAsync(opened.Path + "/disclosures")).Text();
        Assert.Contains("abgelehnt von " + lead.DisplayName, list);
        Assert.Contains("Keine Vorschrift genannt", list);
        var late = await lead.Web.PostFormAsync(stale, f => f.Action.EndsWith(id.ToString(), StringComparison.Ordinal), new Dictionary<string, string> { ["Approve"] = "true" });
        Assert.Contains("Darüber hat inzwischen jemand entschieden.", late.Text());
        Assert.Equal(DisclosureState.Refused, await StateAsync(id));
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_the_first_counts()
    {
        var (anna, one, two) = (await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead), await host.WorkerAsync(Role.DataProtectionOfficer));
        for (var round = 0; round < 6; round++)
        {
            var id = await RequestAsync(anna, await Arrange.CaseAsync(host, "weissach", anna.Id));
            var pages = (await one.Web.GetAsync($"/weissach/disclosures/{id}"), await two.Web.GetAsync($"/weissach/disclosures/{id}"));
            var answers = await Task.WhenAll(DecideAsync(one, pages.Item1, approve: true), DecideAsync(two, pages.Item2, approve: false, "Nein"));
            Assert.Equal([HttpStatusCode.Found, HttpStatusCode.UnprocessableEntity], answers.Select(a => a.Status).Order());
            Assert.Equal(answers[0].Status == HttpStatusCode.Found ? DisclosureState.Approved : DisclosureState.Refused, await StateAsync(id));
        }
    }

    [Theory]
    [InlineData("Grounds", "", "Nennen Sie die Vorschrift")]
    [InlineData("What", "", "Schreiben Sie Wort für Wort auf")]
    [InlineData("Recipient", "", "Nennen Sie die Stelle, die etwas erfahren soll.")]
    [InlineData("Basis", "Consent", "Mit Einwilligung geht nur an eine Stelle aus dem Verzeichnis")]
    public async Task A_request_that_lacks_something_is_refused_with_a_sentence(string field, string value, string sentence)
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var fields = new Dictionary<string, string> { ["Recipient"] = "Ausländeramt", ["What"] = "Meldeanschrift", ["Grounds"] = "§ 87 Abs. 1", [field] = value };
        var answer = await anna.Web.SendAsync(opened.Path + "/disclosures/new", [.. fields.Select(f => (f.Key, f.Value))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Text());
    }

    [Fact]
    public async Task With_a_consent_it_is_written_down_at_once_and_only_with_one_that_names_the_body()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var service = await host.ServiceAsync("Familienzentrum Birke");
        (string, string)[] fields = [("Basis", "Consent"), ("ServiceId", service.Id.ToString()), ("What", "Kommt am Montag vorbei"), ("Channel", "Phone")];
        Assert.Contains("Es gibt keine Schweigepflichtentbindung, die „Familienzentrum Birke“ nennt.", (await anna.Web.SendAsync(opened.Path + "/disclosures/new", fields)).Text());
        await anna.Web.GiveReleaseAsync(opened, service);
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAsync(opened.Path + "/disclosures/new", fields)).Status);
        Assert.Contains("Kommt am Montag vorbei", (await anna.Web.GetAsync(opened.Path + "/disclosures")).Text());
        await anna.Web.WithdrawAsync(opened, await host.ReleaseOfAsync(service));
        Assert.Contains("wurde am 23.11.2026 widerrufen", (await anna.Web.SendAsync(opened.Path + "/disclosures/new", [.. fields[..2], ("What", "Noch mehr")])).Text());
    }

    [Fact]
    public async Task A_consent_does_not_cover_what_went_out_before_it_was_given()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var service = await host.ServiceAsync("Beratung Früher");
        await anna.Web.GiveReleaseAsync(opened, service);
        var refused = await anna.Web.SendAsync(opened.Path + "/disclosures/new", ("Basis", "Consent"), ("ServiceId", service.Id.ToString()), ("What", "Anschrift"), ("On", "20.11.2026"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Die Schweigepflichtentbindung wurde erst am 23.11.2026 gegeben.", refused.Text());
    }

    [Theory, InlineData(Role.IntegrationManager), InlineData(Role.Substitute), InlineData(Role.Clerk), InlineData(Role.SystemAdmin)]
    public async Task Who_may_not_approve_is_told_whom_to_ask(Role role)
    {
        var worker = await host.WorkerAsync(role);
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.Web.GetAsync("/weissach/disclosures")).Status);
    }

    [Fact]
    public async Task A_restricted_case_is_hidden_from_the_team_lead_but_data_protection_can_decide_and_sees_no_more_than_the_request()
    {
        var (anna, lead, officer) = (await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead), await host.WorkerAsync(Role.DataProtectionOfficer));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id, family: "Geheim", restricted: true);
        var id = await RequestAsync(anna, opened);
        Assert.DoesNotContain(opened.Number, (await lead.Web.GetAsync("/weissach/disclosures")).Text());
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Web.GetAsync($"/weissach/disclosures/{id}")).Status);
        var seen = await officer.Web.GetAsync($"/weissach/disclosures/{id}");
        Assert.Contains("Meldeanschrift", seen.Text());
        Assert.DoesNotContain("Geheim", seen.Text());
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Web.GetAsync(opened.Path)).Status);
        Assert.Equal(HttpStatusCode.Found, (await DecideAsync(officer, id, approve: true)).Status);
    }

    [Fact]
    public async Task Only_a_danger_that_could_not_wait_may_have_gone_out_before_it_was_decided()
    {
        var (anna, lead) = (await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        foreach (var (basis, allowed) in new[] { ("LegalDuty", false), ("DangerAversion", true) })
        {
            var id = await RequestAsync(anna, opened, ("Basis", basis));
            await DecideAsync(lead, id, approve: true);
            var answer = await anna.Web.SendAsync($"{opened.Path}/disclosures/{id}", ("On", "gestern"));
            Assert.Equal(allowed ? HttpStatusCode.Found : HttpStatusCode.UnprocessableEntity, answer.Status);
        }
    }

    private async Task<Guid> RequestAsync(Worker worker, ArrangedCase opened, params (string, string)[] more)
    {
        var saved = await worker.Web.SendAsync(opened.Path + "/disclosures/new", [("Recipient", "Ausländeramt"), ("What", "Meldeanschrift"), ("Grounds", "§ 87 Abs. 1 AufenthG"), .. more]);
        Assert.Equal(HttpStatusCode.Found, saved.Status);
        return await host.CasesAsync(db => db.Disclosures.Where(d => d.CaseId == opened.CaseId && d.State == DisclosureState.Requested).Select(d => d.Id).SingleAsync());
    }

    private static async Task<Page> DecideAsync(Worker worker, Guid id, bool approve, string reason = "") =>
        await DecideAsync(worker, await worker.Web.GetAsync($"/weissach/disclosures/{id}"), approve, reason);

    private static Task<Page> DecideAsync(Worker worker, Page page, bool approve, string reason = "") =>
        worker.Web.PostFormAsync(page, f => f.Fields.Any(field => field.Name == "Approve"), new Dictionary<string, string> { ["Approve"] = approve ? "true" : "false", ["Refusal"] = reason });

    private Task<DisclosureState> StateAsync(Guid id) => host.CasesAsync(db => db.Disclosures.Where(d => d.Id == id).Select(d => d.State).SingleAsync());
}
