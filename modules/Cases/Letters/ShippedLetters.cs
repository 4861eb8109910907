namespace IntegrationPlatform.Cases.Letters;

/// <summary>The letters that the product brings, in German. They are data: a municipality replaces what it says otherwise.</summary>
internal static class ShippedLetters
{
    public static readonly IReadOnlyList<LetterText> All =
    [
        German("invitation", "Einladung zum Gespräch", """
            Guten Tag {{Name}},

            ich lade Sie zu einem Gespräch ein:

            Tag und Uhrzeit: ________
            Ort: ________

            Wir sprechen über: ________

            Bitte bringen Sie Briefe und Unterlagen mit, die dazugehören. Brauchen Sie eine Übersetzung, oder passt Ihnen der Termin nicht? Dann melden Sie sich bitte vorher bei mir.

            Das Gespräch ist freiwillig und kostet nichts.

            Mit freundlichen Grüßen
            """),
        Simple("invitation", "Einladung zu einem Gespräch", """
            Guten Tag {{Name}},

            ich möchte mit Ihnen sprechen.

            Wann? ________
            Wo? ________
            Worüber? ________

            Bringen Sie bitte Ihre Briefe mit.
            Brauchen Sie eine Übersetzung? Sagen Sie es mir bitte.
            Haben Sie an dem Tag keine Zeit? Rufen Sie mich bitte an.

            Das Gespräch kostet nichts. Sie müssen nicht kommen.

            Mit freundlichen Grüßen
            """),
        German("referral", "Beratung bei einer anderen Stelle", """
            Guten Tag {{Name}},

            bei Ihrem Anliegen kann Ihnen diese Stelle weiterhelfen:

            ________
            ________

            Ihr Anliegen: ________

            Sie können dieses Schreiben dort vorzeigen. Wir haben der Stelle nichts über Sie mitgeteilt. Das tun wir nur, wenn Sie es uns vorher erlauben.

            Bei Fragen hilft Ihnen {{Ansprechperson}} vom Integrationsmanagement {{Gemeinde}}.

            Mit freundlichen Grüßen
            """),
        Simple("referral", "Hier bekommen Sie Hilfe", """
            Guten Tag {{Name}},

            diese Stelle kann Ihnen helfen:

            ________
            ________

            Nehmen Sie diesen Brief mit und zeigen Sie ihn dort.
            Wir haben der Stelle nichts über Sie gesagt.

            Haben Sie Fragen? Fragen Sie {{Ansprechperson}}.

            Mit freundlichen Grüßen
            """),
        German("secrecy_release", "Entbindung von der Schweigepflicht", """
            Ich, {{Name}}, geboren am {{Geburtsdatum}}, wohnhaft {{Anschrift}}, entbinde das Integrationsmanagement {{Gemeinde}} von der Schweigepflicht gegenüber:

            Stelle: ________

            Es darf nur um Folgendes gehen: ________
            Diese Angaben dürfen weitergegeben werden: ________

            [  ] Die Stelle darf auch dem Integrationsmanagement Auskunft geben.

            Die Erklärung gilt bis: ________

            Sie ist freiwillig. Ich habe keine Nachteile, wenn ich nicht unterschreibe. Ich kann sie jederzeit widerrufen; was bis dahin weitergegeben wurde, bleibt rechtmäßig. Der Inhalt wurde mir in einer Sprache erklärt, die ich verstehe.

            Gedolmetscht von: ________


            ____________________________
            Ort, Datum


            ____________________________
            Unterschrift {{Name}}
            """),
        Simple("secrecy_release", "Sie dürfen über mich sprechen", """
            Ich heiße {{Name}}.

            Das Integrationsmanagement {{Gemeinde}} darf mit dieser Stelle über mich sprechen:
            ________

            Sie dürfen nur darüber sprechen:
            ________

            Das gilt bis: ________

            Ich muss das nicht unterschreiben.
            Ich kann jederzeit Nein sagen. Dann sprechen Sie nicht mehr über mich.
            Man hat mir alles erklärt. Ich habe es verstanden.


            ____________________________
            Ort, Datum


            ____________________________
            Unterschrift
            """),
        German("consent_information", "Einwilligung in die Beratung und Information zum Datenschutz", """
            Information nach Art. 13 DSGVO

            Verantwortlich: {{Gemeinde}}, Integrationsmanagement, Ansprechperson {{Ansprechperson}}
            Datenschutzbeauftragte Person: ________

            Wozu: Wir beraten und begleiten Sie beim Ankommen. Dafür halten wir fest, was für die Beratung nötig ist: Angaben zur Person, zur Lebenslage, Gespräche, Ziele und Aufgaben.

            Rechtsgrundlage: Ihre Einwilligung (Art. 6 Abs. 1 Buchst. a, bei Gesundheit und Religion Art. 9 Abs. 2 Buchst. a DSGVO).

            Empfänger: niemand außerhalb des Integrationsmanagements, außer Sie erlauben es oder ein Gesetz verpflichtet uns dazu. Für die Statistik des Landes werden nur Zahlen ohne Namen gemeldet.

            Dauer: Nach dem Ende der Beratung sperren wir die Angaben nach drei Monaten und löschen sie danach zu der Frist, die in {{Gemeinde}} gilt.

            Ihre Rechte: Auskunft, Berichtigung, Löschung, Einschränkung, Übertragung und jederzeit Widerruf. Beschweren können Sie sich beim Landesbeauftragten für den Datenschutz und die Informationsfreiheit Baden-Württemberg.

            Einwilligung

            Ich, {{Name}}, willige ein, dass das Integrationsmanagement {{Gemeinde}} meine Angaben wie beschrieben verarbeitet. Das ist freiwillig. Ich kann es jederzeit widerrufen, ohne Nachteile bei Leistungen oder beim Aufenthalt. Der Inhalt wurde mir in einer Sprache erklärt, die ich verstehe.

            [  ] auch Angaben zu Gesundheit, Religion und anderem, was besonders geschützt ist


            ____________________________
            Ort, Datum


            ____________________________
            Unterschrift {{Name}}
            """),
        Simple("consent_information", "Ihre Daten und Ihre Erlaubnis", """
            Guten Tag {{Name}},

            wir möchten Ihnen helfen. Dafür schreiben wir etwas über Sie auf:
            Ihren Namen, Ihre Adresse, worüber wir sprechen und was wir zusammen planen.

            Nur das Integrationsmanagement {{Gemeinde}} liest das.
            Andere erfahren nur etwas, wenn Sie es erlauben oder ein Gesetz es verlangt.

            Wenn die Beratung zu Ende ist, löschen wir es nach einiger Zeit.

            Sie dürfen fragen, was wir über Sie wissen.
            Sie dürfen sagen, dass etwas falsch ist.
            Sie dürfen jederzeit Nein sagen. Dann löschen wir alles. Sie haben davon keinen Nachteil.
            Sie dürfen sich beschweren: beim Landesbeauftragten für den Datenschutz in Baden-Württemberg.

            Fragen? {{Ansprechperson}} hilft Ihnen.

            Ich habe das verstanden. Ich erlaube es.


            ____________________________
            Ort, Datum


            ____________________________
            Unterschrift {{Name}}
            """),
        German("withdrawal_confirmation", "Ihr Widerruf", """
            Guten Tag {{Name}},

            Sie haben Ihre Einwilligung vom ________ widerrufen. Ihr Widerruf ist am ________ bei uns eingegangen und gilt ab diesem Tag.

            Was er umfasst: ________

            Was bis dahin geschehen ist, bleibt rechtmäßig. Daten, für die es keine andere Grundlage gibt, sind gesperrt und werden gelöscht. Nachteile entstehen Ihnen nicht.

            Mit freundlichen Grüßen
            """),
        Simple("withdrawal_confirmation", "Sie haben Nein gesagt", """
            Guten Tag {{Name}},

            Sie haben uns etwas erlaubt: ________
            Jetzt möchten Sie das nicht mehr. Das ist in Ordnung.

            Ab dem ________ machen wir das nicht mehr.
            Sie haben davon keinen Nachteil.

            Haben Sie Fragen? Fragen Sie {{Ansprechperson}}.

            Mit freundlichen Grüßen
            """),
        German("access_answer", "Auskunft über Ihre Daten (Art. 15 DSGVO)", """
            Guten Tag {{Name}},

            Sie haben am ________ gefragt, welche Daten wir über Sie gespeichert haben. Die Auskunft liegt diesem Brief bei.

            Ist etwas falsch oder unvollständig, sagen Sie es bitte {{Ansprechperson}}. Sie können verlangen, dass wir Daten berichtigen, sperren oder löschen. Beschweren können Sie sich beim Landesbeauftragten für den Datenschutz und die Informationsfreiheit Baden-Württemberg.

            Mit freundlichen Grüßen

            Anlage: Auskunft vom {{Heute}}
            """),
        German("contact_change", "Ihre neue Ansprechperson", """
            Guten Tag {{Name}},

            ab dem ________ ist beim Integrationsmanagement {{Gemeinde}} jemand anderes für Sie da:

            {{Ansprechperson}}
            Telefon: ________

            Ihre Unterlagen bleiben hier. Sie müssen nichts noch einmal erzählen. Termine, die Sie haben, gelten weiter.

            Mit freundlichen Grüßen
            """),
        Simple("contact_change", "Jemand Neues hilft Ihnen", """
            Guten Tag {{Name}},

            ab dem ________ hilft Ihnen jemand anderes:
            {{Ansprechperson}}
            Telefon: ________

            Ihre Termine gelten weiter.
            Sie müssen nichts noch einmal erzählen.

            Mit freundlichen Grüßen
            """),
        German("counselling_end", "Ende der Beratung", """
            Guten Tag {{Name}},

            unsere Beratung ist am ________ zu Ende.

            Das haben wir zusammen erreicht: ________

            Brauchen Sie später wieder Rat? Diese Stellen helfen Ihnen gern: ________

            Ihre Daten sperren wir nach drei Monaten und löschen sie danach. Bis dahin können Sie sich jederzeit bei {{Ansprechperson}} melden.

            Ich wünsche Ihnen alles Gute.

            Mit freundlichen Grüßen
            """),
        Simple("counselling_end", "Unsere Beratung ist zu Ende", """
            Guten Tag {{Name}},

            am ________ ist unsere Beratung zu Ende.

            Das haben Sie geschafft: ________

            Brauchen Sie später Hilfe? Hier bekommen Sie Hilfe: ________

            Was wir über Sie aufgeschrieben haben, löschen wir nach einiger Zeit.

            Ich wünsche Ihnen alles Gute.

            Mit freundlichen Grüßen
            """),
        German("disclosure_refusal", "Ihr Übermittlungsersuchen vom ________", """
            Sehr geehrte Damen und Herren,

            Ihrem Ersuchen, Az. ________, können wir nicht entsprechen.

            Begründung: ________

            Ob zu der genannten Person Daten vorliegen, ist damit nicht gesagt. Fällt Ihr Ersuchen unter eine Vorschrift, die uns zur Übermittlung verpflichtet, bitten wir, sie zu nennen und den Umfang der nötigen Angaben zu begründen.

            Mit freundlichen Grüßen
            """),
    ];

    public static LetterText? Find(string key, string language) => All.FirstOrDefault(t => t.Key == key && t.Language == language);

    private static LetterText German(string key, string subject, string body) => new(key, LetterLanguages.German, subject, body.ReplaceLineEndings("\n"), Guid.Empty, 0, null);

    private static LetterText Simple(string key, string subject, string body) => German(key, subject, body) with { Language = LetterLanguages.Simple };
}
