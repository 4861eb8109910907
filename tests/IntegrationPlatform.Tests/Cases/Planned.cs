using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Editions;
using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Platform.Encryption;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>A plan with one goal and one step, agreed once and reviewed once, an assessment, and a goal template of the municipality.</summary>
internal sealed record Planned(Guid Goal, Guid Step, Guid Assessment, Guid Template)
{
    public const string GoalTitle = "Deutsch B1 schaffen", StepTitle = "Einstufungstest machen", Words = "Ich will mit allen reden", Situation = "Hat A2 bestanden";

    public static async Task<Planned> WriteAsync(IServiceProvider services, Guid caseId, Guid contactId, Guid manager, DateTime now)
    {
        var db = services.GetRequiredService<PlansDb>();
        var vault = services.GetRequiredService<Vault>();
        var today = DateOnly.FromDateTime(now);
        var plan = new IntegrationPlan { CaseId = caseId, StartedOn = today.AddDays(-40) };
        var (goalId, stepId, editionId, reviewId, assessmentId, fieldId, noteId) = (New(), New(), New(), New(), New(), New(), New());
        var goal = new Goal { Id = goalId, PlanId = plan.Id, CaseId = caseId, Field = FieldOfAction.Language, Title = vault.Seal(GoalTitle, goalId), OwnWords = vault.Seal(Words, goalId), Indicator = vault.Seal("Zertifikat liegt vor", goalId), Outcome = vault.Seal("Kurs gefunden", goalId), TranslatedInto = "ar", TranslatedTitle = vault.Seal("الألمانية", goalId), TranslatedIndicator = vault.Seal("شهادة", goalId), TranslatedFrom = vault.Seal(GoalTitle + "\nZertifikat liegt vor", goalId), SinceEdition = 1, CreatedAt = now.AddDays(-40) };
        var step = new Step { Id = stepId, GoalId = goalId, CaseId = caseId, Title = vault.Seal(StepTitle, stepId), Actor = StepActor.Client, ActorName = vault.Seal("Mohamad", stepId), TranslatedInto = "ar", TranslatedTitle = vault.Seal("اختبار", stepId), TranslatedFrom = vault.Seal(StepTitle, stepId), Until = today.AddDays(20), CreatedAt = now.AddDays(-40) };
        var content = EditionContent.Of(new PlanSheet(plan, [new PlanSheets(db, vault).SheetOf(goal, [step])]));
        plan.Agree(today.AddDays(-30));
        plan.Review(today.AddDays(150));
        var edition = new PlanEdition
        {
            Id = editionId,
            PlanId = plan.Id,
            CaseId = caseId,
            Number = 1,
            Scope = PlanScope.Person,
            On = today.AddDays(-30),
            Agreement = Agreement.OralAgreement,
            Note = vault.Seal("Mit Dolmetscherin besprochen", editionId),
            Signature = vault.Seal("M1 1L9 9", editionId),
            CoversPersons = 1,
            Goals = 1,
            Content = content.Seal(vault, editionId),
            RecordedBy = manager,
            RecordedByName = "Anna Probe",
            RecordedAt = now.AddDays(-30),
        };
        var review = new PlanReview { Id = reviewId, PlanId = plan.Id, CaseId = caseId, On = today.AddDays(-3), ContactId = contactId, Present = vault.Seal("Mit Schwester", reviewId), ReviewedBy = manager, ReviewedByName = "Anna Probe" };
        review.Goals.Add(new GoalReview { Id = noteId, ReviewId = reviewId, GoalId = goalId, Status = GoalStatus.InProgress, Progress = 1, Comment = vault.Seal("Kommt voran", noteId) });
        var assessment = new Assessment { Id = assessmentId, CaseId = caseId, On = today.AddDays(-35), Instrument = Instrument.InternalForm, Note = vault.Seal("Gespräch am Telefon", assessmentId), RecordedByName = "Anna Probe", RecordedAt = now.AddDays(-35) };
        assessment.Fields.Add(new FieldAssessment { Id = fieldId, AssessmentId = assessmentId, Field = FieldOfAction.Language, Need = 3, Situation = vault.Seal(Situation, fieldId), Resources = vault.Seal("Lernt schnell", fieldId) });
        var talk = new GoalTalk { CaseId = caseId, ContactId = contactId, GoalId = goalId, Effect = TalkEffect.TalkedAbout, On = today.AddDays(-3) };
        var template = new GoalTemplate { Id = New(), Field = FieldOfAction.Participation, Title = "Im Chor mitsingen" };
        db.AddRange(plan, goal, step, edition, review, assessment, talk, template);
        await db.SaveChangesAsync();
        return new Planned(goalId, stepId, assessmentId, template.Id);

        static Guid New() => Guid.CreateVersion7();
    }
}
