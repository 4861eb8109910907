using IntegrationPlatform.Cases.Data;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>The case of the drafts and of most screenshots.</summary>
internal static class AlHussein
{
    public static readonly DemoStory Story = new()
    {
        Name = "Al-Hussein | Mohamad | محمد الحسين | ar",
        Born = "04.06.1991",
        Gender = Gender.M,
        Country = "475",
        Language = "ara",
        OtherLanguages = ["deu"],
        OtherSpellings = ["Muhammad Alhussein", "Mohammed Al Hussain"],
        InterpreterNeeded = true,
        Accommodation = "Anschlussunterkunft Quittenweg",
        Address = "Quittenweg 4, 71287 Weissach",
        Phone = "07044 000-0",
        OpenedMonthsAgo = 26,
        FamilyNames = ["Amal 1994", "Yusuf 2016", "Lina 2019"],
        Tasks = [("IHK FOSA klären", -3), ("Kurs anmelden (VHS)", 1), ("Mieterverein einschalten", 8)],
        Talks =
        [
            new(11, "10:30", ContactMode.OfficeAppointment, DurationBand.UpTo60, ["language"], "Einstufungstest B1 bestanden. Kurs ab Januar an der VHS Leonberg besprochen, Anmeldung diese Woche. Fahrtkostenantrag erklärt. Mit Sprachmittlung."),
            new(17, "14:05", ContactMode.Phone, DurationBand.UpTo10, ["work"], "Jobcenter: Bildungsgutschein ist bewilligt, Bescheid kommt per Post."),
            new(25, "16:00", ContactMode.HomeVisit, DurationBand.UpTo60, ["housing", "family_parenting"], "Schimmel im Kinderzimmer, Fotos aufgenommen. Vermieterin informiert, Frist zwei Wochen. Karin Maier (Ehrenamt) war dabei."),
            new(39, "09:15", ContactMode.OfficeWalkIn, DurationBand.UpTo30, ["mail_forms"], "Drei Schreiben erklärt: Krankenkasse, Familienkasse, Schule. Antwort an die Familienkasse gemeinsam ausgefüllt."),
            new(58, "11:00", ContactMode.OfficeAppointment, DurationBand.UpTo60, ["recognition"], "Zeugnisse (Elektrotechnik) mit Übersetzung an die IHK FOSA geschickt. Eingangsbestätigung abwarten."),
            new(74, "15:20", ContactMode.Messenger, DurationBand.UpTo10, ["school"], "Fragt nach der Schulbescheinigung für Yusuf. An das Sekretariat verwiesen, Vorlage geschickt."),
            new(96, "10:00", ContactMode.OfficeAppointment, DurationBand.UpTo60, ["benefits"], "Weiterbewilligung beim Jobcenter ausgefüllt, Kontoauszüge und Mietbescheinigung liegen bei."),
            new(131, "13:45", ContactMode.Phone, DurationBand.UpTo10, ["childcare"], "Kita-Zusage für Lina ab September. Eingewöhnung übernimmt die Mutter."),
            new(167, "09:30", ContactMode.OfficeAppointment, DurationBand.UpTo120, ["work", "training_studies"], "Potenziale besprochen: acht Jahre Elektriker, möchte in den Beruf zurück. Ziel „Anerkennung bis Sommer“ in den Integrationsplan aufgenommen."),
            new(214, "14:30", ContactMode.Accompaniment, DurationBand.UpTo120, ["residence"], "Zur Ausländerbehörde begleitet. Aufenthaltstitel verlängert, Karte wird zugeschickt."),
            new(268, "10:45", ContactMode.OfficeWalkIn, DurationBand.UpTo30, ["health"], "Überweisung zum Augenarzt, Termin über 116117 vereinbart."),
            new(330, "11:15", ContactMode.OfficeAppointment, DurationBand.UpTo60, ["language"], "Prüfung A2 bestanden. Pause wegen Umzug in die Anschlussunterkunft, danach Einstufung B1."),
            new(421, "09:00", ContactMode.HomeVisit, DurationBand.UpTo60, ["housing", "everyday"], "Erster Besuch in der neuen Unterkunft. Hausordnung, Mülltrennung und Ansprechpersonen erklärt."),
            new(540, "10:30", ContactMode.OfficeAppointment, DurationBand.UpTo60, ["family_reunion"], "Familie ist angekommen. Anmeldung, Krankenkasse, Schule und Kindergeld auf den Weg gebracht."),
            new(655, "14:00", ContactMode.OfficeAppointment, DurationBand.UpTo60, ["family_reunion", "residence"], "Fristwahrende Anzeige für den Nachzug war rechtzeitig. Unterlagen für die Botschaft durchgesehen."),
            new(700, "10:00", ContactMode.OfficeAppointment, DurationBand.UpTo60, ["participation", "language"], "Kennenlernen, Angebot und Schweigepflicht erklärt, Informationsblatt auf Arabisch mitgegeben. Wünscht sich vor allem Deutschkurs und Arbeit."),
        ],
    };
}
