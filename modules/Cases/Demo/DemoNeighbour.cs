using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Transfers;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Sql;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>The one case of the neighbouring town, offered to the town of the demo.</summary>
internal sealed class DemoNeighbour(CasesDb db, MunicipalityDirectory municipalities, CurrentMunicipality here, Vault vault)
{
    private const string Manager = "Birgit Schäfer";

    /// <returns>The offer as it lies in the other town.</returns>
    public async Task<OfferLetter> OfferAsync(DemoRun asked, CancellationToken cancellationToken)
    {
        var run = asked with { Municipality = municipalities.Get(here.Id!) };
        await using var bulk = new BulkInsert(db);
        var writer = new DemoWriter(bulk, run);
        var numbers = new DemoNumbers(run);
        var manager = new DemoPost(run.Ids.Next(), Manager, 1);
        var file = FileOf(run, manager, numbers);
        file.Contacts.Add(TalkOf(run, file.Case.Id, manager.UserId));
        file.Tasks.Add(TaskOf(run, file.Case.Id, manager.UserId));
        var consent = ConsentOf(run, asked.Municipality, file.Client, manager.UserId);
        var transfer = TransferOf(run, asked.Municipality, file.Case.Id, consent, manager.UserId);
        await writer.WriteAsync([file], file.Contacts, file.Tasks, new DemoHistories(), cancellationToken);
        await writer.WriteAsync(consent, transfer, cancellationToken);
        await writer.FinishAsync([], numbers.Series, [], cancellationToken);
        return new(transfer.Id, here.Id!, file.Client.DisplayName, file.Client.BirthYear, file.Client.PreferredLanguage, false, transfer.Parts, vault.Open(transfer.Message!, transfer.Id), Manager, transfer.OfferedAt, transfer.ExpiresOn);
    }

    private static DemoFile FileOf(DemoRun run, DemoPost manager, DemoNumbers numbers)
    {
        var person = new Person
        {
            Id = run.Ids.Next(),
            Alias = "Selam",
            FamilyName = "Haile",
            GivenNames = "Selam",
            NameInScript = "ሰላም ሃይለ",
            ScriptLanguage = "ti",
            Gender = Gender.W,
            BirthYear = 1994,
            Nationalities = ["224"],
            PreferredLanguage = "tir",
            InterpreterNeeded = true,
            Phone = "0151 000-77",
        };
        var openedOn = run.Today.AddMonths(-14);
        var opened = new Case { Id = run.Ids.Next(), Number = numbers.Next(openedOn), PersonId = person.Id, Person = person, AccessPath = AccessPath.AllocationList, OpenedOn = openedOn };
        opened.MoveTo(CaseStatus.Active, openedOn);
        opened.Managers.Add(new CaseManager { Id = run.Ids.Next(), CaseId = opened.Id, UserId = manager.UserId, Main = true });
        return new DemoFile { Client = person, Case = opened, Manager = manager, Slot = 0, Until = run.Today, Quiet = false };
    }

    private Consent ConsentOf(DemoRun run, Municipality to, Person person, Guid manager)
    {
        var id = run.Ids.Next();
        return new Consent
        {
            Id = id,
            PersonId = person.Id,
            Kind = ConsentKind.HandoverMunicipality,
            Scope = [DataCategories.Identity, DataCategories.Contact, DataCategories.Language, DataCategories.Residence, DataCategories.Health],
            SpecialCategories = true,
            HandoverTo = to.Id,
            Recipient = vault.Seal(to.Name, id),
            Purpose = vault.Seal("Umzug, damit die Beratung ohne Lücke weitergeht", id),
            GivenOn = run.Today.AddDays(-4),
            Form = ConsentForm.Paper,
            Language = person.PreferredLanguage,
            RecordedBy = manager,
            RecordedByName = Manager,
            RecordedAt = run.Now.AddDays(-4),
        };
    }

    private Transfer TransferOf(DemoRun run, Municipality to, Guid caseId, Consent consent, Guid manager)
    {
        var id = run.Ids.Next();
        return new Transfer
        {
            Id = id,
            CaseId = caseId,
            To = to.Id,
            Parts = [TransferParts.Tasks, TransferParts.Talks, TransferParts.Notes],
            Message = vault.Seal("Zieht zum 1. mit zwei Kindern zu ihrer Schwester. Der Integrationskurs läuft noch bis März; bitte die Kita früh ansprechen.", id),
            ConsentId = consent.Id,
            OfferedBy = manager,
            OfferedByName = Manager,
            OfferedAt = run.Now.AddDays(-3),
            ExpiresOn = run.Today.AddDays(Transfer.DaysToAnswer - 3),
        };
    }

    private CaseTask TaskOf(DemoRun run, Guid caseId, Guid manager)
    {
        var id = run.Ids.Next();
        return new CaseTask { Id = id, CaseId = caseId, Title = vault.Seal("Kita: Vormerkung für zwei Kinder", id), DueOn = run.Today.AddDays(6), AssignedTo = manager, Source = TaskSource.Manual, CreatedAt = run.Now.AddDays(-9) };
    }

    private Contact TalkOf(DemoRun run, Guid caseId, Guid manager)
    {
        var id = run.Ids.Next();
        return new Contact
        {
            Id = id,
            CaseId = caseId,
            At = run.Now.AddDays(-9),
            Mode = ContactMode.OfficeAppointment,
            Duration = DurationBand.UpTo60,
            Kind = ContactKind.Counselling,
            Topics = ["housing", "childcare"],
            Note = vault.Seal("Wohnung gekündigt, Schwester in der neuen Stadt nimmt sie auf. Meldung bei Kita und Jobcenter besprochen.", id),
            RecordedBy = manager,
            RecordedByName = Manager,
            RecordedAt = run.Now.AddDays(-9),
        };
    }
}
