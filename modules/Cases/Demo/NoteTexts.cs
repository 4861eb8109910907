namespace IntegrationPlatform.Cases.Demo;

/// <summary>
/// Sentences as managers write them: short, factual, nothing that would hurt to read. {+} is a day soon after the contact, {-} one
/// before it, {n} a small number, {eur} an amount, {ort} the town, {std} a level of German.
/// </summary>
internal static class NoteTexts
{
    /// <summary>By topic of CL-17, with how often each comes up.</summary>
    public static readonly IReadOnlyList<(string Topic, double Weight, string[] Lines)> Topics =
    [
        ("mail_forms", 14, Lines("""
            Post der letzten {n} Tage gemeinsam durchgesehen, {n} Schreiben erklärt.
            Schreiben der Krankenkasse erklärt, Antwortbogen ausgefüllt und unterschrieben.
            Antrag auf Verlängerung ausgefüllt, Abgabe im Bürgerbüro bis {+}.
            Rundfunkbeitrag: Befreiung beantragt, Bescheid als Nachweis beigelegt.
            Formular der Familienkasse vervollständigt, fehlende Anlage KI nachgereicht.
            Schreiben vom {-} war bereits erledigt, abgelegt.
            Nachsendeauftrag nach Umzug gestellt.
            """)),
        ("benefits", 15, Lines("""
            Weiterbewilligung beim Jobcenter vorbereitet, Kontoauszüge der letzten drei Monate fehlen noch.
            Bescheid vom {-} geprüft: Kosten der Unterkunft stimmen nicht, Rückfrage an die Leistungsabteilung.
            Kindergeld ist bewilligt, Nachzahlung {eur} kommt Anfang des Monats.
            Antrag auf Bildung und Teilhabe für Schulbedarf ausgefüllt.
            Wohngeldantrag besprochen, Verdienstbescheinigung bringt der Arbeitgeber bis {+}.
            Wechsel vom Sozialamt zum Jobcenter erklärt, Termin zur Antragsabgabe am {+}.
            Anhörung zur Überzahlung von {eur} erhalten, Stellungnahme gemeinsam formuliert.
            Unterhaltsvorschuss: Zuständigkeit Jugendamt erklärt, Unterlagenliste mitgegeben.
            """)),
        ("housing", 12, Lines("""
            Wohnungssuche: {n} Anzeigen angeschaut, zwei Anfragen verschickt.
            Wohnberechtigungsschein beantragt, Bearbeitung etwa vier Wochen.
            Schimmel im Kinderzimmer, Fotos aufgenommen. Vermietung informiert, Frist bis {+}.
            Besichtigung am {+}, Bewerbungsmappe mit Selbstauskunft und Bescheinigungen zusammengestellt.
            Umzug in der Unterkunft: Zimmerwechsel mit der Hausleitung abgesprochen.
            Nebenkostenabrechnung über {eur} erklärt, Übernahme beim Jobcenter beantragt.
            Mietvertrag Satz für Satz durchgegangen, Kaution als Darlehen beantragt.
            Heizung fällt immer wieder aus, Hausmeister kommt am {+}.
            """)),
        ("residence", 10, Lines("""
            Aufenthaltstitel läuft ab, Termin bei der Ausländerbehörde online gebucht für {+}.
            Fiktionsbescheinigung liegt vor, gültig sechs Monate.
            Anhörung beim BAMF am {+}: Ablauf erklärt, an die Verfahrensberatung verwiesen.
            Wohnsitzauflage erklärt, Antrag auf Aufhebung wegen Arbeitsaufnahme vorbereitet.
            Reiseausweis ist abholbereit, Gebühr {eur}.
            Passbeschaffung: Konsulatstermin am {+}, Fahrkarte geklärt.
            Niederlassungserlaubnis: Voraussetzungen durchgegangen, es fehlen noch Rentenbeiträge.
            Bescheid erhalten und erklärt, Klagefrist besprochen, Termin bei der Rechtsberatung am {+}.
            """)),
        ("work", 10, Lines("""
            Lebenslauf überarbeitet und auf zwei Stellen beworben.
            Probearbeiten in der Bäckerei ab {+}, Arbeitsweg mit dem Bus geklärt.
            Jobcenter: Bildungsgutschein ist bewilligt, Bescheid kommt per Post.
            Arbeitsvertrag über {n} Stunden am Tag geprüft, Unterlagen für die Krankenkasse mitgegeben.
            Kündigung in der Probezeit erhalten, arbeitsuchend gemeldet.
            Vorstellungsgespräch am {+} geübt, Kleidung und Anfahrt besprochen.
            Vermittlerin der Agentur zurückgerufen: Stellenvorschlag Lager, Schichtarbeit passt wegen Kita nicht.
            """)),
        ("language", 9, Lines("""
            Einstufungstest {std} bestanden. Kurs an der VHS ab {+} besprochen.
            Integrationskurs läuft gut, Prüfung in {n} Wochen.
            Verpflichtung zum Kurs erhalten, drei Träger angerufen, Platz auf der Warteliste.
            Fahrtkostenantrag für den Kurs erklärt und abgeschickt.
            Kurs wegen Kinderbetreuung unterbrochen, Wiedereinstieg ab {+} möglich.
            Sprachcafé im Familienzentrum empfohlen, geht am {+} zum ersten Mal hin.
            DTZ-Ergebnis {std}, Wiederholungsstunden beantragt.
            """)),
        ("health", 6, Lines("""
            Hausarztpraxis gefunden, die neue Patienten nimmt. Termin am {+}.
            Zahnarzttermin vereinbart, Kostenübernahme vorher klären.
            Facharztüberweisung liegt vor, Terminservice 116117 angerufen, Termin am {+}.
            Elektronische Gesundheitskarte ist da, Foto hatte gefehlt.
            Krankmeldung an Kursträger und Jobcenter geschickt.
            Zuzahlungsbefreiung beantragt, Belege gesammelt.
            """)),
        ("school", 5, Lines("""
            Anmeldung in der Gemeinschaftsschule am {+}, Zeugnis und Impfausweis mitbringen.
            Elterngespräch mit der Klassenlehrerin, Förderunterricht ab sofort zweimal die Woche.
            Kind kommt in die Vorbereitungsklasse, Schulweg zusammen angeschaut.
            Schulbescheinigung für das Jobcenter angefordert.
            Ganztag: Platz ab dem nächsten Halbjahr zugesagt.
            """)),
        ("childcare", 5, Lines("""
            Kita-Platz über die zentrale Vormerkung angemeldet, drei Häuser angegeben.
            Zusage für einen Kita-Platz ab {+}, Eingewöhnung dauert vier Wochen.
            Kita-Gebühr: Übernahme beim Jugendamt beantragt.
            Rückmeldung der Kita-Stelle steht aus, Nachfrage am {+}.
            Tagesmutter als Übergang besprochen, Adressliste mitgegeben.
            """)),
        ("training_studies", 4, Lines("""
            Ausbildungsvertrag als Fachkraft Lagerlogistik unterschrieben, Beginn im September.
            Einstiegsqualifizierung beim Handwerksbetrieb besprochen, Termin bei der Kammer am {+}.
            BAB-Antrag ausgefüllt, Bescheinigung der Berufsschule fehlt.
            Studienberatung: Sprachnachweis C1 nötig, Studienkolleg als Weg besprochen.
            Berufsschule meldet Fehlzeiten, Gespräch zu dritt am {+}.
            """)),
        ("recognition", 3, Lines("""
            Zeugnisse an die IHK FOSA geschickt, Eingangsbestätigung abwarten.
            Teilweise Anerkennung als Pflegefachkraft, Anpassungslehrgang möglich.
            Übersetzung der Diplome: zwei vereidigte Büros genannt, Kosten etwa {eur}.
            Anerkennungsberatung in Stuttgart, Termin am {+}.
            """)),
        ("family_reunion", 3, Lines("""
            Nachzug der Ehefrau: Terminregistrierung bei der Botschaft erledigt, Wartezeit mehrere Monate.
            Unterlagen für die Botschaft zusammengestellt, Heiratsurkunde muss noch legalisiert werden.
            Fristwahrende Anzeige beim Auswärtigen Amt online gestellt.
            Familie ist am {-} angekommen, Anmeldung im Bürgerbüro zusammen vorbereitet.
            """)),
        ("debt", 3, Lines("""
            Mahnung über {eur} geprüft, Ratenzahlung von 20 € im Monat vereinbart.
            Rückmeldung der Schuldnerberatung: Erstgespräch am {+}.
            Handyvertrag doppelt abgeschlossen, Widerruf geschrieben.
            Pfändungsschutzkonto erklärt, Termin bei der Bank am {+}.
            """)),
        ("legal_contracts", 3, Lines("""
            Stromvertrag geprüft, Abschlag war zu hoch angesetzt.
            Kündigung des Fitnessvertrags geschrieben und als Einschreiben verschickt.
            Haftpflichtversicherung erklärt, zwei Angebote verglichen.
            Beratungshilfeschein beim Amtsgericht beantragt.
            """)),
        ("family_parenting", 3, Lines("""
            Gespräch über den Alltag mit drei Kindern, Familienzentrum und Elternkurs vorgestellt.
            Geburtsurkunde liegt vor, Elterngeld und Kindergeld beantragt.
            Familienhilfe kommt ab {+} einmal in der Woche.
            """)),
        ("everyday", 3, Lines("""
            Mülltrennung und Hausordnung mit Bildern erklärt.
            Kontoeröffnung vorbereitet, Termin bei der Bank am {+}.
            Monatskarte mit Sozialpass bestellt.
            Tafelausweis beantragt, Öffnungszeiten mitgegeben.
            """)),
        ("mental_health", 2, Lines("""
            Schläft schlecht, belastet durch Nachrichten aus der Heimat. Psychosoziale Beratung vorgestellt, möchte überlegen.
            Erstgespräch bei der psychosozialen Beratung am {+}, Sprachmittlung ist bestellt.
            Wirkt erleichtert, der Kurs gibt dem Tag Struktur.
            """)),
        ("participation", 2, Lines("""
            Fußballverein: Probetraining am {+}, Beitrag über Bildung und Teilhabe.
            Möchte sich ehrenamtlich engagieren, Kontakt zur Ehrenamtskoordination hergestellt.
            War beim Begegnungscafé in {ort}, kommt wieder.
            """)),
        ("digital", 2, Lines("""
            Zugang zu jobcenter.digital eingerichtet, Passwort hat die Person selbst gewählt.
            E-Mail-Adresse eingerichtet und das Anhängen von Dateien geübt.
            BundID erklärt, Ausweis-PIN muss noch gesetzt werden.
            """)),
        ("mobility", 2, Lines("""
            Führerschein umschreiben: Übersetzung und Sehtest fehlen, Liste mitgegeben.
            Deutschlandticket über den Arbeitgeber geklärt.
            Fahrrad aus der Radwerkstatt in {ort} bekommen.
            """)),
        ("naturalisation", 2, Lines("""
            Einbürgerung: Voraussetzungen geprüft, Einbürgerungstest am {+}.
            Antrag auf Einbürgerung abgegeben, Bearbeitung dauert nach Auskunft mehr als ein Jahr.
            """)),
        ("conflict", 1.5, Lines("""
            Lärm in der Unterkunft, Gespräch mit beiden Parteien und der Hausleitung. Ruhezeiten vereinbart.
            Küchenplan neu besprochen, alle einverstanden.
            """)),
        ("disability_care", 1, Lines("""
            Schwerbehindertenausweis beantragt, Arztberichte liegen bei.
            Pflegegrad: Begutachtung am {+}, Sprachmittlung wird gestellt.
            """)),
        ("pregnancy", 1, Lines("""
            Schwangerschaftsberatung vorgestellt, Antrag an die Stiftung Mutter und Kind möglich.
            Hebamme gefunden, erster Besuch am {+}.
            """)),
        ("violence_protection", 0.4, Lines("""
            Auf eigenen Wunsch an die Fachberatungsstelle vermittelt, Termin am {+}. Weiteres dort.
            """)),
        ("discrimination", 0.4, Lines("""
            Absage bei einer Wohnung als ungerecht erlebt, Antidiskriminierungsstelle genannt.
            """)),
        ("return_counselling", 0.4, Lines("""
            Fragen zu einer freiwilligen Rückkehr, an die Rückkehrberatung verwiesen.
            """)),
        ("other", 1, Lines("""
            Kurzes Gespräch, kein konkreter Bedarf. Meldet sich wieder.
            Bestätigung für den Verein ausgestellt.
            """)),
    ];

