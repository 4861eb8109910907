using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Encryption;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>Two years of talks: who came often, when, how, about what, and what was written down.</summary>
internal sealed class DemoContacts(DemoRun run, DemoCalendar calendar, Vault vault)
{
    private const int FreshDays = 35;
    private static readonly DemoChoice<ContactMode> Modes = new(
        (ContactMode.OfficeAppointment, 29), (ContactMode.OfficeWalkIn, 23), (ContactMode.Phone, 20), (ContactMode.Messenger, 9), (ContactMode.Email, 7),
        (ContactMode.HomeVisit, 5), (ContactMode.Accompaniment, 3), (ContactMode.Letter, 2), (ContactMode.Video, 1), (ContactMode.Group, 1));

    private static readonly DemoChoice<DurationBand> Written = new((DurationBand.UpTo10, 72), (DurationBand.UpTo30, 26), (DurationBand.UpTo60, 2));
    private static readonly DemoChoice<DurationBand> Spoken = new((DurationBand.UpTo10, 48), (DurationBand.UpTo30, 44), (DurationBand.UpTo60, 8));
    private static readonly DemoChoice<DurationBand> AtOffice = new((DurationBand.UpTo10, 12), (DurationBand.UpTo30, 46), (DurationBand.UpTo60, 34), (DurationBand.UpTo120, 8));
    private static readonly DemoChoice<DurationBand> Outside = new((DurationBand.UpTo30, 6), (DurationBand.UpTo60, 38), (DurationBand.UpTo120, 42), (DurationBand.Over120, 14));

    private readonly DemoRandom _random = run.Random;
    private readonly string _town = run.Municipality.Id == "landkreis" ? "Böblingen" : run.Municipality.Name;

    /// <summary>So many contacts that the whole has its number; who came more often last year comes more often now.</summary>
    public IReadOnlyList<Contact> Write(IReadOnlyList<DemoFile> files)
    {
        var weights = files.Select(WeightOf).ToList();
        var perWeight = files.Count * run.Scene.ContactsPerCase / Math.Max(1, weights.Sum());
        var talks = new List<(DateTime At, DemoFile File, DemoTalk? Told)>();
        var (wanted, planned) = (0.0, 0);
        for (var i = 0; i < files.Count; i++)
        {
            var told = files[i].Story?.Talks ?? [];
            talks.AddRange(told.Select(t => (t.At(run.Today), files[i], (DemoTalk?)t)));
            wanted += weights[i] * perWeight;
            var days = Days(files[i], (int)wanted - planned, told.Count > 0);
            talks.AddRange(days.Select(day => (day.ToDateTime(DemoCalendar.DrawTime(day, _random)), files[i], (DemoTalk?)null)));
            planned = (int)wanted;
        }
        var now = Platform.Days.Local(run.Now);
        return [.. talks.Where(t => t.At.AddMinutes(15) < now).OrderBy(t => t.At).Select(t => Write(t.File, t.At, t.Told))];
    }

    private double WeightOf(DemoFile file)
    {
        var intensity = 0.25 + (3 * _random.Share() * _random.Share());
        return file.Story is { Talks.Count: > 4 } ? 0 : intensity * calendar.Between(From(file), file.Until);
    }

    private DateOnly From(DemoFile file) => file.Case.OpenedOn > calendar.First ? file.Case.OpenedOn : calendar.First;

    private IEnumerable<DateOnly> Days(DemoFile file, int count, bool told)
    {
        if (count <= 0)
            yield break;
        // A case that is alive was heard of lately, unless it is one of the quiet ones.
        var fresh = !file.Quiet && !told && file.Case.IsOpen;
        if (fresh)
            yield return calendar.Draw(file.Case.OpenedOn > run.Today.AddDays(-FreshDays) ? file.Case.OpenedOn : run.Today.AddDays(-FreshDays), run.Today, _random);
        for (var i = fresh ? 1 : 0; i < count; i++)
            yield return calendar.Draw(From(file), told ? file.Story!.Talks.Min(t => run.Today.AddDays(-t.DaysAgo)) : file.Until, _random);
    }

    private Contact Write(DemoFile file, DateTime at, DemoTalk? told)
    {
        var mode = told?.Mode ?? Modes.Draw(_random);
        var duration = told?.Duration ?? DurationOf(mode);
        var kind = told is null ? KindOf(mode, ref duration) : ContactKind.Counselling;
        var topics = told is null ? DemoNotes.DrawTopics(_random) : [];
        var author = told is null && file.Beside is { } beside && _random.Chance(0.25) ? beside : file.Manager;
        var id = run.Ids.Next();
        var note = told?.Note ?? DemoNotes.Write(kind, mode, topics, DateOnly.FromDateTime(at), _town, _random);
        var contact = new Contact
        {
            Id = id,
            CaseId = file.Case.Id,
            At = Platform.Days.Utc(at),
            Mode = mode,
            Duration = duration,
            Kind = kind,
            Topics = told is null ? [.. topics.Select(t => NoteTexts.Topics[t].Topic)] : [.. told.Topics],
            Note = note is null ? null : vault.Seal(note, id),
            RecordedBy = author.UserId,
            RecordedByName = author.Name,
            RecordedAt = Platform.Days.Utc(at.AddMinutes(_random.Between(2, 14))),
        };
        file.Contacts.Add(contact);
        return contact;
    }

    private DurationBand DurationOf(ContactMode mode) => mode switch
    {
        ContactMode.Email or ContactMode.Letter or ContactMode.Messenger => Written.Draw(_random),
        ContactMode.Phone or ContactMode.Video => Spoken.Draw(_random),
        ContactMode.OfficeWalkIn or ContactMode.OfficeAppointment => AtOffice.Draw(_random),
        ContactMode.HomeVisit or ContactMode.Accompaniment or ContactMode.Group => Outside.Draw(_random),
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    private ContactKind KindOf(ContactMode mode, ref DurationBand duration)
    {
        var share = _random.Share();
        switch (mode)
        {
            case ContactMode.OfficeAppointment or ContactMode.HomeVisit when share < 0.06:
                duration = DurationBand.UpTo10;
                return ContactKind.NoShow;
            case ContactMode.Email or ContactMode.Letter when share < 0.45:
                return ContactKind.CaseAdmin;
            case ContactMode.OfficeAppointment or ContactMode.Video when share > 0.97:
                return ContactKind.NetworkMeeting;
            default:
                return duration == DurationBand.UpTo10 && share < 0.7 ? ContactKind.ShortInfo : ContactKind.Counselling;
        }
    }
}
