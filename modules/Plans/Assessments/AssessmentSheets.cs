using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Plans.Assessments;

/// <summary>Reads assessments, newest first. Whoever calls has asked before whether the user may see the case.</summary>
internal sealed class AssessmentSheets(PlansDb db, Vault vault)
{
    public async Task<IReadOnlyList<AssessmentSheet>> LoadAsync(Guid caseId, CancellationToken cancellationToken) =>
        [.. (await Newest(caseId).Include(a => a.Fields).ToListAsync(cancellationToken)).Select(SheetOf)];

    /// <returns>Null if nobody has looked at this person's potential yet.</returns>
    public async Task<AssessmentSheet?> LastAsync(Guid caseId, Guid? memberId, CancellationToken cancellationToken) =>
        await Newest(caseId).Where(a => a.MemberId == memberId).Include(a => a.Fields).FirstOrDefaultAsync(cancellationToken) is { } last ? SheetOf(last) : null;

    /// <summary>What was last said of each person's need in each field, in one question.</summary>
    public async Task<IReadOnlyList<SaidNeed>> NeedsAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var said = await Newest(caseId).SelectMany(a => a.Fields, (a, f) => new { a.MemberId, a.On, a.RecordedAt, a.Id, f.Field, f.Need }).Where(n => n.Need != null).ToListAsync(cancellationToken);
        return [.. said.GroupBy(n => (n.MemberId, n.Field)).Select(g => g.OrderBy(n => n.On).ThenBy(n => n.RecordedAt).ThenBy(n => n.Id).Last()).Select(n => new SaidNeed(n.MemberId, n.Field, n.Need!.Value, n.On))];
    }

    private IQueryable<Assessment> Newest(Guid caseId) =>
        db.Assessments.AsNoTracking().Where(a => a.CaseId == caseId && a.RemovedAt == null).OrderByDescending(a => a.On).ThenByDescending(a => a.RecordedAt).ThenByDescending(a => a.Id);

    private AssessmentSheet SheetOf(Assessment assessment)
    {
        var unreadable = false;
        var fields = assessment.Fields.OrderBy(f => f.Field).Select(f => new FieldSheet(f.Field, f.Need, Open(f.Situation, f.Id), Open(f.Resources, f.Id))).ToList();
        var note = Open(assessment.Note, assessment.Id);
        return new AssessmentSheet(assessment.Id, assessment.MemberId, assessment.On, assessment.Instrument, note, assessment.RecordedByName, assessment.RecordedAt, fields, unreadable);

        string? Open(SealedText? text, Guid id)
        {
            var opened = text is null ? null : vault.Open(text, id);
            unreadable |= text is not null && opened is null;
            return opened;
        }
    }
}

/// <summary>A need of support as it was last said.</summary>
internal sealed record SaidNeed(Guid? MemberId, FieldOfAction Field, int Need, DateOnly On);
