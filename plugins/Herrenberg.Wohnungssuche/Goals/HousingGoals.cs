using IntegrationPlatform.Sdk.Plans;

namespace Herrenberg.Wohnungssuche.Goals;

/// <summary>How a flat is looked for in Herrenberg, as goals to begin with.</summary>
public sealed class HousingGoals : IGoalTemplates
{
    public IEnumerable<GoalSuggestion> Templates =>
    [
        new("herrenberg.wohnungssuche.bewerbermappe", "housing", "Mit einer vollständigen Bewerbermappe Wohnungen besichtigen", "Drei Wohnungen sind besichtigt",
            ["Selbstauskunft ausfüllen", "Einkommensnachweise sammeln", "Checkliste Wohnungssuche durchgehen", "Besichtigung üben"]),
        new("herrenberg.wohnungssuche.warteliste", "housing", "Bei der Wohnungsverwaltung der Stadt vorgemerkt sein", "Bestätigung der Vormerkung liegt vor",
            ["Wohnberechtigungsschein beantragen", "Vormerkung bei der Stadt abgeben", "Änderungen jedes Jahr melden"]),
    ];
}