    public static readonly string[] NoShow = Lines("""
        Nicht erschienen, keine Absage.
        Termin nicht wahrgenommen, telefonisch nicht erreicht.
        Kurz vorher abgesagt, neuer Termin am {+}.
        """);

    public static readonly string[] Admin = Lines("""
        Unterlagen eingescannt und an die zuständige Stelle geschickt.
        Antwort der Sachbearbeitung: Antrag ist vollständig.
        Anfrage beim Kursträger wegen freier Plätze.
        Stellungnahme geschrieben, Kopie in der Akte.
        """);

    public static readonly string[] Group = Lines("""
        Gruppenabend „Wohnen und Nachbarschaft“ in {ort}, hat Fragen zur Nebenkostenabrechnung gestellt.
        Bewerbungswerkstatt: Lebenslauf am Rechner neu geschrieben.
        Elterncafé mit der Kita, Anmeldung und Eingewöhnung besprochen.
        Infonachmittag zum Führerschein, Merkblatt mitgenommen.
        """);

    public static readonly string[] Network = Lines("""
        Runder Tisch mit Jobcenter und Ehrenamtskreis, Absprachen zum weiteren Vorgehen.
        Austausch mit der Schulsozialarbeit, Einwilligung liegt vor.
        """);

    public static readonly string[] Openings = Lines("""
        Kam mit einer Bekannten.
        Mit Sprachmittlung.
        Gespräch auf einfachem Deutsch gut möglich.
        Begleitet von einer Ehrenamtlichen.
        Wie vereinbart.
        """);

    public static readonly string[] Endings = Lines("""
        Neuer Termin am {+}.
        Meldet sich bei Rückfragen.
        Wiedervorlage am {+}.
        Unterlagen folgen beim nächsten Mal.
        Geht den nächsten Schritt selbst.
        """);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
