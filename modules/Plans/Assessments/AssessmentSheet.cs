using IntegrationPlatform.Plans.Data;

namespace IntegrationPlatform.Plans.Assessments;

/// <summary>An assessment, opened for reading.</summary>
/// <param name="Unreadable">Something in it cannot be decrypted.</param>
internal sealed record AssessmentSheet(Guid Id, Guid? MemberId, DateOnly On, Instrument Instrument, string? Note, string RecordedByName, DateTime RecordedAt, IReadOnlyList<FieldSheet> Fields, bool Unreadable)
{
    public FieldSheet Of(FieldOfAction field) => Fields.FirstOrDefault(f => f.Field == field) ?? new FieldSheet(field, null, null, null);
}

/// <param name="Need">Null: not talked about.</param>
internal sealed record FieldSheet(FieldOfAction Field, int? Need, string? Situation, string? Resources)
{
    public bool HasWords => Situation is not null || Resources is not null;
}
