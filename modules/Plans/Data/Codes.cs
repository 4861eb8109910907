using System.ComponentModel.DataAnnotations;

namespace IntegrationPlatform.Plans.Data;

// Closed code lists of requirements PR-3. The database keeps the code in snake_case (training_studies), people read the German name.

/// <summary>CL-20, Handlungsfeld.</summary>
internal enum FieldOfAction
{
    [Display(Name = "Sprache")] Language,
    [Display(Name = "Schule")] School,
    [Display(Name = "Ausbildung und Studium")] TrainingStudies,
    [Display(Name = "Arbeit")] Work,
    [Display(Name = "Wohnen")] Housing,
    [Display(Name = "Gesundheit")] Health,
    [Display(Name = "Kinder und Familie")] ChildrenFamily,
    [Display(Name = "Gesellschaftliche Teilhabe")] Participation,
    [Display(Name = "Finanzen und Leistungen")] Finances,
    [Display(Name = "Aufenthalt")] Residence,
    [Display(Name = "Alltag und Regeldienste")] EverydayServices,
}

/// <summary>CL-21.</summary>
internal enum GoalStatus
{
    [Display(Name = "geplant")] Planned,
    [Display(Name = "in Arbeit")] InProgress,
    [Display(Name = "erreicht")] Reached,
    [Display(Name = "teilweise erreicht")] PartlyReached,
    [Display(Name = "nicht erreicht")] NotReached,
    [Display(Name = "aufgegeben")] Dropped,
    [Display(Name = "zurückgestellt")] Postponed,
}

/// <summary>Progress of a goal, 0 to 4.</summary>
internal enum ProgressStage
{
    [Display(Name = "noch nicht begonnen")] NotBegun,
    [Display(Name = "angefangen")] Begun,
    [Display(Name = "auf halbem Weg")] Halfway,
    [Display(Name = "fast geschafft")] Nearly,
    [Display(Name = "geschafft")] There,
}

/// <summary>What a reader of a good goal would still ask. A help; nothing is forced.</summary>
internal enum GoalQuestion
{
    [Display(Name = "Woran merken alle, dass es erreicht ist?")] Indicator,
    [Display(Name = "Bis wann?")] Target,
    [Display(Name = "Was ist der erste Schritt, und wer macht ihn?")] FirstStep,
}

/// <summary>CL-22.</summary>
internal enum StepStatus
{
    [Display(Name = "offen")] Open,
    [Display(Name = "begonnen")] InProgress,
    [Display(Name = "erledigt")] Done,
    [Display(Name = "entfällt")] Cancelled,
}

/// <summary>Who does a step.</summary>
internal enum StepActor
{
    [Display(Name = "Klient*in")] Client,
    [Display(Name = "Integrationsmanagement")] Manager,
    [Display(Name = "Ehrenamt")] Volunteer,
    [Display(Name = "Dienst oder Behörde")] Service,
    [Display(Name = "Familie")] FamilyMember,
    [Display(Name = "andere")] Other,
}

internal enum PlanScope
{
    [Display(Name = "für eine Person")] Person,
    [Display(Name = "für den Haushalt")] Household,
}

/// <summary>Being reviewed is no state of its own: it shows from the day on which the review is due.</summary>
internal enum PlanStatus
{
    [Display(Name = "Entwurf")] Draft,
    [Display(Name = "vereinbart")] Agreed,
    [Display(Name = "abgeschlossen")] Completed,
    [Display(Name = "abgebrochen")] Cancelled,
}

/// <summary>How the client agreed, or that they did not.</summary>
internal enum Agreement
{
    [Display(Name = "Unterschrift auf Papier")] Paper,
    [Display(Name = "Unterschrift am Bildschirm")] Electronic,
    [Display(Name = "mündlich vereinbart")] OralAgreement,
    [Display(Name = "abgelehnt")] Declined,
}

/// <summary>Need of support in a field of action, 0 to 4.</summary>
internal enum NeedLevel
{
    [Display(Name = "kein Bedarf")] None,
    [Display(Name = "gering")] Low,
    [Display(Name = "mittel")] Medium,
    [Display(Name = "hoch")] High,
    [Display(Name = "sehr hoch")] VeryHigh,
}

/// <summary>How somebody's potential was looked at.</summary>
internal enum Instrument
{
    [Display(Name = "eigenes Formular")] InternalForm,
    [Display(Name = "2P | Potenzial & Perspektive")] TwoP,
    [Display(Name = "MYSKILLS")] Myskills,
    [Display(Name = "Kompetenzkarten")] Kompetenzkarten,
    [Display(Name = "anderes Verfahren")] Other,
}
