namespace IntegrationPlatform.Cases.CodeLists;

/// <summary>CL-18: where clients are referred to.</summary>
internal static class ReferralTargets
{
    public static readonly CodeList List = new(
    [
        ("jobcenter", "Jobcenter"),
        ("employment_agency", "Agentur für Arbeit"),
        ("immigration_office", "Ausländerbehörde"),
        ("social_office_asylblg", "Sozialamt (AsylbLG)"),
        ("bamf", "BAMF"),
        ("mbe", "Migrationsberatung für Erwachsene (MBE)"),
        ("jmd", "Jugendmigrationsdienst (JMD)"),
        ("language_provider", "Sprachkursträger"),
        ("school", "Schule"),
        ("vabo_vkl", "Vorbereitungsklasse (VKL, VABO)"),
        ("kita", "Kita und Kita-Vergabe"),
        ("youth_office", "Jugendamt"),
        ("early_help", "Frühe Hilfen"),
        ("health_office", "Gesundheitsamt"),
        ("doctor", "Arztpraxis"),
        ("health_insurance", "Krankenkasse"),
        ("psychosocial_centre", "Psychosoziales Zentrum"),
        ("addiction_counselling", "Suchtberatung"),
        ("debt_counselling", "Schuldnerberatung"),
        ("pregnancy_counselling", "Schwangerschaftsberatung"),
        ("womens_counselling", "Frauenberatung, Frauenhaus"),
        ("legal_counselling", "Rechtsberatung"),
        ("asylum_procedure_counselling", "Asylverfahrensberatung"),
        ("recognition_counselling", "Anerkennungsberatung"),
        ("chamber_kuemmerer", "Kümmerer der Kammern (IHK, HWK)"),
        ("housing_office", "Wohnungsamt"),
        ("housing_company", "Wohnungsbaugesellschaft"),
        ("family_benefits_office", "Familienkasse"),
        ("housing_benefit", "Wohngeldstelle"),
        ("bank", "Bank"),
        ("consumer_advice", "Verbraucherberatung, Mieterverein"),
        ("association_club", "Verein"),
        ("volunteer_circle", "Helferkreis"),
        ("religious_community", "Religionsgemeinschaft"),
        ("police", "Polizei"),
        ("return_counselling", "Rückkehrberatungsstelle"),
        ("other", "andere Stelle"),
    ]);
}
