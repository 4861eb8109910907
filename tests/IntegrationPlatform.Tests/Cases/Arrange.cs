using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>A case with everything below it, and the ids by the names that routes give them.</summary>
internal sealed record ArrangedCase(Guid CaseId, string Number, IReadOnlyDictionary<string, string> Ids)
{
    public string Path => $"/weissach/cases/{CaseId}";
}

internal static class Arrange
{
    private static int _number = 5000; // far from the numbers that the product itself gives out

    public static Task<ArrangedCase> CaseAsync(
        TestHost host, string municipality, Guid manager, string family = "Al-Hussein", string given = "Mohamad", int? birthYear = 1991, bool restricted = false, Action<Person>? person = null) =>
        host.InAsync(municipality, async services =>
        {
            var db = services.GetRequiredService<CasesDb>();
            var vault = services.GetRequiredService<Vault>();
            var now = host.Clock.GetUtcNow().UtcDateTime;
            var client = new Person { Alias = given, FamilyName = family, GivenNames = given, BirthYear = birthYear, PreferredLanguage = "ara" };
            person?.Invoke(client);
            var opened = new Case { Number = $"{municipality[..3].ToUpperInvariant()}-2026-{Interlocked.Increment(ref _number):D4}", PersonId = client.Id, Person = client, OpenedOn = new DateOnly(2026, 9, 1), Restricted = restricted };
            opened.MoveTo(CaseStatus.Active, opened.OpenedOn);
            opened.AssignTo(manager, []);
            var contactId = Guid.CreateVersion7();
            var contact = new Contact
            {
                Id = contactId,
                CaseId = opened.Id,
                At = now.AddDays(-3),
                Mode = ContactMode.Phone,
                Duration = DurationBand.UpTo10,
                Kind = ContactKind.Counselling,
                Topics = ["housing"],
                Note = vault.Seal("Wohnungsgeberbestätigung besprochen.", contactId),
                RecordedBy = manager,
                RecordedByName = "Anna Probe",
                RecordedAt = now.AddDays(-3),
            };
            var taskId = Guid.CreateVersion7();
            var task = new CaseTask { Id = taskId, CaseId = opened.Id, Title = vault.Seal("B1-Kurs anmelden", taskId), DueOn = new DateOnly(2026, 11, 24), AssignedTo = manager, Source = TaskSource.Manual, CreatedAt = now };
            var shortContact = new AnonymousContact { Id = Guid.CreateVersion7(), At = now, Mode = ContactMode.Phone, Duration = DurationBand.UpTo10, Topics = ["other"], RecordedBy = manager, RecordedByName = "Anna Probe" };
            var view = new SavedView { UserId = manager, Name = opened.Number, Query = "?view=mine" };
            var onward = Onward.Of(vault, opened, manager, now);
            var house = new Accommodation { Id = Guid.CreateVersion7(), Name = "Haus Probe" };
            var housing = new HousingSituation { Id = Guid.CreateVersion7(), PersonId = client.Id, Kind = "shared_accommodation", AccommodationId = house.Id, RecordedBy = manager, RecordedByName = "Anna Probe", RecordedAt = now };
            var household = new Household { Id = Guid.CreateVersion7(), Label = $"Familie {family}" };
            var member = new HouseholdMember { Id = Guid.CreateVersion7(), HouseholdId = household.Id, PersonId = client.Id, Name = $"{given} {family}" };
            var (list, listed) = Listed.Of(vault, manager, now);
            db.AddRange(list, listed);
            db.AddRange(opened, contact, task, shortContact, view, house, housing, household, member);
            db.AddRange(onward.Service, onward.Release, onward.Referral, onward.Disclosure);
            await services.GetRequiredService<DeskUpdate>().SaveAsync(opened.Id, CancellationToken.None);
            return new ArrangedCase(opened.Id, opened.Number, new Dictionary<string, string>
            {
                ["caseId"] = opened.Id.ToString(),
                ["contactId"] = contact.Id.ToString(),
                ["taskId"] = task.Id.ToString(),
                ["profileId"] = ProgramProfileTable.ShippedId.ToString(),
                ["pluginId"] = "weissach.postkarten",
                ["formKey"] = "herrenberg.wohnungssuche.checkliste",
                ["reportKey"] = "herrenberg.wohnungssuche.liste",
                ["areaKey"] = "housing",
                ["recordId"] = housing.Id.ToString(),
                ["householdId"] = household.Id.ToString(),
                ["memberId"] = member.Id.ToString(),
                ["kind"] = "accommodations",
                ["importId"] = list.Id.ToString(),
                ["placeId"] = house.Id.ToString(),
                ["viewId"] = view.Id.ToString(),
                ["anonymousContactId"] = shortContact.Id.ToString(),
                ["serviceId"] = onward.Service.Id.ToString(),
                ["consentId"] = onward.Release.Id.ToString(),
                ["referralId"] = onward.Referral.Id.ToString(),
                ["disclosureId"] = onward.Disclosure.Id.ToString(),
            });
        });
}
