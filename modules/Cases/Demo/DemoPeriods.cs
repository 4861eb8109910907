using IntegrationPlatform.Cases.Clock;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.ExtendPeriod;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>Checks, periods and reminders: most run, some end soon, some are extended, some are over.</summary>
internal sealed class DemoPeriods(DemoRun run, Vault vault, PeriodTasks reminders, DecisionTasks decisions)
{
    /// <summary>When the programme that ships began; who was there already was checked anew.</summary>
    private static readonly DateOnly Renewal = new(2025, 1, 15);
    private static readonly string[] ExtensionReasons =
    [
        "Die Ausbildung beginnt im September; bis dahin ist Begleitung bei Wohnung und Sprachkurs nötig.",
        "Der Familiennachzug steht kurz bevor. Ankommen der Kinder in Schule und Kita soll begleitet werden.",
        "Anerkennung des Abschlusses läuft noch, Bescheid wird in den nächsten Monaten erwartet.",
        "Nach langer Krankheit fehlt ein großer Teil der Ziele aus dem Integrationsplan.",
    ];

    private static readonly ProgramProfile Profile = new()
    {
        Code = ProgramProfileTable.Shipped,
        Title = "",
        ValidFrom = Renewal,
        CounsellingMonths = 36,
        ExtensionMonths = 12,
        StartRule = PeriodStartRule.AllocationToMunicipality,
        ReviewMonths = 6,
    };

    private readonly DemoRandom _random = new("periods " + run.Municipality.Id); // its own, so that the rest of the demo stays as it was

    /// <summary>The account that tries the product as team lead here; what is asked of it still waits.</summary>
    private readonly DemoPerson? _lead = DemoAccounts.All.FirstOrDefault(p => p.Works.Contains((run.Municipality.Id, Role.TeamLead)));

    public void Write(IReadOnlyList<DemoFile> files)
    {
        if (run.Scene.Lean)
            return;
        foreach (var file in files.Where(f => f.Case.Status is not (CaseStatus.Inquiry or CaseStatus.Intake)))
            Write(file);
    }

    private void Write(DemoFile file)
    {
        if (file.Story is not null || _random.Chance(0.88))
            file.Client.AllocatedOn = file.Case.OpenedOn.AddDays(-_random.Between(3, 45));
        var check = file.Check = CheckOf(file);
        if (check.Result == EligibilityResult.NotEligible)
            return;
        var period = file.Period = CounsellingPeriod.Of(file.Case.Id, Profile, run.Ids.Next());
        var talks = file.Contacts.Where(c => c.Kind == ContactKind.Counselling).Select(c => (DateTime?)c.At);
        PeriodStarts.Apply(period, file.Client.AllocatedOn, talks.Min());
        if (period.StartOn is null)
            return;
        if (file.Case.Status is CaseStatus.Active or CaseStatus.Paused && (period.EndsOn < run.Today || period.EndsOn < run.Today.AddMonths(3) && _random.Chance(0.2)))
            Extend(file, period);
        if (file.Case.Status == CaseStatus.Aftercare)
            period.AftercareUntil = (period.EndsOn < run.Today ? run.Today : period.EndsOn).AddMonths(_random.Between(3, 9));
        Remind(file, period);
    }

    private EligibilityCheck CheckOf(DemoFile file)
    {
        var result = file.Story is not null || _random.Chance(0.96) ? EligibilityResult.Eligible
            : file.Case.Type == CaseType.LowThreshold && _random.Chance(0.3) ? EligibilityResult.NotEligible : EligibilityResult.EligibleWithReason;
        var id = run.Ids.Next();
        var on = DemoCalendar.WorkdayFrom(file.Case.OpenedOn.AddDays(_random.Between(2, 20)));
        on = on < Renewal ? Renewal : on > run.Today ? run.Today : on;
        return new EligibilityCheck
        {
            Id = id,
            CaseId = file.Case.Id,
            ProfileCode = Profile.Code,
            Result = result,
            Reason = result switch
            {
                EligibilityResult.Eligible => file.Client.Nationalities.Contains("166") ? "ukraine_24" : _random.Chance(0.1) ? "family_reunion" : "au_17_18_flueag",
                EligibilityResult.EligibleWithReason => TargetGroups.WithReason,
                _ => null,
            },
            Text = result switch
            {
                EligibilityResult.Eligible => null,
                EligibilityResult.EligibleWithReason => vault.Seal("Kam auf eigenen Wunsch aus einer anderen Kommune; Absprache mit der Koordinierungsstelle liegt vor.", id),
                _ => vault.Seal("Lebt seit vielen Jahren hier; an die Migrationsberatung verwiesen.", id),
            },
            CheckedBy = file.Manager.UserId,
            CheckedByName = file.Manager.Name,
            CheckedOn = on,
        };
    }

    private void Extend(DemoFile file, CounsellingPeriod period)
    {
        var on = period.EndsOn < run.Today ? period.EndsOn.AddDays(-_random.Between(10, 40)) : run.Today.AddDays(-_random.Between(1, 20));
        var lead = _lead?.Id ?? DemoIds.Of("lead/" + run.Municipality.Id);
        period.WantExtension(period.LatestEnd!.Value, vault.Seal(_random.Of(ExtensionReasons), period.Id), file.Manager.UserId, file.Manager.Name, on, lead);
        if (_lead is null || period.EndsOn < run.Today)
            period.Decide(approve: true, lead, _lead?.DisplayName ?? "Teamleitung", on);
        else
            file.Tasks.Add(decisions.New(period, on, Days.Utc(on.ToDateTime(new TimeOnly(14, 20)))));
    }

    /// <summary>What the nights until now would have left: the reminder of the last mark, mostly ticked off.</summary>
    private void Remind(DemoFile file, CounsellingPeriod period)
    {
        if (!file.Case.IsOpen || file.Case.Status == CaseStatus.Aftercare || PeriodTasks.MarkOn(period.EndsOn, run.Today) is not { } mark)
            return;
        var day = period.EndsOn.AddMonths(-mark);
        var task = reminders.New(file.Case.Id, period.EndsOn, mark, file.Manager.UserId, day, Days.Utc(day.ToDateTime(new TimeOnly(3, 30))));
        if (day < run.Today.AddDays(-10))
            task.Finish(Days.Utc(DemoCalendar.WorkdayFrom(day.AddDays(1)).ToDateTime(new TimeOnly(9, 40))));
        else
            task.DueOn = DemoCalendar.WorkdayFrom(run.Today.AddDays(_random.Between(0, 9)));
        file.Tasks.Add(task);
    }
}
