using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>Sending somebody on: PR-8.5 and everything around it.</summary>
public sealed class ReferralTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_referral_with_data_is_blocked_until_a_release_names_that_body_and_again_after_its_withdrawal()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var (debts, other) = (await host.ServiceAsync("Schuldnerberatung Westheim"), await host.ServiceAsync("Schuldnerberatung Ostheim"));
        var refused = await anna.Web.ReferAsync(opened, debts, data: true);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Es gibt keine Schweigepflichtentbindung, die „Schuldnerberatung Westheim“ nennt.", refused.Text());

        await anna.Web.GiveReleaseAsync(opened, other);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.Web.ReferAsync(opened, debts, data: true)).Status); // names another body

        await anna.Web.GiveReleaseAsync(opened, debts);
        var path = await anna.Web.ReferredAsync(opened, debts, data: true);

        await anna.Web.WithdrawAsync(opened, await host.ReleaseOfAsync(debts));
        var again = await anna.Web.ReferAsync(opened, debts, data: true);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("wurde am 23.11.2026 widerrufen", again.Text());
        var extended = await anna.Web.SendAsync(path + "/edit", ("Concern", "Noch mehr erzählt"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, extended.Status);
        Assert.Contains("wurde am 23.11.2026 widerrufen", extended.Text());
        Assert.Contains("Für diesen Verweis darf nichts mehr hinaus.", (await anna.Web.GetAsync(path)).Text());
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.ReferAsync(opened, debts, data: false)).Status); // without data it stays possible
    }

    [Fact]
    public async Task What_was_typed_waits_while_the_release_is_recorded()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var service = await host.ServiceAsync();
        var refused = await anna.Web.ReferAsync(opened, service, data: true, ("Mode", "CaseConference"));
        var link = System.Text.RegularExpressions.Regex.Match(refused.Html, "href=\"([^\"]*consents/new[^\"]*)\"").Groups[1].Value;
        var form = await anna.Web.GetAsync(WebUtility.HtmlDecode(link));
        Assert.Equal(service.Id.ToString(), Work.Field(form, "ServiceId"));
        var saved = await anna.Web.SendAgainAsync(form, ("Purpose", "Schulden"), ("Scope", "identity"));
        Assert.Equal(opened.Path + "/referrals/new", saved.Location!.AbsolutePath);
        var draft = await anna.Web.GetAsync(opened.Path + "/referrals/new");
        Assert.Equal(("Drei Mahnungen", "CaseConference", "true", service.Id.ToString()), (Work.Field(draft, "Concern"), Work.Field(draft, "Mode"), Work.Field(draft, "DataPassed"), Work.Field(draft, "ServiceId")));
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(draft)).Status);
        Assert.Equal("", Work.Field(await anna.Web.GetAsync(opened.Path + "/referrals/new"), "Concern"));
    }

    [Fact]
    public async Task A_release_that_has_run_out_or_names_the_body_by_a_former_name_opens_nothing()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var (over, renamed) = (await host.ServiceAsync("Stelle Vorbei"), await host.ServiceAsync("Verein Alt"));
        await anna.Web.GiveReleaseAsync(opened, renamed);
        await anna.Web.GiveReleaseAsync(opened, over);
        await host.CasesAsync(async db =>
        {
            var consent = await db.Consents.SingleAsync(c => c.ServiceId == over.Id);
            db.Entry(consent).Property(c => c.ValidUntil).CurrentValue = new DateOnly(2026, 11, 22);
            return await db.SaveChangesAsync();
        });
        await anna.Web.SendAsync($"/weissach/services/{renamed.Id}/edit", ("Name", "Verein Ganz Anders"));
        Assert.Contains("ist am 22.11.2026 abgelaufen", (await anna.Web.ReferAsync(opened, over, data: true)).Text());
        Assert.Contains("nennt „Verein Alt“, die Stelle heißt jetzt aber „Verein Ganz Anders“", (await anna.Web.ReferAsync(opened, renamed, data: true)).Text());
    }

    [Fact]
    public async Task A_release_for_one_client_says_nothing_about_another()
    {
        var anna = await host.WorkerAsync();
        var (one, other) = (await Arrange.CaseAsync(host, "weissach", anna.Id), await Arrange.CaseAsync(host, "weissach", anna.Id));
        var service = await host.ServiceAsync();
        await anna.Web.GiveReleaseAsync(one, service);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.Web.ReferAsync(other, service, data: true)).Status);
    }

    [Fact]
    public async Task At_the_moment_of_a_withdrawal_no_referral_is_saved_after_it()
    {
        var (anna, lead) = (await host.WorkerAsync(), await host.WorkerAsync(IntegrationPlatform.Platform.Permissions.Role.TeamLead));
        for (var round = 0; round < 12; round++)
        {
            var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
            var service = await host.ServiceAsync();
            await anna.Web.GiveReleaseAsync(opened, service);
            var consent = await host.ReleaseOfAsync(service);
            var forms = new List<Page>();
            for (var i = 0; i < 4; i++)
                forms.Add(await anna.Web.GetAsync(opened.Path + "/referrals/new"));
            var withdrawal = await lead.Web.GetAsync($"{opened.Path}/consents/{consent.Id}/withdraw");
            var writes = forms.Select((form, i) => anna.Web.SendAgainAsync(form, ("ServiceId", service.Id.ToString()), ("Concern", $"Anliegen {i}"), ("DataPassed", "true"))).ToList();
            writes.Insert(round % 4, lead.Web.PostFormAsync(withdrawal, f => f.Action.EndsWith("/withdraw", StringComparison.Ordinal), new Dictionary<string, string>()));
            Assert.All(await Task.WhenAll(writes), a => Assert.True(a.Status is HttpStatusCode.Found or HttpStatusCode.UnprocessableEntity, $"{a.Status}"));

            // The audit is written in each save's own transaction, so its order is the order of the saves.
            var audit = await host.InAsync(null, services => services.GetRequiredService<PlatformDb>().Audit
                .Where(a => a.Record == "Consent" && a.RecordId == consent.Id.ToString() && a.Action == "changed").OrderBy(a => a.Id).Select(a => a.Fields).ToListAsync());
            Assert.Contains("WithdrawnOn", audit[^1]!, StringComparison.Ordinal);
            Assert.Equal(audit.Count - 1, await host.CasesAsync(db => db.Referrals.CountAsync(r => r.ConsentId == consent.Id)));
        }
    }

    [Fact]
    public async Task The_save_itself_asks_again_so_a_withdrawal_after_the_check_wins()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var service = await host.ServiceAsync();
        await anna.Web.GiveReleaseAsync(opened, service);
        var consent = await host.ReleaseOfAsync(service);
        await host.InAsync("weissach", async services =>
        {
            var releases = services.GetRequiredService<IntegrationPlatform.Cases.Consents.Releases>();
            var db = services.GetRequiredService<CasesDb>();
            var found = await releases.FindAsync(opened.CaseId, service.Id, CancellationToken.None);
            releases.Use(found.Release!);
            await anna.Web.WithdrawAsync(opened, consent); // in between
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        });
    }

    [Fact]
    public async Task A_withdrawal_wins_over_those_who_have_just_used_the_consent()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var service = await host.ServiceAsync();
        await anna.Web.GiveReleaseAsync(opened, service);
        var consent = await host.ReleaseOfAsync(service);
        var withdrawal = await anna.Web.GetAsync($"{opened.Path}/consents/{consent.Id}/withdraw");
        await anna.Web.ReferredAsync(opened, service, data: true); // raises the version of the consent
        await anna.Web.PostFormAsync(withdrawal, f => f.Action.EndsWith("/withdraw", StringComparison.Ordinal), new Dictionary<string, string>());
        Assert.Equal(new DateOnly(2026, 11, 23), (await host.ReleaseOfAsync(service)).WithdrawnOn);
    }

    [Fact]
    public async Task A_referral_brings_a_task_in_two_weeks_that_the_result_finishes()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var service = await host.ServiceAsync("Mieterhilfe Süd");
        var path = await anna.Web.ReferredAsync(opened, service, data: false);
        Assert.Contains("Ergebnis: Mieterhilfe Süd", (await anna.Web.GetAsync(opened.Path)).Text());
        Assert.Equal(new DateOnly(2026, 12, 7), await host.CasesAsync(db => db.Tasks.Where(t => t.CaseId == opened.CaseId && t.Source == TaskSource.Deadline).Select(t => t.DueOn).SingleAsync()));
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.ResultAsync(await anna.Web.GetAsync(path), "ServiceStarted")).Status);
        Assert.DoesNotContain("Ergebnis: Mieterhilfe Süd", (await anna.Web.GetAsync(opened.Path)).Text());
        Assert.Contains("Hilfe hat begonnen 23.11.2026", (await anna.Web.GetAsync(opened.Path + "/referrals")).Text());
    }

    [Fact]
    public async Task A_result_that_turns_out_to_be_open_opens_the_task_again()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var path = await anna.Web.ReferredAsync(opened, await host.ServiceAsync("Stelle Offen"), data: false);
        await anna.Web.ResultAsync(await anna.Web.GetAsync(path), "Attended");
        await anna.Web.ResultAsync(await anna.Web.GetAsync(path), "Open");
        Assert.Contains("Ergebnis: Stelle Offen", (await anna.Web.GetAsync(opened.Path)).Text());
    }

    [Theory]
    [InlineData("ServiceId", "", "Wählen Sie eine Stelle aus der Liste.")]
    [InlineData("Concern", "  ", "Schreiben Sie in einem Satz, worum es geht.")]
    [InlineData("On", "in 2 Wochen", "Geben Sie ein Datum bis heute an")]
    public async Task A_referral_that_lacks_something_is_refused_with_a_sentence(string field, string value, string sentence)
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var fields = new Dictionary<string, string> { ["ServiceId"] = (await host.ServiceAsync()).Id.ToString(), ["Concern"] = "Hilfe", [field] = value };
        var answer = await anna.Web.SendAsync(opened.Path + "/referrals/new", [.. fields.Select(f => (f.Key, f.Value))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Text());
        Assert.Contains($"href=\"#{field}\"", answer.Html);
    }

    [Fact]
    public async Task Another_towns_service_and_an_archived_one_cannot_be_referred_to()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        foreach (var service in new[] { await host.ServiceAsync(municipality: "sindelfingen"), await host.ServiceAsync(more: s => s.Archived = true) })
            Assert.Contains("Wählen Sie eine Stelle aus der Liste.", (await anna.Web.ReferAsync(opened, service, data: false)).Text());
    }

    [Fact]
    public async Task A_referral_sent_eight_times_at_once_is_one_with_one_task()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var service = await host.ServiceAsync();
        await anna.Web.GiveReleaseAsync(opened, service);
        var form = await anna.Web.GetAsync(opened.Path + "/referrals/new");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => anna.Web.SendAgainAsync(form, ("ServiceId", service.Id.ToString()), ("Concern", "Einmal"), ("DataPassed", "true"))));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.Status));
        Assert.Equal((1, 1), await host.CasesAsync(async db => (await db.Referrals.CountAsync(r => r.ServiceId == service.Id), await db.Tasks.CountAsync(t => t.CaseId == opened.CaseId && t.Source == TaskSource.Deadline))));
    }

    [Fact]
    public async Task A_referral_made_by_mistake_is_taken_back_with_its_task_and_put_back()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var path = await anna.Web.ReferredAsync(opened, await host.ServiceAsync("Stelle Irrtum"), data: false);
        await anna.Web.PressAsync(opened.Path, path + "/take-back");
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync(path)).Status);
        Assert.DoesNotContain("Ergebnis: Stelle Irrtum", (await anna.Web.GetAsync(opened.Path)).Text());
        await anna.Web.PressAsync(opened.Path, path + "/put-back");
        Assert.Equal(HttpStatusCode.OK, (await anna.Web.GetAsync(path)).Status);
        Assert.Contains("Ergebnis: Stelle Irrtum", (await anna.Web.GetAsync(opened.Path)).Text());
    }

    [Fact]
    public async Task What_rested_on_a_withdrawn_release_cannot_be_put_back()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var service = await host.ServiceAsync();
        await anna.Web.GiveReleaseAsync(opened, service);
        var path = await anna.Web.ReferredAsync(opened, service, data: true);
        await anna.Web.PressAsync(opened.Path, path + "/take-back");
        await anna.Web.WithdrawAsync(opened, await host.ReleaseOfAsync(service));
        await anna.Web.PressAsync(opened.Path, path + "/put-back");
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Two_editors_of_a_referral_lose_nothing()
    {
        var (anna, lead) = (await host.WorkerAsync(), await host.WorkerAsync(IntegrationPlatform.Platform.Permissions.Role.TeamLead));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var path = await anna.Web.ReferredAsync(opened, await host.ServiceAsync(), data: false);
        var (hers, theirs) = (await anna.Web.GetAsync(path + "/edit"), await lead.Web.GetAsync(path + "/edit"));
        await lead.Web.SendAgainAsync(theirs, ("Concern", "Fassung der Leitung"));
        var conflict = await anna.Web.SendAgainAsync(hers, ("Concern", "Fassung von Anna"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Fassung der Leitung", conflict.Text());
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(conflict)).Status);
        Assert.Contains("Fassung von Anna", (await anna.Web.GetAsync(path)).Text());
    }

    [Theory]
    [InlineData("ara", "ar", "rtl", "هنا تحصل على المساعدة")]
    [InlineData("prs", "fa", "rtl", "اینجا به شما کمک می‌شود")]
    [InlineData("tir", "ti", "ltr", "ኣድራሻ")]
    [InlineData("ukr", "uk", "ltr", "Тут вам допоможуть")]
    public async Task The_handout_speaks_the_clients_language_with_German_beside_it_and_names_nobody(string language, string tag, string direction, string sentence)
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id, person: p => p.PreferredLanguage = language);
        var service = await host.ServiceAsync(more: s => (s.Address, s.OfficeHours) = ("Mispelweg 3", "Mo 9–12 Uhr\nDo 14–17 Uhr"));
        var path = await anna.Web.ReferredAsync(opened, service, data: false);
        await anna.Web.GetAsync(path); // the toast of the referral
        var page = await anna.Web.GetAsync(path + "/handout");
        Assert.Contains($"lang=\"{tag}\" dir=\"{direction}\"", page.Html);
        Assert.Contains(sentence, page.Text());
        foreach (var text in new[] { "Hier bekommen Sie Hilfe", "Wir haben der Stelle nichts über Sie mitgeteilt.", service.Name, "Mispelweg 3", "Do 14–17 Uhr", "Maschinell übersetzt" })
            Assert.Contains(text, page.Text());
        Assert.DoesNotContain("Al-Hussein", page.Text());
        Assert.DoesNotContain("Drei Mahnungen", page.Text());
    }

    [Fact]
    public async Task A_language_without_a_handout_is_said_to_be_missing()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id, person: p => p.PreferredLanguage = "som");
        var path = await anna.Web.ReferredAsync(opened, await host.ServiceAsync(), data: false);
        Assert.Contains("Auf Somali gibt es noch keinen Handzettel.", (await anna.Web.GetAsync(path + "/handout")).Text());
    }
}
