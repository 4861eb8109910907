using System.Net;
using IntegrationPlatform.Cases.Clock;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Jobs;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>The counselling period through the pages, with the clock moved from mark to mark.</summary>
public sealed class PeriodTests : IAsyncLifetime
{
    private const string Reason = "Die Ausbildung beginnt erst im September, bis dahin ist Begleitung nötig.";
    private readonly TestHost _host = new();
    private Guid _anna, _lead;
    private ArrangedCase _case = null!;

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        (_anna, _lead) = (await _host.AddUserAsync("anna", "weissach", Role.IntegrationManager), await _host.AddUserAsync("lea", "weissach", Role.TeamLead));
        _case = await Arrange.CaseAsync(_host, "weissach", _anna);
    }

    [Fact]
    public async Task Three_years_end_with_three_reminders_and_the_fourth_takes_a_reason_and_the_lead()
    {
        await CheckAsync("15.06.2024");
        Assert.Contains("Beratung bis 14.06.2027 (36 Monate ab Zuteilung am 15.06.2024), noch 6 Monate", await FileAsync());
        await RemindedAsync(new(2026, 12, 13));
        await RemindedAsync(new(2026, 12, 14), "in sechs Monaten");
        await RemindedAsync(new(2027, 3, 16), "in sechs Monaten", "in drei Monaten"); // the server slept over the day itself
        await RemindedAsync(new(2027, 5, 14), "in sechs Monaten", "in drei Monaten", "in einem Monat");

        using var anna = await _host.SignInAsync("anna");
        foreach (var (field, value, sentence) in new[] { ("Reason", "zu kurz", "mindestens 20 Zeichen"), ("Until", "15.06.2028", "bis zum 14.06.2028"), ("Until", "14.06.2027", "nach dem 14.06.2027"), ("DecisionBy", _anna.ToString(), "aus der Liste") })
        {
            var refused = await AskAsync(anna, (field, value));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains(sentence, refused.Text());
        }
        Assert.Equal(HttpStatusCode.Found, (await AskAsync(anna)).Status);
        Assert.Contains("Verlängerung beantragt", (await anna.GetAsync(_case.Path)).Text());
        Assert.Equal(HttpStatusCode.Forbidden, (await anna.PressAsync(_case.Path, _case.Path + "/period/extension/approve")).Status);

        using var lead = await _host.SignInAsync("lea");
        Assert.Contains("Über die Verlängerung der Beratungszeit entscheiden", (await lead.GetAsync("/weissach/tasks")).Text());
        Assert.Contains(Reason, (await lead.GetAsync(_case.Path + "/period/extension")).Text());
        Assert.Equal(HttpStatusCode.Found, (await DecideAsync(lead, "approve")).Status);
        Assert.DoesNotContain("entscheiden", (await lead.GetAsync("/weissach/tasks")).Text());
        Assert.Contains("Beratung bis 14.06.2027 (36 Monate ab Zuteilung am 15.06.2024), verlängert bis 14.06.2028, noch 1 Jahr und 1 Monat", await FileAsync());
        Assert.Empty(await RemindersAsync());

        Assert.Contains("keine weitere Verlängerung", (await anna.GetAsync(_case.Path + "/period/extension")).Text());
        Assert.DoesNotContain("Verlängerung beantragen", (await anna.GetAsync(_case.Path + "/period/extension")).Text());
        await RemindedAsync(new(2028, 5, 14), "in einem Monat");
        _host.MoveTo(new(2028, 6, 15));
        Assert.Contains("abgelaufen", await FileAsync());
    }

    [Fact]
    public async Task A_reminder_comes_once_however_often_the_night_is()
    {
        await CheckAsync("15.06.2024");
        _host.MoveTo(new(2026, 12, 14));
        await _host.JobsHereAsync();
        using var anna = await _host.SignInAsync("anna");
        await anna.PressAsync(_case.Path, $"/weissach/tasks/{PeriodTasks.IdOf(_case.CaseId, new(2027, 6, 14), 6)}/done");
        for (var night = 0; night < 3; night++)
        {
            _host.Clock.Advance(TimeSpan.FromDays(1));
            await _host.JobsHereAsync();
            await using var restarted = _host.Beside();
            restarted.MoveTo(new(2026, 12, 20));
            await restarted.InitializeAsync();
            await restarted.JobsHereAsync();
        }
        Assert.Empty(await RemindersAsync());
        Assert.Equal(1, await _host.CasesAsync(db => db.Tasks.CountAsync(t => t.Source == TaskSource.Deadline)));
    }

    [Fact]
    public async Task A_closed_case_is_not_reminded_of_and_its_open_reminders_go()
    {
        await CheckAsync("15.06.2024");
        await RemindedAsync(new(2026, 12, 20), "in sechs Monaten"); // three months later the case would be locked
        using var anna = await _host.SignInAsync("anna");
        await anna.SendAsync(_case.Path + "/close", ("Reason", nameof(ClosingReason.GoalsReached)), ("Goals[0].Outcome", "Reached"));
        Assert.Empty(await RemindersAsync());
        await RemindedAsync(new(2027, 3, 14));
        using var again = await _host.SignInAsync("anna");
        await again.PressAsync("/weissach/cases", _case.Path + "/reopen");
        await RemindedAsync(new(2027, 3, 15), "in drei Monaten");
    }

    [Fact]
    public async Task A_start_set_by_hand_needs_a_reason_moves_the_end_and_withdraws_the_reminders()
    {
        await CheckAsync("15.06.2024");
        await RemindedAsync(new(2026, 12, 14), "in sechs Monaten");
        using var anna = await _host.SignInAsync("anna");
        Assert.Contains("warum der Beginn anders ist", (await anna.SendAsync(_case.Path + "/period", ("StartOn", "01.09.2024"))).Text());
        Assert.Equal(HttpStatusCode.Found, (await anna.SendAsync(_case.Path + "/period", ("StartOn", "01.09.2024"), ("Reason", "Bis August im Krankenhaus"))).Status);
        Assert.Contains("Beratung bis 31.08.2027 (36 Monate ab 01.09.2024, von Hand festgelegt)", await FileAsync());
        Assert.Empty(await RemindersAsync());
        await CheckAsync("15.06.2024"); // what somebody has set by hand stays
        Assert.Contains("31.08.2027", await FileAsync());
    }

    [Fact]
    public async Task Without_an_allocation_the_first_counselling_counts_and_the_night_writes_it_down()
    {
        await CheckAsync("");
        Assert.Contains("(36 Monate ab erster Beratung am 20.11.2026)", await FileAsync());
        Assert.Equal(new DateOnly(2026, 11, 20), await StartAsync());
        var later = await Arrange.CaseAsync(_host, "weissach", _anna);
        await _host.CasesAsync(async db =>
        {
            db.Contacts.RemoveRange(await db.Contacts.Where(c => c.CaseId == later.CaseId).ToListAsync());
            return await db.SaveChangesAsync();
        });
        using var anna = await _host.SignInAsync("anna");
        await SendCheckAsync(anna, later, "");
        Assert.Contains("beginnt mit der ersten Beratung", (await anna.GetAsync(later.Path)).Text());
        await anna.RecordAsync(later, ("Note", "Kennenlernen"), ("Topics", "housing"));
        Assert.Contains("ab erster Beratung am 23.11.2026", (await anna.GetAsync(later.Path)).Text());
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await _host.JobsHereAsync();
        Assert.Equal(new DateOnly(2026, 11, 23), await _host.CasesAsync(db => db.Periods.Where(p => p.CaseId == later.CaseId).Select(p => p.StartOn).SingleAsync()));
    }

    [Fact]
    public async Task Whoever_asks_does_not_decide_even_with_the_right()
    {
        await CheckAsync("15.06.2024");
        await _host.AddUserAsync("lara", "weissach", Role.TeamLead);
        using var lead = await _host.SignInAsync("lea");
        var lara = Browserless.Form(await lead.GetAsync(_case.Path + "/period/extension"), f => f.Fields.Any(x => x.Name == "DecisionBy")).Fields.First(f => f.Kind == "option").Value;
        Assert.NotEqual(_lead.ToString(), lara);
        await lead.SendAsync(_case.Path + "/period/extension", ("Reason", Reason));
        Assert.Equal(HttpStatusCode.Found, (await lead.PressAsync(_case.Path, _case.Path + "/period/extension/approve")).Status);
        Assert.Equal(ExtensionState.Requested, await _host.CasesAsync(db => db.Periods.Select(p => p.Extension).SingleAsync()));
        using var other = await _host.SignInAsync("lara");
        await DecideAsync(other, "refuse");
        Assert.Equal(ExtensionState.Refused, await _host.CasesAsync(db => db.Periods.Select(p => p.Extension).SingleAsync()));
        Assert.Contains("Beratung bis 14.06.2027 (36 Monate ab Zuteilung am 15.06.2024), noch", await FileAsync());
    }

    [Theory]
    [InlineData("AllocatedOn", "gestern in einer Woche", "vergangenen Tag")]
    [InlineData("AllocatedOn", "24.11.2026", "vergangenen Tag")]
    [InlineData("ProfileCode", "BW-IM-1999", "das heute gilt")]
    [InlineData("Reason", "", "zur Zielgruppe")]
    [InlineData("Reason", "with_reason", "zur Zielgruppe")]
    [InlineData("Result", "NotEligible", "Schreiben Sie auf, warum.")]
    [InlineData("Result", "EligibleWithReason", "Schreiben Sie auf, warum.")]
    public async Task A_check_that_lacks_something_is_refused_with_a_sentence(string field, string value, string sentence)
    {
        using var anna = await _host.SignInAsync("anna");
        var answer = await anna.SendAsync(_case.Path + "/eligibility", field == "Reason" ? [(field, value)] : [("Reason", "ukraine_24"), (field, value)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Text());
        Assert.False(await _host.CasesAsync(db => db.EligibilityChecks.AnyAsync()));
    }

    [Fact]
    public async Task Not_eligible_with_a_reason_gives_no_period()
    {
        using var anna = await _host.SignInAsync("anna");
        Assert.Equal(HttpStatusCode.Found, (await anna.SendAsync(_case.Path + "/eligibility", ("Result", nameof(EligibilityResult.NotEligible)), ("Text", "<script>alert(1)</script> lebt seit 2010 hier"))).Status);
        Assert.Contains("Nicht förderfähig (geprüft am 23.11.2026)", (await anna.GetAsync(_case.Path)).Text());
        var page = await anna.GetAsync(_case.Path + "/eligibility");
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        Assert.Contains("lebt seit 2010 hier", page.Text());
        Assert.False(await _host.CasesAsync(db => db.Periods.AnyAsync()));
    }

    [Fact]
    public async Task A_check_sent_twice_is_one_check()
    {
        using var anna = await _host.SignInAsync("anna");
        var page = await anna.GetAsync(_case.Path + "/eligibility");
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal(HttpStatusCode.Found, (await anna.SendAgainAsync(page, ("AllocatedOn", "15.06.2024"), ("Reason", "ukraine_24"))).Status);
        Assert.Equal(1, await _host.CasesAsync(db => db.EligibilityChecks.CountAsync()));
    }

    [Fact]
    public async Task Two_who_set_the_period_at_once_lose_nothing()
    {
        await CheckAsync("15.06.2024");
        using var anna = await _host.SignInAsync("anna");
        using var lead = await _host.SignInAsync("lea");
        var (hers, theirs) = (await anna.GetAsync(_case.Path + "/period"), await lead.GetAsync(_case.Path + "/period"));
        await lead.SendAgainAsync(theirs, ("AftercareUntil", "31.12.2027"));
        var conflict = await anna.SendAgainAsync(hers, ("StartOn", "01.07.2024"), ("Reason", "Später angekommen"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("31.12.2027", conflict.Text());
        Assert.Equal(HttpStatusCode.Found, (await anna.SendAgainAsync(conflict)).Status);
        Assert.Contains("ab 01.07.2024, von Hand festgelegt", await FileAsync());
    }

    [Fact]
    public async Task A_text_without_measure_is_refused()
    {
        await CheckAsync("15.06.2024");
        using var anna = await _host.SignInAsync("anna");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AskAsync(anna, ("Reason", new string('x', 3000)))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.SendAsync(_case.Path + "/period", ("StartOn", "01.07.2024"), ("Reason", new string('x', 3000)))).Status);
    }

    [Fact]
    public async Task A_colleague_s_case_has_no_period_page()
    {
        await CheckAsync("15.06.2024");
        await _host.AddUserAsync("bert", "weissach", Role.IntegrationManager);
        using var bert = await _host.SignInAsync("bert");
        foreach (var page in new[] { "/period", "/period/extension", "/eligibility", "/close" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await bert.GetAsync(_case.Path + page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await bert.PressAsync("/weissach/tasks", _case.Path + page)).Status);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await bert.PressAsync("/weissach/tasks", _case.Path + "/reopen")).Status);
    }

    [Fact]
    public async Task The_list_finds_what_ends_within_six_months()
    {
        using var anna = await _host.SignInAsync("anna");
        var (soon, late) = (await Arrange.CaseAsync(_host, "weissach", _anna), await Arrange.CaseAsync(_host, "weissach", _anna));
        await SendCheckAsync(anna, soon, "01.02.2024");
        await SendCheckAsync(anna, late, "01.02.2025");
        var list = await anna.GetAsync("/weissach/cases?view=ending");
        Assert.Equal([soon.CaseId], list.Cases());
        Assert.Contains("31.01.2027", list.Text());
    }

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    private async Task CheckAsync(string allocatedOn)
    {
        using var anna = await _host.SignInAsync("anna");
        await SendCheckAsync(anna, _case, allocatedOn);
    }

    private static async Task SendCheckAsync(Browserless web, ArrangedCase opened, string allocatedOn) =>
        Assert.Equal(HttpStatusCode.Found, (await web.SendAsync(opened.Path + "/eligibility", ("AllocatedOn", allocatedOn), ("Reason", "au_17_18_flueag"))).Status);

    private static Task<Page> AskAsync(Browserless web, PeriodTests test, params (string Name, string Value)[] changes) =>
        web.SendAsync(test._case.Path + "/period/extension", [.. new[] { ("Reason", Reason), ("Until", "14.06.2028") }.ExceptBy(changes.Select(c => c.Name), c => c.Item1), .. changes]);

    private Task<Page> AskAsync(Browserless web, params (string Name, string Value)[] changes) => AskAsync(web, this, changes);

    private async Task<string> FileAsync()
    {
        using var anna = await _host.SignInAsync("anna");
        return (await anna.GetAsync(_case.Path)).Text();
    }

    private Task<DateOnly?> StartAsync() => _host.CasesAsync(db => db.Periods.Where(p => p.CaseId == _case.CaseId).Select(p => p.StartOn).SingleAsync());

    /// <summary>Moves to the day, lets the night's jobs run, and looks at the case.</summary>
    private async Task RemindedAsync(DateOnly day, params string[] expected)
    {
        _host.MoveTo(day);
        await _host.JobsHereAsync();
        Assert.Equal(expected.Order(), (await RemindersAsync()).Order());
    }

    private async Task<Page> DecideAsync(Browserless web, string verb) =>
        await web.PostFormAsync(await web.GetAsync(_case.Path + "/period/extension"), f => f.Action.EndsWith(verb, StringComparison.Ordinal), new Dictionary<string, string>());

    private async Task<IReadOnlyList<string>> RemindersAsync()
    {
        var text = await FileAsync();
        return [.. new[] { "in sechs Monaten", "in drei Monaten", "in einem Monat" }.Where(mark => text.Contains($", {mark}:", StringComparison.Ordinal))];
    }
}
