using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Demo;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>An invented directory for every town: kinds of services that each district has, at streets and numbers that nobody has.</summary>
internal sealed class DemoServices(DemoRun run, DemoRandom random)
{
    private sealed record Draft(string Kind, string Name, string Street, string Hours, string Languages, string? Access, string? Catchment, string? Note, int CheckedDaysAgo);

    private static readonly Draft[] Drafts =
    [
        new("debt_counselling", "Schuldnerberatung Quellenhof", "Mispelweg 3", "Mo 9–12 Uhr\nDo 14–17 Uhr\nund nach Vereinbarung", "deu ara rus", "stufenlos, Klingel rechts", "ganzer Landkreis", "Erstgespräch meist in zwei Wochen.", 34),
        new("mbe", "Migrationsberatung im Haus am Anger", "Am Krautgarten 8", "Di 9–12 Uhr\nDo 13–17 Uhr", "deu ara tur eng", "Aufzug", "Menschen ab 27 Jahren", null, 12),
        new("jmd", "Jugendmigrationsdienst Ginsterhaus", "Ginsterhalde 21", "Mo bis Do 10–16 Uhr", "deu eng fra prs", "zwei Stufen, Hilfe nach Anruf", "12 bis 26 Jahre", null, 61),
        new("jobcenter", "Jobcenter, Team Integration", "Obere Weidenhalde 40", "Mo bis Fr 8–12 Uhr\nnur mit Termin", "deu", "stufenlos", "ganzer Landkreis", "Termine am schnellsten über das Portal.", 88),
        new("consumer_advice", "Mieterverein Silberdistel", "Silberdistelweg 12", "Mi 15–18 Uhr", "deu tur", "eine Stufe", null, "Beratung nur für Mitglieder; Beitrag auf Antrag ermäßigt.", 20),
        new("psychosocial_centre", "Psychosoziales Zentrum Lichtblick", "Storchschnabelweg 5", "Telefon Mo und Mi 10–12 Uhr", "deu ara prs tir", "Aufzug, ruhiger Warteraum", "ganze Region", "Warteliste etwa vier Monate.", 203),
        new("pregnancy_counselling", "Schwangerenberatung Haselmaus", "Haselmausweg 2", "Mo bis Do 9–15 Uhr", "deu eng fra", "stufenlos, Wickelraum", null, null, 45),
        new("recognition_counselling", "Anerkennungsberatung Zeugnis & Beruf", "Haferäcker 17", "Di und Do 13–16 Uhr", "deu eng ara ukr", "Aufzug", "ganzer Landkreis", null, 9),
        new("language_provider", "Sprachschule am Backhaus", "Beim Backhaus 1", "Anmeldung Mo 14–18 Uhr", "deu eng", "stufenlos", null, "Kinderbetreuung nur vormittags.", 150),
        new("kita", "Zentrale Kita-Vormerkung", "Zwetschgengasse 6", "Mo bis Fr 8–12 Uhr", "deu", "stufenlos", "nur diese Kommune", null, 240),
        new("housing_office", "Wohnungsamt, Wohnberechtigungsschein", "Zwetschgengasse 6", "Di 8–12 Uhr\nDo 14–18 Uhr", "deu", "stufenlos", "nur diese Kommune", null, 75),
        new("immigration_office", "Ausländerbehörde", "Obere Weidenhalde 44", "nur mit Termin", "deu", "Aufzug", "ganzer Landkreis", "Kein Weg für Daten ohne Freigabe.", 97),
        new("volunteer_circle", "Helferkreis Kirschbaum", "Am Eichelhäher 9", "Café Fr 15–18 Uhr", "deu eng ara ukr", "eine Stufe, Rampe vorhanden", "nur diese Kommune", null, 5),
        new("addiction_counselling", "Suchtberatung Neuland", "Wacholderrain 14", "Offene Sprechstunde Mi 16–18 Uhr", "deu rus", "stufenlos", null, null, 130),
    ];

    public IReadOnlyList<ServiceProvider> Write()
    {
        var town = run.Municipality.Id == "landkreis" ? "Böblingen" : run.Municipality.Name;
        var postcode = run.Municipality.Postcodes.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? first : "71034";
        return [.. Drafts.Select(draft => New(draft, $"{postcode} {town}"))];
    }

    private ServiceProvider New(Draft draft, string place)
    {
        var service = new ServiceProvider
        {
            Id = run.Ids.Next(),
            Name = draft.Name,
            Kind = draft.Kind,
            Address = $"{draft.Street}, {place}",
            Phone = $"07031 000-{random.Between(100, 999)}",
            Email = null,
            OfficeHours = draft.Hours,
            Languages = [.. draft.Languages.Split(' ')],
            Access = draft.Access,
            Catchment = draft.Catchment,
            Note = draft.Note,
        };
        service.Check(DemoCalendar.WorkdayBefore(run.Today.AddDays(-draft.CheckedDaysAgo)), run.Posts.Count > 0 ? run.Posts[0].Name : "Anna Berger");
        service.Index();
        return service;
    }
}
