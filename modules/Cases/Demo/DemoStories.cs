using IntegrationPlatform.Cases.Data;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>The cases that the drafts of the pages show, each on the desk of the first manager of its town.</summary>
internal static class DemoStories
{
    private static readonly Dictionary<string, DemoStory[]> ByTown = new(StringComparer.Ordinal)
    {
        ["weissach"] = [AlHussein.Story],
        ["herrenberg"] =
        [
            new()
            {
                Name = "Rahimi | Zahra | زهرا رحیمی | prs", Born = "17.09.1988", Gender = Gender.W, Country = "423", Language = "prs", InterpreterNeeded = true, OpenedMonthsAgo = 34,
                OtherSpellings = ["Sahra Rahimi"], Tasks = [("Zeugnisanerkennung: Unterlagen nachreichen", -3)],
                Talks = [new(20, "09:30", ContactMode.OfficeAppointment, DurationBand.UpTo60, ["recognition", "work"], "Bescheid der Anerkennungsstelle besprochen: Es fehlen zwei Zeugnisse mit Übersetzung. Liste mitgegeben.")],
            },
        ],
        ["sindelfingen"] =
        [
            new()
            {
                Name = "Kovalenko | Oksana | Оксана Коваленко | uk", Born = "02.03.1990", Gender = Gender.W, Country = "166", Language = "ukr", OtherLanguages = ["rus", "deu"], OpenedMonthsAgo = 20,
                Tasks = [("Kita-Platz: Rückmeldung einholen", 4)], FamilyNames = ["Danylo 2021"],
                Talks = [new(5, "10:15", ContactMode.Phone, DurationBand.UpTo10, ["childcare"], "Kita-Stelle will bis Ende der Woche Bescheid geben. Oksana K. kann ab Januar im Labor anfangen, wenn der Platz kommt.")],
            },
            new()
            {
                Name = "Hosseini | Mahmud | محمود حسینی | fa", Born = "01.01.2003", Gender = Gender.M, Country = "439", Language = "pes", Alias = "Mohamed", OpenedMonthsAgo = 16, Tasks = [("Praktikumsbetrieb anrufen", 9)],
            },
        ],
        ["leonberg"] =
        [
            new()
            {
                Name = "Tesfay | Selam | ሰላም ተስፋይ | ti", Born = "11.07.1996", Gender = Gender.W, Country = "224", Language = "tir", OpenedMonthsAgo = 25, Tasks = [("Wohnberechtigungsschein beantragen", 8)],
                Talks = [new(7, "14:00", ContactMode.OfficeWalkIn, DurationBand.UpTo30, ["housing"], "Zimmer wird zu klein, Kind kommt im März. Wohnberechtigungsschein erklärt, Gehaltsabrechnungen mitbringen.")],
            },
            new()
            {
                Name = "Hussaini | Mohammad Reza | محمد رضا حسینی | prs", Born = "1978", Gender = Gender.M, Country = "423", Language = "prs", InterpreterNeeded = true, OpenedMonthsAgo = 35, Tasks = [("Duldung läuft ab", 22)],
            },
        ],
        ["boeblingen"] =
        [
            new()
            {
                Name = "Yılmaz | Deniz", Born = "23.11.1985", Gender = Gender.M, Country = "163", Language = "tur", OtherLanguages = ["deu"], OtherSpellings = ["Deniz Yilmaz"], OpenedMonthsAgo = 38, Status = CaseStatus.Aftercare,
                Tasks = [("Abschlussgespräch führen", 10)],
                Talks = [new(25, "11:00", ContactMode.OfficeAppointment, DurationBand.UpTo60, ["work", "housing"], "Unbefristeter Vertrag und eigene Wohnung. Abschlussgespräch in sechs Wochen vereinbart.")],
            },
        ],
        ["holzgerlingen"] =
        [
            new()
            {
                Name = "Demir | Rojda", Born = "05.05.1993", Gender = Gender.W, Country = "163", Language = "kmr", OtherLanguages = ["tur"], InterpreterNeeded = true, OpenedMonthsAgo = 11, FamilyNames = ["Baran 2023"],
                Tasks = [("Kinderärztin suchen", 0)],
                Talks = [new(3, "09:00", ContactMode.OfficeWalkIn, DurationBand.UpTo30, ["health", "childcare"], "Kinderarztpraxis am Ort nimmt niemanden auf. Zwei Praxen in Böblingen genannt, Rückruf abwarten.")],
            },
        ],
        ["renningen"] =
        [
            new()
            {
                Name = "Abdullahi | Faadumo", Born = "01.01.1999", Gender = Gender.W, Country = "273", Language = "som", OtherSpellings = ["Fadumo Abdulahi"], InterpreterNeeded = true, OpenedMonthsAgo = 0, Status = CaseStatus.Intake,
                Tasks = [("Erstgespräch Integrationsplan", 3)],
            },
        ],
        ["weil-der-stadt"] =
        [
            new()
            {
                Name = "Petrenko | Ihor | Ігор Петренко | uk", Born = "30.08.1979", Gender = Gender.M, Country = "166", Language = "ukr", OtherLanguages = ["rus"], OpenedMonthsAgo = 33, Tasks = [("Bewerbungsmappe prüfen", 7)],
                Talks = [new(6, "15:30", ContactMode.Email, DurationBand.UpTo30, ["work"], "Lebenslauf zurückgeschickt mit Anmerkungen, Anschreiben fehlt noch.")],
            },
        ],
        ["magstadt"] =
        [
            new()
            {
                Name = "Haidari | Ahmad Shah | احمد شاه حیدری | prs", Born = "01.01.1982", Gender = Gender.M, Country = "423", Language = "prs", InterpreterNeeded = true, OpenedMonthsAgo = 30, Tasks = [("Jobcenter: Weiterbewilligung", 5)],
                Talks = [new(13, "10:45", ContactMode.OfficeAppointment, DurationBand.UpTo30, ["benefits"], "Weiterbewilligung vorbereitet, Kontoauszüge fehlen noch.")],
            },
        ],
        ["gaertringen"] =
        [
            new()
            {
                Name = "Diallo | Mamadou", Born = "14.02.2004", Gender = Gender.M, Country = "261", Language = "fra", OtherLanguages = ["ful", "deu"], OpenedMonthsAgo = 22, Tasks = [("Ausbildungsvertrag abgeben", 2)],
                Talks = [new(4, "16:00", ContactMode.Phone, DurationBand.UpTo10, ["training_studies"], "Betrieb hat unterschrieben. Vertrag geht an die Kammer.")],
            },
        ],
        ["aidlingen"] =
        [
            new()
            {
                Name = "Ibrahim | Nour | نور إبراهيم | ar", Born = "19.12.1994", Gender = Gender.W, Country = "475", Language = "ara", OtherSpellings = ["Noor Ibrahim"], OpenedMonthsAgo = 32, Status = CaseStatus.Paused,
                Tasks = [("Rückmeldung Schuldnerberatung", 22)],
                Talks = [new(18, "13:30", ContactMode.OfficeAppointment, DurationBand.UpTo60, ["debt"], "Unterlagen an die Schuldnerberatung übergeben. Ruht bis zur Rückmeldung.")],
            },
        ],
        ["schoenaich"] =
        [
            new()
            {
                Name = "Gebremedhin | Yonas | ዮናስ ገብረመድህን | ti", Born = "08.01.1991", Gender = Gender.M, Country = "224", Language = "tir", OtherSpellings = ["Jonas Ghebremedhin"], OpenedMonthsAgo = 17, Tasks = [("Führerschein umschreiben", 25)],
                Talks = [new(10, "08:30", ContactMode.OfficeWalkIn, DurationBand.UpTo30, ["mobility"], "Übersetzung des Führerscheins liegt vor, Sehtest und Erste-Hilfe-Kurs fehlen noch.")],
            },
        ],
    };

    /// <summary>Null when this case of the town's first desk has no story.</summary>
    public static DemoStory? Of(string town, int slot) => ByTown.TryGetValue(town, out var stories) && slot < stories.Length ? stories[slot] : null;
}
