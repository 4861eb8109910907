using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Editions;
using IntegrationPlatform.Plans.MakeLink;
using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Plans.Templates;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Plans.Demo;

/// <summary>Writes one plan after another: goals from templates, some steps done, most of them agreed, a few overdue for review.</summary>
internal sealed class DemoPlans(DemoRun run, Vault vault, DemoRandom chance, IReadOnlyDictionary<Guid, string> managers)
{
    private const string Story = "Al-Hussein, Mohamad";

    /// <summary>The link of the story, for a look at the client's page: a demo holds nobody's data.</summary>
    public const string StoryToken = "muster-link-fuer-die-vorstellung", StoryPin = "246810";

    public List<IntegrationPlan> Plans { get; } = [];
    public List<Goal> Goals { get; } = [];
    public List<Step> Steps { get; } = [];
    public List<PlanEdition> Editions { get; } = [];
    public List<GoalTalk> Talks { get; } = [];
    public List<PlanReview> Reviews { get; } = [];
    public List<GoalReview> GoalReviews { get; } = [];
    public List<Assessment> Assessments { get; } = [];
    public List<FieldAssessment> FieldAssessments { get; } = [];
    public List<ClientLink> Links { get; } = [];

    /// <summary>What a municipality words itself.</summary>
    public List<GoalTemplate> Templates { get; } =
    [
        new() { Id = run.Ids.Next(), Field = FieldOfAction.Participation, Title = "Fahrrad fahren lernen", Indicator = "Fährt allein zum Einkaufen", Steps = ["Beim Fahrradkurs anmelden", "Rad und Helm besorgen"] },
        new() { Id = run.Ids.Next(), Field = FieldOfAction.EverydayServices, Title = "Mit Bus und Bahn allein unterwegs sein", Indicator = "Termine werden ohne Begleitung erreicht", Steps = ["Fahrplan am Handy einrichten", "Weg einmal zusammen fahren"] },
    ];

    public void Write(DemoCase found)
    {
        if (found.Name == Story)
            WriteStory(found);
        else if (chance.Below(3) > 0 && found.Talks.Count > 0)
            WriteUsual(found);
    }

    private void WriteStory(DemoCase found)
    {
        var plan = PlanOf(found, found.OpenedOn.AddMonths(2));
        var language = Add(plan, FieldOfAction.Language, "Deutsch B1 bis Sommer 2027", run.Today.AddDays(240), "Zertifikat B1", "Ich will mit den Kollegen reden können.");
        Add(language, "Einstufungstest machen", StepActor.Client, -11, done: true);
        Add(language, "Kurs anmelden (VHS Leonberg)", StepActor.Client, 1);
        Add(language, "Fahrtkosten beantragen", StepActor.Manager, -5, done: true);
        Add(language, "B1-Prüfung ablegen", StepActor.Client, 220);
        var work = Add(plan, FieldOfAction.Work, "Praktikum als Elektroniker", run.Today.AddDays(120), "Praktikumsbescheinigung", "In Syrien war ich sechs Jahre Elektriker.");
        Add(work, "Lebenslauf auf Deutsch schreiben", StepActor.Volunteer, -20, done: true);
        Add(work, "Unterlagen bei der IHK FOSA nachfragen", StepActor.Manager, -3);
        Add(work, "Betrieb suchen", StepActor.Client, 30);
        var housing = Add(plan, FieldOfAction.Housing, "Wohnung ohne Schimmel", run.Today.AddDays(90), "Gutachten oder neue Wohnung", null);
        Add(housing, "Mieterverein einschalten", StepActor.FamilyMember, 8);
        Translate(language, "الألمانية B1 حتى صيف 2027");
        Links.Add(new ClientLink
        {
            Id = run.Ids.Next(),
            CaseId = found.CaseId,
            PlanId = plan.Id,
            TokenHash = LinkSecrets.HashOfToken(StoryToken),
            PinHash = LinkSecrets.HashOfPin(StoryPin),
            Language = "ar",
            ValidUntil = At(run.Today.AddDays(60)),
            MayTick = true,
            MadeBy = found.Manager,
            MadeByName = managers.GetValueOrDefault(found.Manager, "Integrationsmanagement"),
            MadeAt = At(run.Today.AddDays(-25)),
        });
        Agree(plan, found, run.Today.AddDays(-25), Agreement.Paper);
        plan.Review(run.Today.AddDays(68));
        foreach (var (contact, on) in found.Talks.Take(3))
            Talks.Add(new GoalTalk { Id = run.Ids.Next(), CaseId = found.CaseId, ContactId = contact, GoalId = language.Id, Effect = TalkEffect.TalkedAbout, On = on });
        Assess(found, run.Today.AddDays(-380), [3, 1, 4, 4, 4, 1, 2, 2, 3, 2, 3]);
        Assess(found, run.Today.AddDays(-28), [2, 1, 3, 3, 4, 1, 1, 3, 2, 1, 1]);
    }

