using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Demo;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>Composes the note that fits a contact.</summary>
internal static class DemoNotes
{
    private static readonly DemoChoice<int> Topics = new([.. NoteTexts.Topics.Select((t, i) => (i, t.Weight))]);
    private static readonly DemoChoice<int> HowMany = new((1, 62), (2, 29), (3, 9));

    public static List<int> DrawTopics(DemoRandom random)
    {
        var topics = new List<int>(3);
        for (var left = HowMany.Draw(random); left > 0; left--)
        {
            var topic = Topics.Draw(random);
            if (!topics.Contains(topic))
                topics.Add(topic);
        }
        return topics;
    }

    public static string? Write(ContactKind kind, ContactMode mode, List<int> topics, DateOnly day, string town, DemoRandom random)
    {
        if (random.Chance(0.07))
            return null; // some only count
        var text = kind switch
        {
            ContactKind.NoShow => random.Of(NoteTexts.NoShow),
            ContactKind.CaseAdmin => random.Of(NoteTexts.Admin),
            ContactKind.NetworkMeeting => random.Of(NoteTexts.Network),
            ContactKind.ShortInfo => About(topics[0], random),
            ContactKind.Counselling when mode == ContactMode.Group => random.Of(NoteTexts.Group),
            ContactKind.Counselling => Talk(mode, topics, random),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return Fill(text, day, town, random);
    }

    private static string Talk(ContactMode mode, List<int> topics, DemoRandom random)
    {
        var face = mode is ContactMode.OfficeWalkIn or ContactMode.OfficeAppointment or ContactMode.HomeVisit or ContactMode.Accompaniment;
        var text = face && random.Chance(0.3) ? random.Of(NoteTexts.Openings) + " " : "";
        text += string.Join(' ', topics.Select(t => About(t, random)));
        return random.Chance(0.35) ? $"{text} {random.Of(NoteTexts.Endings)}" : text;
    }

    private static string About(int topic, DemoRandom random) => random.Of(NoteTexts.Topics[topic].Lines);

    private static string Fill(string text, DateOnly day, string town, DemoRandom random)
    {
        if (!text.Contains('{'))
            return text;
        return text
            .Replace("{+}", $"{DemoCalendar.WorkdayFrom(day.AddDays(random.Between(3, 24))):dd.MM.}", StringComparison.Ordinal)
            .Replace("{-}", $"{DemoCalendar.WorkdayBefore(day.AddDays(-random.Between(2, 9))):dd.MM.}", StringComparison.Ordinal)
            .Replace("{n}", random.Between(3, 9).ToString(), StringComparison.Ordinal)
            .Replace("{eur}", $"{random.Between(4, 90) * 5} €", StringComparison.Ordinal)
            .Replace("{std}", random.Of<string>(["A1", "A2", "A2", "B1", "B1", "B2"]), StringComparison.Ordinal)
            .Replace("{ort}", town, StringComparison.Ordinal)
            .Replace("..", ".", StringComparison.Ordinal); // a date at the end of a sentence
    }
}
