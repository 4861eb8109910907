namespace IntegrationPlatform.Plans.Assessments;

/// <summary>Where the drawing of a person's needs puts things: 360 units wide, one row for each field of action that was talked about.</summary>
internal sealed record NeedsChart(string Name, int Index, string Changes, bool Compares, IReadOnlyList<FieldCourse> Rows)
{
    public const int Width = 360, RowHeight = 38, Left = 12, Step = 84;

    public static NeedsChart Of(AssessedPerson person, int index, string changes) =>
        new(person.Name, index, changes, person.Assessments.Count > 1, [.. person.Fields.Where(f => f.Now is not null || f.Before is not null)]);

    public int Height => Rows.Count * RowHeight + 26;

    public static int X(int need) => Left + need * Step;

    /// <summary>A line from no need to very high with a notch for each step.</summary>
    public static string Track(int y) => $"M{X(0)} {y}H{X(4)}" + string.Concat(Enumerable.Range(0, 5).Select(need => $"M{X(need)} {y - 4}v8"));

    public static string Kind(FieldCourse row) => row.Change switch
    {
        < 0 => "less",
        > 0 => "more",
        _ => "same",
    };
}
