using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Jobs;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>What becomes of a closed or withdrawn case, with the clock moved from term to term.</summary>
public sealed class RetentionTests : IAsyncLifetime
{
    private const string Page = "/weissach/administration/retention";
    private const string Reason = "Eine Klage gegen den Bescheid läuft noch.";
    private static readonly DateOnly Closed = new(2026, 11, 23);
    private readonly TestHost _host = new();
    private Guid _anna;
    private ArrangedCase _case = null!;

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        _anna = await _host.AddUserAsync("anna", "weissach", Role.IntegrationManager);
        await _host.AddUserAsync("lea", "weissach", Role.TeamLead);
        await _host.AddUserAsync("dora", "weissach", Role.DataProtectionOfficer);
        await _host.AddUserAsync("admin", "weissach", Role.MunicipalityAdmin);
        _case = await Arrange.CaseAsync(_host, "weissach", _anna);
    }

    [Fact]
    public async Task Three_months_after_closing_only_the_lead_reads_a_case_and_nobody_changes_it()
    {
        await CloseAsync();
        await NightBeforeAsync(new(2027, 2, 22));
        Assert.Equal(HttpStatusCode.OK, await SeesAsync("anna", _case.Path));

        await NightBeforeAsync(new(2027, 2, 23));
        Assert.Equal(HttpStatusCode.NotFound, await SeesAsync("anna", _case.Path));
        using var anna = await _host.SignInAsync("anna");
        Assert.DoesNotContain(_case.CaseId, (await anna.GetAsync("/weissach/cases?status=closed")).Cases());
        Assert.DoesNotContain(_case.Number, (await anna.GetAsync("/weissach/search?q=hussein")).Text());
        using var lead = await _host.SignInAsync("lea");
        Assert.Contains("gesperrt seit", (await lead.GetAsync(_case.Path)).Text());
        Assert.Contains(_case.Number, (await lead.GetAsync("/weissach/search?q=hussein")).Text());
        foreach (var page in new[] { "/contacts/new", "/person", "/edit", "/close" })
            Assert.Equal(HttpStatusCode.NotFound, await SeesAsync("lea", _case.Path + page));
    }

    [Fact]
    public async Task After_the_term_a_case_is_gone_and_the_dry_run_has_said_so()
    {
        var other = await Arrange.CaseAsync(_host, "weissach", _anna, family: "Bleibt");
        await CloseAsync();
        await NightBeforeAsync(new(2027, 2, 23));
        await NightBeforeAsync(new(2028, 2, 22));
        var announced = await TextAsync("lea", Page);
        Assert.Contains(_case.Number, announced);
        Assert.Contains("am 23.02.2028", announced);
        Assert.DoesNotContain(other.Number, announced);
        Assert.Equal(HttpStatusCode.OK, await SeesAsync("lea", _case.Path));

        await NightBeforeAsync(new(2028, 2, 23));
        Assert.Equal(HttpStatusCode.NotFound, await SeesAsync("lea", _case.Path));
        Assert.Equal(HttpStatusCode.OK, await SeesAsync("anna", other.Path));
        var log = await TextAsync("dora", Page);
        Assert.Contains("Ein Fall mit allem, was dazugehört", log);
        Assert.DoesNotContain(_case.Number, log);
        Assert.Null((await DeletionAsync()).CaseId);
    }

    [Fact]
    public async Task A_legal_hold_keeps_a_case_until_it_is_lifted()
    {
        await CloseAsync();
        await NightBeforeAsync(new(2027, 2, 23));
        using (var dora = await _host.SignInAsync("dora"))
        {
            Assert.Contains("mindestens 20 Zeichen", (await dora.SendAsync(OfCase, ("Reason", "zu kurz"))).Text());
            var form = await dora.GetAsync(OfCase);
            Assert.Equal(HttpStatusCode.Found, (await dora.SendAgainAsync(form, ("Reason", Reason))).Status);
            Assert.Equal(HttpStatusCode.Found, (await dora.SendAgainAsync(form, ("Reason", Reason))).Status);
        }
        Assert.Equal(1, await _host.CasesAsync(db => db.LegalHolds.CountAsync(h => h.ReleasedOn == null)));
        await NightBeforeAsync(new(2029, 1, 1));
        Assert.Equal(HttpStatusCode.OK, await SeesAsync("lea", _case.Path));
        var page = await TextAsync("lea", OfCase);
        Assert.Contains(Reason, page);
        Assert.Contains("gar nicht, solange die Löschsperre gilt", page);

        using (var lead = await _host.SignInAsync("lea"))
            Assert.Equal(HttpStatusCode.Found, (await lead.PressAsync(OfCase, OfCase + "/release")).Status);
        await NightBeforeAsync(new(2029, 1, 2));
        Assert.Equal(HttpStatusCode.NotFound, await SeesAsync("lea", _case.Path));
    }

    [Fact]
    public async Task A_locked_case_comes_back_to_its_manager()
    {
        await CloseAsync();
        await NightBeforeAsync(new(2027, 2, 23));
        using (var lead = await _host.SignInAsync("lea"))
            Assert.Equal(HttpStatusCode.Found, (await lead.PressAsync(OfCase, OfCase + "/unlock")).Status);
        using var anna = await _host.SignInAsync("anna");
        Assert.Contains(_case.CaseId, (await anna.GetAsync("/weissach/cases")).Cases());
        Assert.Equal(HttpStatusCode.Found, (await anna.RecordAsync(_case, ("Note", "Wieder da."))).Status);
        await NightBeforeAsync(new(2027, 2, 25));
        Assert.Equal(HttpStatusCode.OK, await SeesAsync("anna", _case.Path));
    }

    [Fact]
    public async Task Without_the_consent_to_keep_data_a_case_is_locked_at_once_and_gone_after_two_weeks()
    {
        using var anna = await _host.SignInAsync("anna");
        var consent = await KeepDataAsync(anna);
        Assert.Equal("/weissach/cases", (await anna.WithdrawAsync(_case, consent)).Location!.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync(_case.Path)).Status);
        await NightBeforeAsync(Closed.AddDays(13));
        Assert.Equal(HttpStatusCode.OK, await SeesAsync("lea", _case.Path));
        await NightBeforeAsync(Closed.AddDays(14));
        Assert.Equal(HttpStatusCode.NotFound, await SeesAsync("lea", _case.Path));
        Assert.Equal(LockReason.Withdrawal, (await DeletionAsync()).Reason);
    }

    [Fact]
    public async Task A_consent_that_was_entered_by_mistake_or_given_anew_locks_nothing()
    {
        using var anna = await _host.SignInAsync("anna");
        await anna.WithdrawAsync(_case, await KeepDataAsync(anna), ("Form", nameof(WithdrawalForm.EnteredByMistake)));
        Assert.Equal(HttpStatusCode.OK, (await anna.GetAsync(_case.Path)).Status);
        var (first, _) = (await KeepDataAsync(anna), await KeepDataAsync(anna));
        await anna.WithdrawAsync(_case, first);
        Assert.Equal(HttpStatusCode.OK, (await anna.GetAsync(_case.Path)).Status);
        await NightBeforeAsync(Closed.AddDays(1));
        Assert.Equal(HttpStatusCode.OK, await SeesAsync("anna", _case.Path));
    }

    [Fact]
    public async Task Who_was_killed_between_withdrawal_and_lock_is_locked_in_the_next_night()
    {
        using var anna = await _host.SignInAsync("anna");
        var consent = await KeepDataAsync(anna);
        await _host.CasesAsync(async db =>
        {
            (await db.Consents.SingleAsync(c => c.Id == consent.Id)).Withdraw(Closed, WithdrawalForm.Oral);
            return await db.SaveChangesAsync();
        });
        await NightBeforeAsync(Closed.AddDays(1));
        Assert.Equal(HttpStatusCode.NotFound, await SeesAsync("anna", _case.Path));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("37")]
    [InlineData("-12")]
    [InlineData("1e1")]
    [InlineData("")]
    [InlineData("99999999999999999999")]
    public async Task A_term_outside_the_bounds_is_refused(string months)
    {
        using var admin = await _host.SignInAsync("admin");
        var answer = await admin.SendAsync(Page + "/terms", ("Months", months));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Geben Sie eine Zahl von 6 bis 36 an.", answer.Text());
    }

    [Fact]
    public async Task A_longer_term_keeps_a_case_longer()
    {
        using (var admin = await _host.SignInAsync("admin"))
        {
            Assert.Equal(HttpStatusCode.Found, (await admin.SendAsync(Page + "/terms", ("Months", "24"))).Status);
            Assert.Contains("24 Monate nach der Sperre", (await admin.GetAsync(Page)).Text());
        }
        Assert.Equal(HttpStatusCode.Forbidden, await SeesAsync("lea", Page + "/terms"));
        await CloseAsync();
        await NightBeforeAsync(new(2027, 2, 23));
        await NightBeforeAsync(new(2029, 2, 22));
        Assert.Equal(HttpStatusCode.OK, await SeesAsync("lea", _case.Path));
        await NightBeforeAsync(new(2029, 2, 23));
        Assert.Equal(HttpStatusCode.NotFound, await SeesAsync("lea", _case.Path));
    }

    [Fact]
    public async Task A_day_of_closing_that_lies_years_back_erases_nothing_in_the_same_night()
    {
        var old = await Arrange.CaseAsync(_host, "weissach", _anna, openedOn: new(2024, 1, 10));
        using (var anna = await _host.SignInAsync("anna"))
            Assert.Equal(HttpStatusCode.Found, (await anna.SendAsync(old.Path + "/close", ("ClosedOn", "10.02.2024"), ("Reason", nameof(ClosingReason.MovedAway)), ("Goals[0].Outcome", "Reached"))).Status);
        await NightBeforeAsync(Closed.AddDays(1));
        Assert.Equal(HttpStatusCode.OK, await SeesAsync("lea", old.Path));
        await NightBeforeAsync(new(2027, 11, 23));
        Assert.Equal(HttpStatusCode.OK, await SeesAsync("lea", old.Path));
        await NightBeforeAsync(new(2027, 11, 24));
        Assert.Equal(HttpStatusCode.NotFound, await SeesAsync("lea", old.Path));
    }

    [Fact]
    public async Task A_newer_consent_that_runs_out_is_no_withdrawal()
    {
        using var anna = await _host.SignInAsync("anna");
        var first = await KeepDataAsync(anna);
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        await KeepDataAsync(anna, ("ValidUntil", "31.12.2026"));
        await anna.WithdrawAsync(_case, first);
        await NightBeforeAsync(new(2027, 1, 2));
        Assert.Equal(HttpStatusCode.OK, await SeesAsync("anna", _case.Path));
    }

    [Fact]
    public async Task The_lead_records_a_withdrawal_also_when_the_case_is_locked_already()
    {
        Consent consent;
        using (var anna = await _host.SignInAsync("anna"))
            consent = await KeepDataAsync(anna);
        await CloseAsync();
        await NightBeforeAsync(new(2027, 2, 23));
        using (var lead = await _host.SignInAsync("lea"))
        {
            Assert.Contains("Widerruf eintragen", (await lead.GetAsync(_case.Path + "/consents")).Text());
            Assert.Equal(HttpStatusCode.Found, (await lead.WithdrawAsync(_case, consent)).Status);
        }
        await NightBeforeAsync(new(2027, 3, 9));
        Assert.Equal(HttpStatusCode.NotFound, await SeesAsync("lea", _case.Path));
    }

    [Fact]
    public async Task Without_a_new_consent_a_withdrawn_case_stays_locked()
    {
        using var anna = await _host.SignInAsync("anna");
        await anna.WithdrawAsync(_case, await KeepDataAsync(anna));
        using var lead = await _host.SignInAsync("lea");
        var refused = await lead.PressAsync(OfCase, OfCase + "/unlock");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Halten Sie zuerst die neue Einwilligung", refused.Text());
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        await KeepDataAsync(lead);
        Assert.Equal(HttpStatusCode.Found, (await lead.PressAsync(OfCase, OfCase + "/unlock")).Status);
        Assert.Equal(HttpStatusCode.OK, (await anna.GetAsync(_case.Path)).Status);
        await NightBeforeAsync(Closed.AddDays(1));
        Assert.Equal(HttpStatusCode.OK, await SeesAsync("anna", _case.Path));
    }

    [Fact]
    public async Task A_hold_that_was_lifted_by_mistake_is_set_again_with_the_same_form()
    {
        using var lead = await _host.SignInAsync("lea");
        var form = await lead.GetAsync(OfCase);
        await lead.SendAgainAsync(form, ("Reason", Reason));
        await lead.PressAsync(OfCase, OfCase + "/release");
        await lead.SendAgainAsync(form, ("Reason", Reason));
        Assert.Equal(1, await _host.CasesAsync(db => db.LegalHolds.CountAsync(h => h.ReleasedOn == null)));
    }

    [Fact]
    public async Task A_restricted_case_is_a_number_only_for_who_oversees_data_protection()
    {
        var hidden = await Arrange.CaseAsync(_host, "weissach", _anna, restricted: true);
        using (var anna = await _host.SignInAsync("anna"))
            await anna.SendAsync(hidden.Path + "/close", ("Reason", nameof(ClosingReason.MovedAway)), ("Goals[0].Outcome", "Reached"));
        await NightBeforeAsync(new(2027, 2, 23));
        await NightBeforeAsync(new(2028, 2, 22));
        var (leads, admins) = (await TextAsync("lea", Page), await TextAsync("admin", Page));
        Assert.Contains("In den nächsten 30 Tagen wird nichts gelöscht.", leads); // who sees the others would else know of a restricted one
        Assert.Contains("Dazu ein Fall, dessen Nummer Sie nicht sehen dürfen.", admins);
        Assert.DoesNotContain(hidden.Number, leads + admins);
        Assert.Contains(hidden.Number, await TextAsync("dora", Page));
        Assert.Equal(HttpStatusCode.NotFound, await SeesAsync("lea", $"{Page}/cases/{hidden.CaseId}"));
        Assert.Equal(HttpStatusCode.NotFound, await SeesAsync("lea", hidden.Path));
        Assert.Equal(HttpStatusCode.OK, await SeesAsync("dora", $"{Page}/cases/{hidden.CaseId}"));
    }

    private string OfCase => $"{Page}/cases/{_case.CaseId}";

    private async Task CloseAsync()
    {
        using var anna = await _host.SignInAsync("anna");
        Assert.Equal(HttpStatusCode.Found, (await anna.SendAsync(_case.Path + "/close", ("Reason", nameof(ClosingReason.GoalsReached)), ("Goals[0].Outcome", "Reached"))).Status);
    }

    /// <summary>The morning of the day, with the jobs of the night done.</summary>
    private async Task NightBeforeAsync(DateOnly day)
    {
        _host.MoveTo(day);
        await _host.JobsHereAsync();
        Assert.All(await _host.RunsAsync("weissach", "cases.retention"), run => Assert.Null(run.Fault));
    }

    private async Task<HttpStatusCode> SeesAsync(string name, string path)
    {
        using var web = await _host.SignInAsync(name);
        return (await web.GetAsync(path)).Status;
    }

    private async Task<string> TextAsync(string name, string path)
    {
        using var web = await _host.SignInAsync(name);
        return (await web.GetAsync(path)).Text();
    }

    private async Task<Consent> KeepDataAsync(Browserless web, params (string, string)[] more)
    {
        var before = await _host.CasesAsync(db => db.Consents.Select(c => c.Id).ToListAsync());
        Assert.Equal(HttpStatusCode.Found, (await web.SendAsync(_case.Path + "/consents/new", [("Kind", nameof(ConsentKind.DataProcessing)), ("Recipient", "Stadt"), ("Purpose", "Beratung"), ("Scope", "identity"), .. more])).Status);
        return await _host.CasesAsync(db => db.Consents.SingleAsync(c => !before.Contains(c.Id)));
    }

    private Task<Deletion> DeletionAsync() => _host.CasesAsync(db => db.Deletions.SingleAsync());

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
