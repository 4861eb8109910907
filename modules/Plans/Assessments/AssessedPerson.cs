using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform.Words;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.Assessments;

/// <summary>All assessments of one person and what changed between them.</summary>
/// <param name="Assessments">Newest first, at least one.</param>
internal sealed record AssessedPerson(Guid? MemberId, string Name, IReadOnlyList<AssessmentSheet> Assessments)
{
    /// <summary>A table with more days would be wider than a page; the others can be opened below it.</summary>
    public const int DaysInTable = 4;

    public IReadOnlyList<FieldCourse> Fields { get; } = [.. Enum.GetValues<FieldOfAction>().Select(field => new FieldCourse(
        field, Assessments[0].Of(field).Need, Assessments.Skip(1).Select(a => a.Of(field).Need).FirstOrDefault(need => need is not null)))];

    /// <summary>„Was sich geändert hat“ in words, which is also what the drawing says to somebody who does not see it.</summary>
    public string Changes(IStringLocalizer<Texts> T)
    {
        if (Assessments.Count == 1)
            return T["Das ist die erste Erfassung. Beim nächsten Mal steht hier, was sich geändert hat."];
        var (less, more, same) = (Names(f => f.Change < 0), Names(f => f.Change > 0), Fields.Count(f => f.Change == 0));
        return string.Join(" ", new[]
        {
            less is null ? null : T["Weniger Bedarf als zuvor: {0}.", less].Value,
            more is null ? null : T["Mehr Bedarf als zuvor: {0}.", more].Value,
            same == 0 ? null : less is null && more is null ? T["Der Bedarf ist gleich geblieben."].Value : same == 1 ? T["In einem Handlungsfeld gleich geblieben."].Value : T["In {0} Handlungsfeldern gleich geblieben.", same].Value,
            Names(f => f is { Now: not null, Before: null }) is { } first ? T["Zum ersten Mal besprochen: {0}.", first].Value : null,
            Names(f => f is { Now: null, Before: not null }) is { } left ? T["Diesmal nicht besprochen: {0}.", left].Value : null,
        }.OfType<string>());

        string? Names(Func<FieldCourse, bool> which) => Fields.Where(which).Select(f => T[Labels.Of(f.Field)].Value).ToList() is { Count: > 0 } names ? string.Join(", ", names) : null;
    }
}

/// <summary>One field of action over time.</summary>
/// <param name="Now">What the newest assessment says; null: not talked about.</param>
/// <param name="Before">What was said before that, however long ago.</param>
internal sealed record FieldCourse(FieldOfAction Field, int? Now, int? Before)
{
    public int? Change => Now - Before;
}
