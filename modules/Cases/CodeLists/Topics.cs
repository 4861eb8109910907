using IntegrationPlatform.Platform.CodeValues;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Cases.CodeLists;

/// <summary>CL-17: what a contact was about. Plugins may add values, each counted as one of these.</summary>
internal sealed class Topics(CodeValuesHere values)
{
    public static readonly CodeList Core = new(
    [
        ("residence", "Aufenthalt und Asyl"),
        ("family_reunion", "Familiennachzug"),
        ("benefits", "Leistungen und Finanzen"),
        ("debt", "Schulden"),
        ("housing", "Wohnen"),
        ("language", "Sprache"),
        ("work", "Arbeit"),
        ("training_studies", "Ausbildung und Studium"),
        ("recognition", "Anerkennung"),
        ("school", "Schule"),
        ("childcare", "Kita"),
        ("family_parenting", "Familie und Erziehung"),
        ("health", "Gesundheit"),
        ("mental_health", "Seelische Gesundheit"),
        ("disability_care", "Behinderung und Pflege"),
        ("pregnancy", "Schwangerschaft"),
        ("violence_protection", "Gewaltschutz"),
        ("legal_contracts", "Verträge und Recht"),
        ("mail_forms", "Post und Formulare"),
        ("mobility", "Mobilität"),
        ("participation", "Vereine und Teilhabe"),
        ("digital", "Digitale Hilfe"),
        ("everyday", "Alltag"),
        ("conflict", "Konflikt in der Unterkunft"),
        ("discrimination", "Diskriminierung"),
        ("return_counselling", "Rückkehrberatung"),
        ("naturalisation", "Einbürgerung"),
        ("other", "Sonstiges"),
    ]);

    /// <summary>What can be chosen here today.</summary>
    public IEnumerable<(string Code, string Label)> Entries => Core.Entries.Concat(values.On(OpenLists.ContactTopics).Select(v => (v.Code, v.Label)));

    public bool Has(string code) => Core.Has(code) || values.On(OpenLists.ContactTopics).Any(v => v.Code == code);

    /// <summary>The value of the platform in whose figures it appears.</summary>
    public string CountsAs(string code) => values.Find(code)?.CountsAs ?? code;

    public string Label(string code) => values.Find(code)?.Label ?? Core.Label(code);
}
