using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Encryption;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>What is still to do, spread so that every manager has something overdue, something today and something this week; and what was done.</summary>
internal sealed class DemoTasks(DemoRun run, Vault vault)
{
    private enum Due { Overdue, Today, ThisWeek, ThisMonth, Later, Nothing }

    private static readonly Due[] Pattern =
    [
        Due.Overdue, Due.Today, Due.ThisWeek, Due.ThisMonth, Due.ThisWeek, Due.ThisMonth, Due.Later, Due.Nothing,
        Due.Overdue, Due.ThisWeek, Due.ThisMonth, Due.ThisMonth, Due.Later, Due.ThisMonth, Due.Nothing, Due.Later,
    ];

    private readonly DemoRandom _random = run.Random;

    public IEnumerable<CaseTask> Write(IReadOnlyList<DemoFile> files)
    {
        foreach (var file in files)
        {
            AddDone(file);
            AddOpen(file);
        }
        return files.SelectMany(f => f.Tasks);
    }

    private void AddOpen(DemoFile file)
    {
        if (!file.Case.IsOpen)
            return;
        foreach (var (title, inDays) in file.Story?.Tasks ?? [])
            Add(file, title, inDays < 0 ? DemoCalendar.WorkdayBefore(run.Today.AddDays(inDays)) : DemoCalendar.WorkdayFrom(run.Today.AddDays(inDays)), TaskSource.Manual, Latest(file));
        if (file.Story is not null)
            return;
        var due = run.Scene.Lean && Pattern[file.Slot % Pattern.Length] == Due.Nothing ? Due.Later : Pattern[file.Slot % Pattern.Length];
        if (due != Due.Nothing)
            AddOpen(file, DayOf(due));
        if (due != Due.Nothing && !run.Scene.Lean && _random.Chance(0.25))
            AddOpen(file, DayOf(Due.Later));
    }

    private void AddOpen(DemoFile file, DateOnly day)
    {
        var contact = Latest(file);
        var source = _random.Share() switch
        {
            < 0.38 when contact is not null => TaskSource.Contact,
            < 0.8 => TaskSource.Manual,
            < 0.94 => TaskSource.Deadline,
            _ => TaskSource.System,
        };
        Add(file, TitleOf(source), day, source, contact);
    }

    /// <summary>A tenth of the contacts had something to follow up, and it was.</summary>
    private void AddDone(DemoFile file)
    {
        if (run.Scene.Lean)
            return;
        foreach (var contact in file.Contacts.Where(_ => _random.Chance(0.1)).ToList())
        {
            var told = DateOnly.FromDateTime(Days.Local(contact.At));
            var due = DemoCalendar.WorkdayFrom(told.AddDays(_random.Between(3, 20)));
            if (due >= run.Today)
                continue;
            var done = DemoCalendar.WorkdayBefore(due.AddDays(_random.Between(-2, 1)));
            Add(file, TitleOf(TaskSource.Contact), due, TaskSource.Contact, contact).Finish(Days.Utc(done.ToDateTime(DemoCalendar.DrawTime(done, _random))));
        }
    }

    private CaseTask Add(DemoFile file, string title, DateOnly due, TaskSource source, Contact? contact)
    {
        var id = run.Ids.Next();
        var task = new CaseTask
        {
            Id = id,
            CaseId = file.Case.Id,
            Title = vault.Seal(title, id),
            DueOn = due,
            AssignedTo = file.Beside is { } beside && _random.Chance(0.15) ? beside.UserId : file.Manager.UserId,
            Source = source,
            ContactId = source == TaskSource.Contact ? contact?.Id : null,
            CreatedAt = contact?.RecordedAt ?? Days.Utc(file.Case.OpenedOn.ToDateTime(new TimeOnly(10, 30))),
        };
        file.Tasks.Add(task);
        return task;
    }

    private DateOnly DayOf(Due due) => due switch
    {
        Due.Overdue => DemoCalendar.WorkdayBefore(run.Today.AddDays(-_random.Between(1, 12))),
        Due.Today => run.Today,
        Due.ThisWeek => RestOfWeek(),
        Due.ThisMonth => DemoCalendar.WorkdayFrom(run.Today.AddDays(_random.Between(7, 30))),
        Due.Later or Due.Nothing => DemoCalendar.WorkdayFrom(run.Today.AddDays(_random.Between(31, 110))),
        _ => throw new ArgumentOutOfRangeException(nameof(due)),
    };

    /// <summary>From Friday on nothing of this week is left: then it is the next one.</summary>
    private DateOnly RestOfWeek()
    {
        var first = DemoCalendar.WorkdayFrom(run.Today.AddDays(1));
        return first.AddDays(_random.Below(DayOfWeek.Friday - first.DayOfWeek + 1));
    }

    private string TitleOf(TaskSource source) => _random.Of(source switch
    {
        TaskSource.Manual => TaskTexts.Manual,
        TaskSource.Contact => TaskTexts.AfterContact,
        TaskSource.Deadline => TaskTexts.Deadline,
        TaskSource.System => TaskTexts.System,
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    });

    private static Contact? Latest(DemoFile file) => file.Contacts.LastOrDefault();
}
