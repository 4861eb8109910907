using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;
using ServiceProvider = IntegrationPlatform.Cases.Data.ServiceProvider;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>The minimal referral sheet: what goes out, on which release, and that it stops going out.</summary>
public sealed class SheetTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task By_default_only_the_concern_goes_out_and_it_is_written_down()
    {
        var (anna, opened, service, path) = await ReferredAsync();
        var form = await anna.Web.GetAsync(path + "/sheet");
        Assert.DoesNotContain(Work.MainForm(form).Values(), v => v.Key == "Facts");
        var preview = await anna.Web.SendAgainAsync(form);
        Assert.Contains("Das und nicht mehr geht an: " + service.Name, preview.Text());
        Assert.DoesNotContain("04.06.1991", preview.Text());
        Assert.False(await host.CasesAsync(db => db.Disclosures.AnyAsync(d => d.ReferralId != null && db.Referrals.Any(r => r.Id == d.ReferralId && r.ServiceId == service.Id)))); // a look is no disclosure
        var passed = await anna.Web.SendAgainAsync(preview);
        Assert.Equal(HttpStatusCode.Found, passed.Status);
        var printed = (await anna.Web.GetAsync(passed.Location!.AbsolutePath)).Text();
        Assert.Contains("Anliegen Drei Mahnungen", printed);
        Assert.DoesNotContain("Geburtsdatum", printed);
        var stored = await DisclosureAsync(service);
        Assert.Equal("Anliegen: Drei Mahnungen", await host.OpenAsync(stored.What, stored.Id));
        Assert.Equal((LegalBasis.Consent, DisclosureState.Done, new DateOnly(2026, 11, 23), (await host.ReleaseOfAsync(service)).Id), (stored.Basis, stored.State, stored.PassedOn!.Value, stored.ConsentId!.Value));
        var list = (await anna.Web.GetAsync(opened.Path + "/disclosures")).Text();
        Assert.Contains(service.Name, list);
        Assert.Contains("Anliegen: Drei Mahnungen", list);
    }

    [Fact]
    public async Task What_is_ticked_goes_out_word_for_word()
    {
        var (anna, _, service, path) = await ReferredAsync();
        var preview = await anna.Web.SendAsync(path + "/sheet", ("Facts", "born"), ("Concern", "Nur das Nötigste"), ("Channel", "Phone"));
        Assert.Contains("04.06.1991", preview.Text());
        await anna.Web.SendAgainAsync(preview);
        var stored = await DisclosureAsync(service);
        Assert.Equal("Anliegen: Nur das Nötigste\nGeburtsdatum: 04.06.1991", await host.OpenAsync(stored.What, stored.Id));
        Assert.Equal(DisclosureChannel.Phone, stored.Channel);
    }

    [Theory, InlineData("phone", "Telefon, E-Mail, Anschrift"), InlineData("nationality", "Aufenthalt und Staatsangehörigkeit")]
    public async Task What_the_release_does_not_cover_does_not_go_out(string fact, string category)
    {
        var (anna, _, service, path) = await ReferredAsync();
        var refused = await anna.Web.SendAsync(path + "/sheet", ("Facts", fact));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains($"Die Schweigepflichtentbindung umfasst das nicht: {category}.", refused.Text());
        var preview = await anna.Web.SendAsync(path + "/sheet");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.Web.SendAgainAsync(preview, ("Facts", fact))).Status); // slipped in behind the preview
        Assert.False(await host.CasesAsync(db => db.Disclosures.AnyAsync(d => db.Referrals.Any(r => r.Id == d.ReferralId && r.ServiceId == service.Id))));
    }

    [Fact]
    public async Task After_the_withdrawal_nothing_is_previewed_passed_on_or_printed_again()
    {
        var (anna, opened, service, path) = await ReferredAsync();
        var form = await anna.Web.GetAsync(path + "/sheet");
        var preview = await anna.Web.SendAgainAsync(form, ("Facts", "born"));
        var printed = (await anna.Web.SendAgainAsync(preview)).Location!.AbsolutePath;
        await anna.Web.WithdrawAsync(opened, await host.ReleaseOfAsync(service));
        foreach (var answer in new[] { await anna.Web.GetAsync(path + "/sheet"), await anna.Web.SendAgainAsync(form), await anna.Web.SendAgainAsync(preview, ("Concern", "Noch etwas")), await anna.Web.GetAsync(printed) })
        {
            Assert.Equal(HttpStatusCode.Conflict, answer.Status);
            Assert.Contains("wurde am 23.11.2026 widerrufen", answer.Text());
            Assert.DoesNotContain("04.06.1991", answer.Text());
        }
        Assert.NotNull(await DisclosureAsync(service)); // still one: what went out before stays in the list
    }

    [Fact]
    public async Task A_sheet_passed_on_twice_at_once_is_one_disclosure()
    {
        var (anna, _, service, path) = await ReferredAsync();
        var preview = await anna.Web.SendAsync(path + "/sheet");
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => anna.Web.SendAgainAsync(preview))), a => Assert.Equal(HttpStatusCode.Found, a.Status));
        Assert.NotNull(await DisclosureAsync(service));
    }

    [Fact]
    public async Task What_has_gone_out_can_be_neither_taken_back_nor_denied()
    {
        var (anna, opened, _, path) = await ReferredAsync();
        await anna.Web.SendAgainAsync(await anna.Web.SendAsync(path + "/sheet"));
        await anna.Web.PressAsync(opened.Path, path + "/take-back");
        Assert.Equal(HttpStatusCode.OK, (await anna.Web.GetAsync(path)).Status);
        var edit = await anna.Web.GetAsync(path + "/edit");
        var denied = await anna.Web.SendAgainAsync(edit, ("DataPassed", "false"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, denied.Status);
        Assert.Contains("Es wurde schon etwas weitergegeben", denied.Text());
    }

    [Fact]
    public async Task A_referral_without_data_has_no_sheet()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var path = await anna.Web.ReferredAsync(opened, await host.ServiceAsync(), data: false);
        var sheet = await anna.Web.GetAsync(path + "/sheet");
        Assert.Equal(HttpStatusCode.Conflict, sheet.Status);
        Assert.Contains("Bei diesem Verweis erfährt die Stelle nichts von uns.", sheet.Text());
    }

    [Fact]
    public async Task A_sheet_made_under_a_withdrawn_release_is_not_printed_under_a_newer_one()
    {
        var (anna, opened, service, path) = await ReferredAsync();
        var printed = (await anna.Web.SendAgainAsync(await anna.Web.SendAsync(path + "/sheet", ("Facts", "born")))).Location!.AbsolutePath;
        await anna.Web.WithdrawAsync(opened, await host.ReleaseOfAsync(service));
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.GiveReleaseAsync(opened, service)).Status);
        var again = await anna.Web.GetAsync(printed);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("unter der dieses Blatt entstanden ist, gilt nicht mehr", again.Text());
        Assert.DoesNotContain("04.06.1991", again.Text());
    }

    private async Task<(Worker Anna, ArrangedCase Case, ServiceProvider Service, string Path)> ReferredAsync()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id, person: p => (p.BirthMonth, p.BirthDay, p.Phone, p.Nationalities) = (6, 4, "07044 000-0", ["475"]));
        var service = await host.ServiceAsync();
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.GiveReleaseAsync(opened, service)).Status);
        return (anna, opened, service, await anna.Web.ReferredAsync(opened, service, data: true));
    }

    private Task<Disclosure> DisclosureAsync(ServiceProvider service) => host.CasesAsync(db => db.Disclosures.SingleAsync(d => db.Referrals.Any(r => r.Id == d.ReferralId && r.ServiceId == service.Id)));
}
