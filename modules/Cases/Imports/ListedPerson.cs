using System.Security.Cryptography;
using System.Text;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.EditPerson;
using IntegrationPlatform.Cases.Names;
using IntegrationPlatform.Cases.Sheets;
using IntegrationPlatform.Platform.Words;

namespace IntegrationPlatform.Cases.Imports;

internal enum RowProblem
{
    NoName,
    DigitsInName,
    BrokenLetters,
    Formula,
    ExcelError,
    TooLong,
    NoDay,
    DayToCome,

    // From here on only hints: the row is taken, and this is left out or guessed.
    UnknownWord,
    GuessedDay,
    MendedLetters,
    NoEmail,
}

/// <summary>What is wrong with a cell, or worth a look.</summary>
internal sealed record RowNote(RowProblem Problem, string Field, string Text)
{
    public bool Rejects => Problem < RowProblem.UnknownWord;
}

/// <summary>A row read by its columns: what of it becomes a person, and what is to say about it. The same cells always give the same.</summary>
internal sealed record ListedPerson(IReadOnlyDictionary<string, string> Said, IReadOnlyList<RowNote> Notes)
{
    public string? FamilyName { get; private init; }
    public string? GivenNames { get; private init; }
    public ListedDay? Birth { get; private init; }
    public DateOnly? AllocatedOn { get; private init; }
    public Gender? Gender { get; private init; }
    public string? Nationality { get; private init; }
    public string? Language { get; private init; }

    public bool IsRejected => Notes.Any(n => n.Rejects);

    public string DisplayName => string.Join(", ", new[] { FamilyName, GivenNames }.Where(n => !string.IsNullOrEmpty(n)));

    public string? Text(string field) => Said.GetValueOrDefault(field);