    private void WriteUsual(DemoCase found)
    {
        var started = found.OpenedOn.AddDays(14 + chance.Below(60));
        if (started > run.Today.AddDays(-7))
            started = run.Today.AddDays(-7);
        var plan = PlanOf(found, started);
        var first = chance.Below(ShippedTemplates.All.Count);
        for (var i = 0; i < 1 + chance.Below(3); i++)
        {
            var template = ShippedTemplates.All[(first + i * 5) % ShippedTemplates.All.Count];
            var goal = Add(plan, template.Field, template.Title, run.Today.AddDays(chance.Below(300) - 40), template.Indicator, null);
            var done = chance.Below(template.Steps.Count + 1);
            for (var s = 0; s < template.Steps.Count; s++)
                Add(goal, template.Steps[s], (StepActor)chance.Below(3), s < done ? -10 - 30 * (done - s) : chance.Below(120) - 10, s < done);
            if (done == template.Steps.Count && chance.Below(2) == 0)
                goal.MoveTo(GoalStatus.Reached, Goal.MostProgress, run.Today.AddDays(-chance.Below(200)));
            else if (found.Talks.Count > 0)
                Talks.Add(new GoalTalk { Id = run.Ids.Next(), CaseId = found.CaseId, ContactId = found.Talks[0].ContactId, GoalId = goal.Id, Effect = TalkEffect.TalkedAbout, On = found.Talks[0].On });
        }
        if (chance.Below(6) == 0 || !Goals.Any(g => g.PlanId == plan.Id && g.IsOpen))
            return; // a draft still
        Agree(plan, found, started, (Agreement)chance.Below(3) is var how && how == Agreement.Electronic ? Agreement.Paper : how);
        var review = started;
        while (review < run.Today.AddDays(-20))
            review = review.AddMonths(6);
        plan.Review(review);
    }

    private IntegrationPlan PlanOf(DemoCase found, DateOnly started)
    {
        var plan = new IntegrationPlan { Id = run.Ids.Next(), CaseId = found.CaseId, StartedOn = started, Scope = found.Persons > 1 ? PlanScope.Household : PlanScope.Person, CopyLanguage = "ar" };
        Plans.Add(plan);
        return plan;
    }

    private Goal Add(IntegrationPlan plan, FieldOfAction field, string title, DateOnly target, string? indicator, string? words)
    {
        var id = run.Ids.Next();
        var goal = new Goal { Id = id, PlanId = plan.Id, CaseId = plan.CaseId, Field = field, Title = vault.Seal(title, id), Indicator = Sealed(indicator, id), OwnWords = Sealed(words, id), TargetOn = target, SinceEdition = 1, CreatedAt = At(plan.StartedOn) };
        Goals.Add(goal);
        return goal;
    }

    private void Add(Goal goal, string title, StepActor actor, int until, bool done = false)
    {
        var id = run.Ids.Next();
        var step = new Step { Id = id, GoalId = goal.Id, CaseId = goal.CaseId, Title = vault.Seal(title, id), Actor = actor, Until = run.Today.AddDays(until), CreatedAt = goal.CreatedAt };
        if (done)
        {
            step.Finish(run.Today.AddDays(Math.Min(until, -1)));
            goal.Begin();
        }
        goal.Steps.Add(step);
        Steps.Add(step);
    }

    private void Translate(Goal goal, string title) => (goal.TranslatedInto, goal.TranslatedTitle) = ("ar", vault.Seal(title, goal.Id));

    private void Agree(IntegrationPlan plan, DemoCase found, DateOnly on, Agreement how)
    {
        var id = run.Ids.Next();
        var sheets = new PlanSheets(null!, vault);
        var content = EditionContent.Of(new PlanSheet(plan, [.. Goals.Where(g => g.PlanId == plan.Id).Select(g => sheets.SheetOf(g, g.Steps))]));
        plan.Agree(on);
        Editions.Add(new PlanEdition
        {
            Id = id,
            PlanId = plan.Id,
            CaseId = plan.CaseId,
            Number = 1,
            Scope = plan.Scope,
            On = on,
            Agreement = how,
            CoversPersons = plan.Scope == PlanScope.Household ? found.Persons : 1,
            Goals = content.Goals.Count,
            Content = content.Seal(vault, id),
            RecordedBy = found.Manager,
            RecordedByName = managers.GetValueOrDefault(found.Manager, "Integrationsmanagement"),
            RecordedAt = At(on),
        });
    }

    private void Assess(DemoCase found, DateOnly on, int[] needs)
    {
        var assessment = new Assessment { Id = run.Ids.Next(), CaseId = found.CaseId, On = on, Instrument = Instrument.InternalForm, RecordedByName = managers.GetValueOrDefault(found.Manager, "Integrationsmanagement"), RecordedAt = At(on) };
        Assessments.Add(assessment);
        foreach (var field in Enum.GetValues<FieldOfAction>())
        {
            var id = run.Ids.Next();
            FieldAssessments.Add(new FieldAssessment { Id = id, AssessmentId = assessment.Id, Field = field, Need = needs[(int)field], Situation = field == FieldOfAction.Work ? vault.Seal("Sechs Jahre Elektriker in Homs, noch ohne Anerkennung.", id) : null });
        }
    }

    private SealedText? Sealed(string? text, Guid id) => text is null ? null : vault.Seal(text, id);

    private static DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(10, 0), DateTimeKind.Utc);
}
