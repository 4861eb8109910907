namespace IntegrationPlatform.Cases.Demo;

/// <summary>Titles of tasks, as short as on a sticky note.</summary>
internal static class TaskTexts
{
    public static readonly string[] Manual =
    [
        "Jobcenter: Weiterbewilligung", "Wohnberechtigungsschein beantragen", "Kita-Platz: Rückmeldung einholen", "Bewerbungsmappe prüfen", "Kinderärztin suchen",
        "Zeugnisanerkennung: Unterlagen nachreichen", "Führerschein umschreiben", "Abschlussgespräch führen", "Rückmeldung Schuldnerberatung", "Ausbildungsvertrag abgeben",
        "IHK FOSA nachfragen", "Mieterverein einschalten", "Kontoauszüge anfordern", "Elterngespräch vorbereiten", "Sprachmittlung bestellen", "Hausbesuch vereinbaren",
        "Konsulatstermin buchen", "Zahnarzttermin vereinbaren", "Antrag Bildung und Teilhabe", "Schulanmeldung begleiten", "Nachfrage Wohngeldstelle",
        "Praktikumsbetrieb anrufen", "Rundfunkbeitrag: Befreiung", "Nebenkosten prüfen lassen", "Familienkasse: Anlage nachreichen",
    ];

    public static readonly string[] AfterContact =
    [
        "Kurs anmelden (VHS)", "Ergebnis vom Jobcenter erfragen", "Fehlende Unterlagen anfordern", "Nachfragen, ob der Bescheid da ist", "Termin bestätigen", "Rückruf Sachbearbeitung",
        "Antwort der Vermietung abwarten", "Fahrtkosten nachreichen", "Einverständnis einholen", "Adressliste schicken", "Antrag fertig ausfüllen", "Bei der Kita nachfragen",
    ];

    public static readonly string[] Deadline =
    [
        "Aufenthaltstitel läuft ab: Verlängerung", "Integrationsplan überprüfen", "Widerspruchsfrist endet", "Bewilligung endet: Folgeantrag", "Duldung läuft ab", "Kursberechtigung läuft ab",
        "Beratungszeitraum: noch drei Monate",
    ];

    public static readonly string[] System = ["Seit sechs Wochen kein Kontakt", "Erstgespräch Integrationsplan", "Einwilligung fehlt noch"];
}
