using System.Runtime.CompilerServices;
using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Editions;
using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Plans.ForOthers;

/// <summary>The plan of a case with goals, steps, editions, reviews, assessments and links, for an answer to the person and for erasure. The subject is the case.</summary>
internal sealed class PlansPersonalData(PlansDb db, PlanSheets sheets, ICaseFrames cases, Vault vault) : IPersonalData
{
    private const string SomebodyElse = "ein anderes Familienmitglied";

    public async IAsyncEnumerable<PersonalDataItem> ExportAsync(Guid subject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var sheet = await sheets.LoadAsync(subject, cancellationToken);
        if (sheet.Plan is { } plan)
            yield return new("Integrationsplan", null, new { Status = Labels.Of(plan.Status), Scope = Labels.Of(plan.Scope), plan.StartedOn, plan.AgreedOn, plan.NextReviewOn, plan.EndedOn });
        var client = await cases.ClientOfAsync(subject, cancellationToken);
        foreach (var goal in sheet.Goals)
            yield return new("Ziel im Integrationsplan", null, IsOthers(goal.MemberId) ? new { Field = Labels.Of(goal.Field), For = SomebodyElse, Status = Labels.Of(goal.Status) } : ContentOf(goal));
        foreach (var removed in await db.Goals.AsNoTracking().Where(g => g.CaseId == subject && g.RemovedAt != null).OrderBy(g => g.Id).ToListAsync(cancellationToken))
            yield return new("Ziel, aus dem Plan genommen", removed.CreatedAt, new { Title = IsOthers(removed.MemberId) ? SomebodyElse : vault.Open(removed.Title, removed.Id), removed.RemovedAt });
        foreach (var removed in await db.Steps.AsNoTracking().Where(s => s.CaseId == subject && s.RemovedAt != null).OrderBy(s => s.Id).ToListAsync(cancellationToken))
            yield return new("Schritt, aus dem Plan genommen", removed.CreatedAt, new { Title = vault.Open(removed.Title, removed.Id), removed.RemovedAt });
        await foreach (var edition in db.Editions.AsNoTracking().Where(e => e.CaseId == subject).OrderBy(e => e.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new("Fassung des Integrationsplans", edition.RecordedAt, ContentOf(edition));
        await foreach (var review in db.Reviews.AsNoTracking().Include(r => r.Goals).Where(r => r.CaseId == subject).OrderBy(r => r.On).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new("Überprüfung des Integrationsplans", null, new { review.On, Present = Open(review.Present, review.Id), review.NextReviewOn, By = review.ReviewedByName, Comments = review.Goals.Select(g => Open(g.Comment, g.Id)).OfType<string>() });
        await foreach (var assessment in db.Assessments.AsNoTracking().Include(a => a.Fields).Where(a => a.CaseId == subject).OrderBy(a => a.On).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new("Potenzialerfassung", assessment.RecordedAt, IsOthers(assessment.MemberId) ? new { assessment.On, For = SomebodyElse } : ContentOf(assessment));
        await foreach (var talk in db.Talks.AsNoTracking().Where(t => t.CaseId == subject && t.TakenBackAt == null).OrderBy(t => t.On).ThenBy(t => t.Id).Select(t => t.On).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new("Gespräch über ein Ziel", null, new { On = talk });
        await foreach (var link in db.Links.AsNoTracking().Where(l => l.CaseId == subject).OrderBy(l => l.MadeAt).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new("Persönlicher Link zum Plan", link.MadeAt, new { link.ValidUntil, link.RevokedAt, link.LastOpenedAt, By = link.MadeByName });

        bool IsOthers(Guid? member) => member is { } id && id != client; // what is known of a relative is theirs, also where it stands in this file
    }

    public async Task EraseAsync(Guid subject, CancellationToken cancellationToken)
    {
        db.RemoveRange(await db.Links.Where(l => l.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.FieldAssessments.Where(f => db.Assessments.Any(a => a.Id == f.AssessmentId && a.CaseId == subject)).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Assessments.Where(a => a.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.GoalReviews.Where(g => db.Reviews.Any(r => r.Id == g.ReviewId && r.CaseId == subject)).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Reviews.Where(r => r.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Talks.Where(t => t.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Editions.Where(e => e.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Steps.Where(s => s.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Goals.Where(g => g.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Plans.Where(p => p.CaseId == subject).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static object ContentOf(GoalSheet goal) => new
    {
        Field = Labels.Of(goal.Field),
        goal.Title,
        goal.OwnWords,
        goal.Indicator,
        goal.TargetOn,
        Status = Labels.Of(goal.Status),
        goal.ReachedOn,
        goal.Outcome,
        TranslationLanguage = goal.TranslatedInto,
        Translation = goal.TranslatedTitle,
        Steps = goal.Steps.Select(s => new { What = s.Title, Who = s.ActorName ?? Labels.Of(s.Actor), Until = s.Until, Status = Labels.Of(s.Status), s.DoneOn, TranslationLanguage = s.TranslatedInto, Translation = s.TranslatedTitle }),
    };

    private object ContentOf(PlanEdition edition) => new
    {
        edition.Number,
        edition.On,
        Agreement = Labels.Of(edition.Agreement),
        Note = Open(edition.Note, edition.Id),
        Signature = Open(edition.Signature, edition.Id),
        Goals = EditionContent.Open(vault, edition)?.Goals.Select(g => new { g.Title, g.OwnWords, g.Indicator, g.TargetOn, Steps = g.Steps.Select(s => s.Title) }),
        By = edition.RecordedByName,
    };

    private object ContentOf(Assessment assessment) => new
    {
        assessment.On,
        assessment.RemovedAt,
        Instrument = Labels.Of(assessment.Instrument),
        Note = Open(assessment.Note, assessment.Id),
        Fields = assessment.Fields.Select(f => new { Field = Labels.Of(f.Field), f.Need, Situation = Open(f.Situation, f.Id), Resources = Open(f.Resources, f.Id) }),
        By = assessment.RecordedByName,
    };

    private string? Open(SealedText? text, Guid id) => text is null ? null : vault.Open(text, id);
}
