using IntegrationPlatform.Cases.Data;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>The situation of the case that most screenshots show: every area, with something that runs out and something disputed.</summary>
internal static class AlHusseinSituation
{
    public static void Write(DemoSituations demo, DemoFile file, DemoHistories written)
    {
        var today = demo.Today;
        var former = demo.State(file, written.Residence, today.AddDays(-1100), RecordSource.DocumentSeen);
        (former.Status, former.ValidUntil, former.WorkPermission) = ("permission_pending", today.AddDays(-760), "needs_permission");
        var title = demo.State(file, written.Residence, today.AddDays(-760), RecordSource.DocumentSeen);
        (title.Status, title.LegalBasis, title.IssuedOn, title.ValidUntil) = ("25_2_subsidiary", "§ 25 Abs. 2 S. 1 Alt. 2 AufenthG", today.AddDays(-214), today.AddDays(75));
        (title.WorkPermission, title.ResidenceObligation, title.Authority) = ("allowed", "12a_1", "Landratsamt, Ausländerbehörde");
        former.EndBefore(title.From!.Value, title.Id);

        var district = demo.State(file, written.Housing, today.AddDays(-760), RecordSource.Told);
        (district.Kind, district.Phase) = ("district_accommodation", "VU");
        var house = demo.State(file, written.Housing, today.AddDays(-423), RecordSource.DocumentSeen);
        (house.Kind, house.Phase, house.AccommodationId, house.PersonsInUnit, house.MonthlyFeeCents, house.SearchActive, house.Wbs) = ("shared_accommodation", "AU", demo.House(file.Client, written), 4, 61_200, true, true);
        house.Disputed = true;
        district.EndBefore(house.From!.Value, house.Id);

        foreach (var (level, days, evidence, name) in new[] { ("A1", 690, "test", null), ("A2", 330, "certificate", "telc A2"), ("B1", 11, "test", (string?)null) })
        {
            var record = demo.State(file, written.Language, today.AddDays(-days), RecordSource.DocumentSeen);
            (record.Level, record.EvidenceKind, record.CertificateName) = (level, evidence, name);
        }
        var course = demo.State(file, written.Courses, null, RecordSource.DocumentSeen);
        (course.Kind, course.Provider, course.EntitlementUntil, course.Result) = ("integration_course", "VHS Leonberg", today.AddDays(140), "waiting");
        var education = demo.State(file, written.Education, today.AddDays(-167), RecordSource.DocumentSeen);
        (education.Schooling, education.Vocational, education.Profession) = ("upper_secondary", "vocational", "Elektriker");
        (education.Recognition, education.RecognitionOffice, education.RecognitionAppliedOn) = ("applied", "IHK FOSA", today.AddDays(-58));
        demo.State(file, written.Work, today.AddDays(-423), RecordSource.Told).Kind = "seeking";
        var benefit = demo.State(file, written.Benefits, today.AddDays(-540), RecordSource.DocumentSeen);
        (benefit.Kind, benefit.Office, benefit.NextDecisionDue) = ("sgb2", "Jobcenter Leonberg", today.AddDays(48));
        demo.State(file, written.Benefits, today.AddDays(-530), RecordSource.Told).Kind = "kindergeld";
        var child = demo.State(file, written.Childcare, today.AddDays(-80), RecordSource.Told);
        (child.ChildName, child.Kind, child.State, child.SoughtSince, child.Place) = ("Lina", "kita", "attending", today.AddDays(-380), "Kindergarten Regenbogen");

        var household = new Household { Id = demo.NextId(), Label = "Familie Al-Hussein", Kind = "couple_children" };
        written.Households.Add(household);
        written.Members.Add(Member("Mohamad Al-Hussein", 1991, "adult", file.Client.Id));
        foreach (var person in file.Family)
            written.Members.Add(Member($"{person.GivenNames} {person.FamilyName}", person.BirthYear, person.BirthYear < 2005 ? "spouse_partner" : "child_minor", person.Id));
        var mother = Member("Fatima Al-Hussein", 1962, "parent", null);
        mother.LivesAbroad = true;
        written.Members.Add(mother);

        HouseholdMember Member(string name, int? born, string role, Guid? personId) =>
            new() { Id = demo.NextId(), HouseholdId = household.Id, PersonId = personId, Name = name, BirthYear = born, Role = role, LegalGuardian = role is "adult" or "spouse_partner", From = personId is null ? null : today.AddDays(-423) };
    }
}
