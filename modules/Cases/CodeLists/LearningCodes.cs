namespace IntegrationPlatform.Cases.CodeLists;

/// <summary>CL-05, CL-28, CL-29 and CL-30: German, courses, school and training.</summary>
internal static class LearningCodes
{
    public static readonly CodeList GermanLevels = new(
    [
        ("none", "keine Deutschkenntnisse"), ("A1", "A1"), ("A2", "A2"), ("B1", "B1"), ("B2", "B2"), ("C1", "C1"), ("C2", "C2"), ("unknown", "keine Angabe"),
    ]);

    public static readonly CodeList Evidence = new(
    [
        ("test", "Einstufungstest"), ("certificate", "Zertifikat"), ("self_assessed", "selbst eingeschätzt"), ("staff_estimate", "von uns eingeschätzt"),
    ]);

    public static readonly CodeList Courses = new(
    [
        ("integration_course", "Integrationskurs"),
        ("alpha_course", "Alphabetisierungskurs"),
        ("youth_women_parents_course", "Jugend-, Frauen- oder Elternkurs"),
        ("second_script", "Zweitschriftlernende"),
        ("berufssprachkurs_A2", "Berufssprachkurs A2"),
        ("berufssprachkurs_B1", "Berufssprachkurs B1"),
        ("berufssprachkurs_B2", "Berufssprachkurs B2"),
        ("berufssprachkurs_C1", "Berufssprachkurs C1"),
        ("vwv_deutsch", "Deutschkurs des Landes (VwV Deutsch)"),
        ("vhs", "Kurs der Volkshochschule"),
        ("volunteer_course", "ehrenamtlicher Deutschkurs"),
        ("vkl", "Vorbereitungsklasse (VKL)"),
        ("vabo", "Vorqualifizierung Arbeit/Beruf (VABO)"),
        ("first_orientation", "Erstorientierungskurs (EOK)"),
        ("orientation_course", "Orientierungskurs"),
        ("other", "anderer Kurs"),
    ]);

    public static readonly CodeList CourseResults = new(
    [
        ("waiting", "wartet auf den Beginn"), ("running", "läuft"), ("passed", "bestanden"), ("failed", "nicht bestanden"), ("dropped", "abgebrochen"),
    ]);

    public static readonly CodeList Schooling = new(
    [
        ("none", "keine Schule besucht"), ("up_to_4", "bis 4 Jahre Schule"), ("5_to_8", "5 bis 8 Jahre Schule"), ("9_to_10", "9 bis 10 Jahre Schule"),
        ("upper_secondary", "Hochschulreife"), ("university", "Hochschule besucht"), ("unknown", "keine Angabe"),
    ]);

    public static readonly CodeList Vocational = new(
    [
        ("none", "keine Berufsausbildung"), ("on_the_job", "angelernt"), ("vocational", "abgeschlossene Berufsausbildung"), ("bachelor", "Bachelor"),
        ("master_plus", "Master oder höher"), ("unknown", "keine Angabe"),
    ]);

    public static readonly CodeList Recognition = new(
    [
        ("not_applied", "Anerkennung nicht beantragt"), ("applied", "Anerkennung beantragt"), ("partial", "teilweise anerkannt"), ("full", "voll anerkannt"), ("refused", "Anerkennung abgelehnt"),
    ]);
}