    public static ListedPerson Read(IReadOnlyList<string> cells, IReadOnlyList<string> fields, DateOnly today)
    {
        var notes = new List<RowNote>();
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(cells.Count, fields.Count); i++)
        {
            if (fields[i].Length > 0 && CellOf(fields[i], cells[i], notes) is { Length: > 0 } text)
                said[fields[i]] = text;
        }
        var (family, given) = NameOf(said, notes);
        return new ListedPerson(said, notes)
        {
            FamilyName = family,
            GivenNames = given,
            Birth = DayOf(said, ImportFields.BirthDate, today, ahead: 0, notes),
            AllocatedOn = DayOf(said, ImportFields.AllocatedOn, today, ahead: 92, notes) is { } on ? WholeOf(on, said, notes) : null,
            Gender = CodeOf(said, ImportFields.Gender, text => ListedCodes.Gender(text), notes),
            Nationality = CodeOf(said, ImportFields.Nationality, ListedCodes.Country, notes),
            Language = CodeOf(said, ImportFields.Language, ListedCodes.Language, notes),
        };
    }

    /// <summary>The row as a person of ours. Nothing of it is evidence: it is what the list said.</summary>
    public Person ToPerson()
    {
        var form = new PersonForm
        {
            FamilyName = FamilyName,
            GivenNames = GivenNames,
            NameInScript = Text(ImportFields.NameInScript),
            BirthYear = Birth?.Year,
            BirthMonth = Birth?.Month,
            BirthDay = Birth?.Day,
            BirthDateQuality = Birth is { Month: 1, Day: 1 } ? BirthDateQuality.FirstOfJanuary : null,
            Gender = Gender,
            Nationality = Nationality,
            PreferredLanguage = Language,
            Phone = Text(ImportFields.Phone),
            Email = Text(ImportFields.Email),
            Address = Text(ImportFields.Address),
        };
        var person = new Person { Alias = "" };
        form.ApplyTo(person);
        person.AllocatedOn = AllocatedOn;
        person.Accommodation = Text(ImportFields.Accommodation);
        return person;
    }

    /// <summary>The same in all that is said of the person is the same row. Differing in one of it, somebody has to look.</summary>
    public string Key()
    {
        string?[] parts = [NameFolding.SortKey(FamilyName), NameFolding.SortKey(GivenNames), Text(ImportFields.NameInScript), Birth is null ? "" : $"{Birth.Year}-{Birth.Month}-{Birth.Day}", Gender?.ToString(), Nationality, AllocatedOn?.ToString("O")];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts))));
    }

    private static string CellOf(string field, string cell, List<RowNote> notes)
    {
        if (cell.StartsWith('=') || cell.StartsWith('@'))
            return Note(RowProblem.Formula);
        if (cell.StartsWith('#') && cell.Length is > 3 and < 10 && cell.EndsWith('!') || cell is "#NV" or "#N/A" or "#NAME?" or "#BEZUG!" or "#WERT!" or "#DIV/0!")
            return Note(RowProblem.ExcelError);
        if (cell is "-" or "–" or "." or "/" or "?" or "NULL" or "null" or "n/a" or "k.A." or "k. A.")
            return "";
        var text = SheetText.Mend(cell);
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
            return Note(RowProblem.BrokenLetters);
        if (text != cell)
            notes.Add(new RowNote(RowProblem.MendedLetters, field, text));
        text = Sheet.Clean(text);
        if (text.Length > LongestOf(field))
            return Note(RowProblem.TooLong);
        if (field == ImportFields.Email && (!text.Contains('@', StringComparison.Ordinal) || text.Contains(' ', StringComparison.Ordinal)) && text.Length > 0)
            return Note(RowProblem.NoEmail);
        return text;

        string Note(RowProblem problem)
        {
            notes.Add(new RowNote(problem, field, cell.Cut(60)));
            return "";
        }
    }

    private static int LongestOf(string field) => field switch
    {
        ImportFields.Phone => 60,
        ImportFields.NameInScript => 160,
        ImportFields.Address or ImportFields.Email => 200,
        _ => 120,
    };

    private static (string? Family, string? Given) NameOf(Dictionary<string, string> said, List<RowNote> notes)
    {
        var (family, given) = (said.GetValueOrDefault(ImportFields.FamilyName), said.GetValueOrDefault(ImportFields.GivenNames));
        if (family is null && given is null && said.TryGetValue(ImportFields.FullName, out var whole))
            (family, given) = new OpenCase.WhoForm { Name = whole }.Split();
        var name = $"{family} {given}".Trim();
        if (name.Length == 0 || !name.Any(char.IsLetter))
        {
            if (!notes.Exists(n => n.Rejects))
                notes.Add(new RowNote(RowProblem.NoName, "", ""));
        }
        else if (name.Any(char.IsDigit))
        {
            notes.Add(new RowNote(RowProblem.DigitsInName, "", name.Cut(60)));
        }
        return (string.IsNullOrEmpty(family) ? null : family, string.IsNullOrEmpty(given) ? null : given);
    }

    private static ListedDay? DayOf(Dictionary<string, string> said, string field, DateOnly today, int ahead, List<RowNote> notes)
    {
        if (!said.TryGetValue(field, out var text))
            return null;
        if (ListedDay.Read(text, today) is not { } day)
        {
            if (ListedCodes.Gender(text) != Data.Gender.X) // „unbekannt“
                notes.Add(new RowNote(RowProblem.NoDay, field, text.Cut(60)));
            return null;
        }
        if (new DateOnly(day.Year, day.Month ?? 1, day.Day ?? 1) > today.AddDays(ahead))
            notes.Add(new RowNote(RowProblem.DayToCome, field, text.Cut(60)));
        else if (day.Guessed)
            notes.Add(new RowNote(RowProblem.GuessedDay, field, $"{text.Cut(20)} → {Shown(day)}"));
        return day;
    }

    /// <summary>Counselling is counted from this day: half a day will not do.</summary>
    private static DateOnly? WholeOf(ListedDay day, Dictionary<string, string> said, List<RowNote> notes)
    {
        if (day.Whole is null)
            notes.Add(new RowNote(RowProblem.NoDay, ImportFields.AllocatedOn, said[ImportFields.AllocatedOn].Cut(60)));
        return day.Whole;
    }

    private static T? CodeOf<T>(Dictionary<string, string> said, string field, Func<string, T?> read, List<RowNote> notes)
    {
        if (!said.TryGetValue(field, out var text))
            return default;
        var code = read(text);
        if (code is null)
            notes.Add(new RowNote(RowProblem.UnknownWord, field, text.Cut(60)));
        return code;
    }

    public static string Shown(ListedDay? day) => day switch
    {
        null => "",
        { Month: { } month, Day: { } d } => $"{d:00}.{month:00}.{day.Year}",
        { Month: { } month } => $"{month:00}.{day.Year}",
        _ => $"{day.Year}",
    };
}
