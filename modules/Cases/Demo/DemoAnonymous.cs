using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Demo;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>Short talks with people who gave no name: about one for every four cases and month.</summary>
internal sealed class DemoAnonymous(DemoRun run, DemoCalendar calendar)
{
    private static readonly DemoChoice<ContactMode> Modes = new((ContactMode.OfficeWalkIn, 60), (ContactMode.Phone, 25), (ContactMode.Messenger, 8), (ContactMode.Email, 7));
    private static readonly DemoChoice<DurationBand> Durations = new((DurationBand.UpTo10, 78), (DurationBand.UpTo30, 22));

    public IEnumerable<AnonymousContact> Write()
    {
        var count = run.Scene.Lean ? 500 : run.Posts.Sum(p => p.Cases) * 24 / 40;
        var now = Days.Local(run.Now);
        var days = Enumerable.Range(0, count).Select(_ => calendar.Draw(calendar.First, run.Today, run.Random)).Order().ToList();
        return days.Select(day => day.ToDateTime(DemoCalendar.DrawTime(day, run.Random))).Where(at => at < now).Select(Write);
    }

    private AnonymousContact Write(DateTime at)
    {
        var by = run.Random.Of(run.Posts);
        return new AnonymousContact
        {
            Id = run.Ids.Next(),
            At = Days.Utc(at),
            Mode = Modes.Draw(run.Random),
            Duration = Durations.Draw(run.Random),
            Topics = [.. DemoNotes.DrawTopics(run.Random).Select(t => NoteTexts.Topics[t].Topic)],
            Nationality = run.Random.Chance(0.55) ? DemoOrigin.All.Draw(run.Random).Country : null,
            RecordedBy = by.UserId,
            RecordedByName = by.Name,
        };
    }
}
