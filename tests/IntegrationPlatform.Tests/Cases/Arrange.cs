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
        TestHost host, string municipality, Guid manager, string family = "Al-Hussein", string given = "Mohamad", int? birthYear = 1991, bool restricted = false, Action<Person>? person = null, DateOnly? openedOn = null) =>
        host.InAsync(municipality, async services =>
        {
            var db = services.GetRequiredService<CasesDb>();
            var vault = services.GetRequiredService<Vault>();
            var now = host.Clock.GetUtcNow().UtcDateTime;
            var client = new Person { Alias = given, FamilyName = family, GivenNames = given, BirthYear = birthYear, PreferredLanguage = "ara" };
            person?.Invoke(client);
            var opened = new Case { Number = $"{municipality[..3].ToUpperInvariant()}-2026-{Interlocked.Increment(ref _number):D4}", PersonId = client.Id, Person = client, OpenedOn = openedOn ?? new DateOnly(2026, 9, 1), Restricted = restricted };
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
            var kept = Kept.Of(vault, opened, onward.Release, manager, now);
            var house = new Accommodation { Id = Guid.CreateVersion7(), Name = "Haus Probe" };
            var housing = new HousingSituation { Id = Guid.CreateVersion7(), PersonId = client.Id, Kind = "shared_accommodation", AccommodationId = house.Id, RecordedBy = manager, RecordedByName = "Anna Probe", RecordedAt = now };
            var household = new Household { Id = Guid.CreateVersion7(), Label = $"Familie {family}" };
            var member = new HouseholdMember { Id = Guid.CreateVersion7(), HouseholdId = household.Id, PersonId = client.Id, Name = $"{given} {family}" };
            var holdId = Guid.CreateVersion7();
            var hold = new LegalHold { Id = holdId, CaseId = opened.Id, Reason = vault.Seal("Klage im Sommer", holdId), SetOn = opened.OpenedOn, SetByName = "Lea Probe" };
            hold.Release(opened.OpenedOn, "Lea Probe");
            db.AddRange(opened, hold, contact, task, shortContact, view, house, housing, household, member);
            var soon = DateOnly.FromDateTime(now).AddYears(1);
            var absence = new Cover { Id = Guid.CreateVersion7(), ManagerId = manager, ManagerName = "Anna Probe", CoverId = Guid.CreateVersion7(), CoverName = "Bert Probe", FromOn = soon, UntilOn = soon, Reason = AbsenceReason.Leave, Number = 1_000_000 + _number, CreatedBy = manager, CreatedByName = "Anna Probe", CreatedAt = now };
            var accessId = Guid.CreateVersion7();
            var access = new BreakGlassAccess { Id = accessId, CaseId = opened.Id, UserId = Guid.CreateVersion7(), UserName = "Cem Probe", Reason = vault.Seal("Anruf der Polizei, Rückfrage nötig", accessId), OpenedAt = now.AddDays(-2), Until = now.AddDays(-2).AddHours(1) };
            var former = new CaseAssignment { CaseId = opened.Id, UserId = Guid.CreateVersion7(), UserName = "Dora Vorgängerin", Main = true, From = opened.OpenedOn.AddDays(-9) };
            former.End(opened.OpenedOn);
            db.AddRange(absence, access, former, new BreakGlassSeen { AccessId = accessId, UserId = Guid.CreateVersion7(), UserName = "Lea Probe", At = now.AddDays(-1) });
            db.AddRange(onward.Service, onward.Release, onward.Referral, onward.Disclosure, kept.Document, kept.Copy, kept.Part);
            var moved = Moved.Of(vault, opened, onward.Release, manager, now);
            db.AddRange(moved.Declined, moved.Open, moved.Accepted, moved.Refused);
            var letter = Written.Of(vault, opened, manager, now);
            db.Add(letter);
            var (list, listed) = Listed.Of(vault, manager, now);
            db.AddRange(list, listed);
            var feed = CalendarFeed.New(Guid.CreateVersion7(), now); // one per user, and the manager may have several cases
            var feedToken = feed.Renew(now);
            db.AddRange(feed, new CalendarFetch { FeedId = feed.Id });
            await services.GetRequiredService<DeskUpdate>().SaveAsync(opened.Id, CancellationToken.None);
            var planned = await Planned.WriteAsync(services, opened.Id, contact.Id, manager, now);
            return new ArrangedCase(opened.Id, opened.Number, new Dictionary<string, string>
            {
                ["caseId"] = opened.Id.ToString(),
                ["linkId"] = (await Linked.WriteAsync(services, opened.Id, manager, now)).ToString(),
                ["token"] = Linked.TokenOf(opened.Id),
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
                ["absenceId"] = absence.Id.ToString(),
                ["accessId"] = access.Id.ToString(),
                ["transferId"] = moved.Open.Id.ToString(),
                ["letterId"] = letter.Id.ToString(),
                ["templateKey"] = "invitation",
                ["documentId"] = kept.Document.Id.ToString(),
                ["feedToken"] = feedToken,
                ["goalId"] = planned.Goal.ToString(),
                ["stepId"] = planned.Step.ToString(),
                ["edition"] = "1",
                ["assessmentId"] = planned.Assessment.ToString(),
                ["templateId"] = planned.Template.ToString(),
            });
        });
}
