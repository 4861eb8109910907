using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.OpenCase;
using IntegrationPlatform.Cases.Transfers;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Encryption;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>The one case of the neighbouring town, offered to the town of the demo.</summary>
internal sealed class DemoNeighbour(CasesDb db, CaseRegister register, DeskUpdate save, TransferOutbox outbox, Vault vault)
{
    private const string Manager = "Birgit Schäfer";

    public async Task<OfferLetter> OfferAsync(DemoRun run, CancellationToken cancellationToken)
    {
        var manager = run.Ids.Next();
        var (caseId, transferId) = (run.Ids.Next(), run.Ids.Next());
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
        await register.OpenAsync(number => CaseOf(caseId, number, person, manager, run.Today.AddMonths(-14)), caseId, run.Today, _ =>
        {
            var consent = ConsentOf(run, person, manager);
            db.AddRange(consent, TransferOf(run, transferId, caseId, consent, manager));
            db.AddRange(TaskOf(run, caseId, manager), TalkOf(run, caseId, manager));
            return Task.CompletedTask;
        }, save, cancellationToken);
        return (await outbox.LetterAsync(transferId, cancellationToken))!;
    }

    private static Case CaseOf(Guid id, string number, Person person, Guid manager, DateOnly openedOn)
    {
        var opened = new Case { Id = id, Number = number, PersonId = person.Id, Person = person, AccessPath = AccessPath.AllocationList, OpenedOn = openedOn };
        opened.MoveTo(CaseStatus.Active, openedOn);
        opened.AssignTo(manager, []);
        return opened;
    }

    private Consent ConsentOf(DemoRun run, Person person, Guid manager)
    {
        var id = run.Ids.Next();
        return new Consent
        {
            Id = id,
            PersonId = person.Id,
            Kind = ConsentKind.HandoverMunicipality,
            Scope = [DataCategories.Identity, DataCategories.Contact, DataCategories.Language, DataCategories.Residence],
            HandoverTo = run.Municipality.Id,
            Recipient = vault.Seal(run.Municipality.Name, id),
            Purpose = vault.Seal("Umzug, damit die Beratung ohne Lücke weitergeht", id),
            GivenOn = run.Today.AddDays(-4),
            Form = ConsentForm.Paper,
            Language = person.PreferredLanguage,
            RecordedBy = manager,
            RecordedByName = Manager,
            RecordedAt = run.Now.AddDays(-4),
        };
    }

    private Transfer TransferOf(DemoRun run, Guid id, Guid caseId, Consent consent, Guid manager) => new()
    {
        Id = id,
        CaseId = caseId,
        To = run.Municipality.Id,
        Parts = [TransferParts.Tasks, TransferParts.Talks, TransferParts.Notes],
        Message = vault.Seal("Zieht zum 1. mit zwei Kindern zu ihrer Schwester. Der Integrationskurs läuft noch bis März; bitte die Kita früh ansprechen.", id),
        ConsentId = consent.Id,
        OfferedBy = manager,
        OfferedByName = Manager,
        OfferedAt = run.Now.AddDays(-3),
        ExpiresOn = run.Today.AddDays(Transfer.DaysToAnswer - 3),
    };

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
