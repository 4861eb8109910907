using IntegrationPlatform.Plans.Data;

namespace IntegrationPlatform.Plans.Templates;

/// <summary>What is agreed again and again, from counselling practice. German: they become the plan's own words and are changed there.</summary>
internal static class ShippedTemplates
{
    public static readonly IReadOnlyList<Template> All =
    [
        new("language-course", FieldOfAction.Language, "Einen Deutschkurs besuchen und abschließen", "Zertifikat liegt vor", ["Einstufungstest machen", "Kurs anmelden", "Fahrtkosten beantragen", "Prüfung ablegen"]),
        new("language-practice", FieldOfAction.Language, "Im Alltag mehr Deutsch sprechen", "Einkauf und Arzttermin gelingen ohne Hilfe", ["Sprachtreff besuchen", "Sprachpatenschaft anfragen"]),
        new("school-place", FieldOfAction.School, "Das Kind besucht regelmäßig die Schule", "Schulplatz ist da, keine unentschuldigten Fehltage", ["Kind in der Schule anmelden", "Bildung und Teilhabe beantragen", "Elterngespräch vereinbaren"]),
        new("training-recognition", FieldOfAction.TrainingStudies, "Den ausländischen Abschluss anerkennen lassen", "Bescheid der Anerkennungsstelle liegt vor", ["Anerkennungsberatung besuchen", "Zeugnisse übersetzen lassen", "Antrag stellen"]),
        new("training-place", FieldOfAction.TrainingStudies, "Einen Ausbildungsplatz finden", "Ausbildungsvertrag ist unterschrieben", ["Berufsberatung besuchen", "Lebenslauf schreiben", "Praktikum machen", "Bewerbungen schreiben"]),
        new("work-job", FieldOfAction.Work, "Eine Arbeit finden", "Arbeitsvertrag ist unterschrieben", ["Lebenslauf auf Deutsch schreiben", "Arbeitsuchend melden", "Bewerbungen schreiben", "Vorstellungsgespräch üben"]),
        new("work-internship", FieldOfAction.Work, "Ein Praktikum machen", "Praktikumsbescheinigung liegt vor", ["Betrieb suchen", "Erlaubnis klären", "Praktikum beginnen"]),
        new("housing-flat", FieldOfAction.Housing, "Eine eigene Wohnung finden", "Mietvertrag ist unterschrieben", ["Wohnberechtigungsschein beantragen", "Wohnungsgesuche aufgeben", "Bewerbungsmappe zusammenstellen", "Mietobergrenze mit dem Jobcenter klären"]),
        new("housing-keep", FieldOfAction.Housing, "Die Wohnung behalten und gut darin leben", "Miete ist pünktlich gezahlt, keine Beschwerden", ["Miete als Dauerauftrag einrichten", "Nebenkosten und Heizen besprechen"]),
        new("health-doctor", FieldOfAction.Health, "Eine Hausärztin, einen Hausarzt haben", "Erster Termin hat stattgefunden", ["Praxis suchen", "Termin vereinbaren", "Gesundheitskarte klären"]),
        new("health-mental", FieldOfAction.Health, "Unterstützung bei seelischer Belastung bekommen", "Beratung oder Behandlung hat begonnen", ["Erstgespräch vereinbaren", "Sprachmittlung organisieren"]),
        new("family-childcare", FieldOfAction.ChildrenFamily, "Ein Kind besucht die Kita", "Kita-Platz ist zugesagt", ["Kita-Platz anmelden", "Gebühren klären", "Eingewöhnung besprechen"]),
        new("family-advice", FieldOfAction.ChildrenFamily, "Unterstützung für die Familie finden", "Ansprechperson ist bekannt", ["Familienberatung kennenlernen", "Elterntreff besuchen"]),
        new("participation-club", FieldOfAction.Participation, "Menschen am Ort kennenlernen", "Regelmäßig bei einer Gruppe dabei", ["Verein oder Treff aussuchen", "Zum ersten Mal hingehen"]),
        new("finances-debts", FieldOfAction.Finances, "Schulden überblicken und abbauen", "Zahlungsplan steht", ["Unterlagen sammeln", "Schuldnerberatung besuchen"]),
        new("finances-benefits", FieldOfAction.Finances, "Zustehende Leistungen erhalten", "Bescheide liegen vor und stimmen", ["Anträge stellen", "Bescheide prüfen"]),
        new("residence-title", FieldOfAction.Residence, "Den Aufenthalt sichern", "Neuer Aufenthaltstitel liegt vor", ["Unterlagen sammeln", "Termin bei der Ausländerbehörde", "Verfahrensberatung besuchen"]),
        new("everyday-letters", FieldOfAction.EverydayServices, "Post und Formulare selbst erledigen", "Drei Schreiben ohne Hilfe beantwortet", ["Ordner anlegen", "Fristen im Kalender eintragen"]),
        new("everyday-account", FieldOfAction.EverydayServices, "Konto, Handy und Versicherung regeln", "Konto und Krankenkasse sind geklärt", ["Konto eröffnen", "Haftpflicht besprechen"]),
    ];

    /// <summary>CL-20, as plugins write it.</summary>
    public static string CodeOf(FieldOfAction field) => field switch
    {
        FieldOfAction.Language => "language",
        FieldOfAction.School => "school",
        FieldOfAction.TrainingStudies => "training_studies",
        FieldOfAction.Work => "work",
        FieldOfAction.Housing => "housing",
        FieldOfAction.Health => "health",
        FieldOfAction.ChildrenFamily => "children_family",
        FieldOfAction.Participation => "participation",
        FieldOfAction.Finances => "finances",
        FieldOfAction.Residence => "residence",
        FieldOfAction.EverydayServices => "everyday_services",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <returns>Null for a code that does not exist.</returns>
    public static FieldOfAction? FieldOf(string code) => Enum.GetValues<FieldOfAction>().Select(f => (FieldOfAction?)f).FirstOrDefault(f => CodeOf(f!.Value) == code);
}
