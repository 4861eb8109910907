using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Demo;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>Opens the cases of some managers, oldest first, so that their numbers run like real ones.</summary>
internal sealed class DemoCases(DemoRun run, DemoNumbers numbers)
{
    private const int MonthsBack = 42;

    /// <summary>The first cases of every desk are open, so that even a small one has something overdue.</summary>
    private const int AlwaysOpen = 10;
    private static readonly DemoChoice<CaseType> Types = new((CaseType.CaseManagement, 62), (CaseType.LowThreshold, 26), (CaseType.Orientation, 12));
    private static readonly DemoChoice<AccessPath> Paths = new(
        (AccessPath.AllocationList, 46), (AccessPath.Self, 16), (AccessPath.Volunteer, 7), (AccessPath.Jobcenter, 7), (AccessPath.TownOffice, 8), (AccessPath.OtherService, 5), (AccessPath.Predecessor, 8), (AccessPath.Handover, 3));

    private static readonly DemoChoice<ClosingReason> Closings = new(
        (ClosingReason.GoalsReached, 30), (ClosingReason.PeriodEnded, 24), (ClosingReason.Referred, 12), (ClosingReason.MovedWithinDistrict, 8), (ClosingReason.MovedAway, 12), (ClosingReason.ContactLost, 8), (ClosingReason.ByClient, 4), (ClosingReason.LeftCountryVoluntary, 2));

    private readonly DemoRandom _random = run.Random;
    private readonly DemoRandom _closing = new("closing " + run.Municipality.Id);
    private readonly DemoPeople _people = new(run, new DemoHome(run.Municipality));

    public IReadOnlyList<DemoFile> Open(IReadOnlyList<DemoPost> posts)
    {
        var drafts = posts.SelectMany(post => Enumerable.Range(0, post.Cases).Select(slot => Draft(post, slot))).OrderBy(d => d.Opened).ToList();
        return [.. drafts.Select(d => Open(d.Post, d.Slot, d.Story, d.Opened))];
    }

    private (DemoPost Post, int Slot, DemoStory? Story, DateOnly Opened) Draft(DemoPost post, int slot)
    {
        var story = post == run.Posts[0] ? DemoStories.Of(run.Municipality.Id, slot) : null;
        var days = story is null ? Age() : story.OpenedMonthsAgo * 30;
        return (post, slot, story, DemoCalendar.WorkdayBefore(run.Today.AddDays(-days)));
    }

    /// <summary>In days: some came lately, most between one and three years ago.</summary>
    private int Age() => _random.Chance(0.06) ? _random.Between(2, 60) : 20 + (int)(MonthsBack * 30.4 * Math.Pow(_random.Share(), 0.6));

    private DemoFile Open(DemoPost post, int slot, DemoStory? story, DateOnly opened)
    {
        var (client, family) = story is null ? _people.Household() : (story.Client(run), story.Family(run));
        var status = story?.Status ?? DrawStatus(opened);
        if (slot < AlwaysOpen && !Case.IsOpenStatus(status))
            status = CaseStatus.Active;
        var quiet = story is null && Case.IsOpenStatus(status) && (slot % 11 == 5 || status == CaseStatus.Paused);
        var until = Case.IsOpenStatus(status) ? quiet ? run.Today.AddDays(-_random.Between(44, 120)) : run.Today : run.Today.AddDays(-_random.Between(5, 420));
        if (until < opened.AddDays(20))
            (until, quiet) = (run.Today, false);
        var opens = new Case
        {
            Id = run.Ids.Next(),
            Number = numbers.Next(opened),
            PersonId = client.Id,
            Person = client,
            Type = status == CaseStatus.Aftercare ? CaseType.Aftercare : Types.Draw(_random),
            AccessPath = _random.Chance(0.97) ? Paths.Draw(_random) : null,
            OpenedOn = opened,
            Restricted = story is null && _random.Chance(0.012),
        };
        if (status == CaseStatus.Closed)
        {
            opens.MoveTo(CaseStatus.Active, opened);
            opens.Close(Closings.Draw(_closing), null, until);
        }
        else
        {
            opens.MoveTo(status, until);
        }
        var beside = Beside(post, slot);
        foreach (var manager in beside is null ? [post] : new[] { post, beside })
            opens.Managers.Add(new CaseManager { Id = run.Ids.Next(), CaseId = opens.Id, UserId = manager.UserId, Main = manager == post });
        return new DemoFile { Client = client, Family = family, Case = opens, Manager = post, Beside = beside, Slot = slot, Until = until, Quiet = quiet, Story = story };
    }

    /// <summary>The first manager has a stand-in for four cases in ten; elsewhere a colleague knows some of the cases.</summary>
    private DemoPost? Beside(DemoPost post, int slot)
    {
        if (run.StandIn is { } standIn && post == run.Posts[0])
            return slot % 5 < 2 ? standIn : null;
        if (run.Scene.Lean || run.Posts.Count == 1 || !_random.Chance(0.08))
            return null;
        var colleague = _random.Of(run.Posts);
        return colleague == post ? null : colleague;
    }

    private CaseStatus DrawStatus(DateOnly opened)
    {
        var share = _random.Share();
        return ((run.Today.DayNumber - opened.DayNumber) / 30.4) switch
        {
            < 0.6 => share < 0.4 ? CaseStatus.Inquiry : CaseStatus.Intake,
            < 2 => share < 0.3 ? CaseStatus.Intake : CaseStatus.Active,
            < 36 => share switch { < 0.83 => CaseStatus.Active, < 0.885 => CaseStatus.Paused, < 0.965 => CaseStatus.Closed, < 0.98 => CaseStatus.HandedOver, _ => CaseStatus.Aftercare },
            _ => share switch { < 0.2 => CaseStatus.Active, < 0.66 => CaseStatus.Aftercare, < 0.96 => CaseStatus.Closed, _ => CaseStatus.HandedOver },
        };
    }
}

/// <summary>Case numbers per year, and the counters from which the next real case goes on.</summary>
internal sealed class DemoNumbers(DemoRun run)
{
    private readonly SortedDictionary<int, CaseNumberSeries> _series = [];

    public IEnumerable<CaseNumberSeries> Series => _series.Values;

    public string Next(DateOnly opened)
    {
        if (!_series.TryGetValue(opened.Year, out var series))
            _series[opened.Year] = series = new CaseNumberSeries { Id = run.Ids.Next(), Year = opened.Year };
        return $"{run.Municipality.Code}-{opened.Year}-{series.Next():0000}";
    }
}
