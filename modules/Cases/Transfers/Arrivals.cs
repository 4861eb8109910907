using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Documents;
using IntegrationPlatform.Cases.Fields;
using IntegrationPlatform.Cases.OpenCase;
using IntegrationPlatform.Cases.Situation;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Transfers;

/// <summary>Makes a case of an offer: fetches what was offered and writes it as records of this municipality, in one save.</summary>
internal sealed class Arrivals(
    CasesDb db, TransferPost post, CaseRegister register, DeskUpdate save, FieldInput input, DocumentReminders reminders, Vault vault, MunicipalityDirectory municipalities, CurrentUser user, TimeProvider clock)
{
    private const int LongestName = 120, ReminderWeeks = 8;

    /// <returns>False when the offer does not stand any more; true also when a colleague has just accepted it.</returns>
    public async Task<bool> AcceptAsync(TransferOffer offer, Guid manager, CancellationToken cancellationToken)
    {
        if (await post.FetchAsync(offer.From, offer.Id, cancellationToken) is not { } parcel)
            return false;
        var (today, from) = (Days.Today(clock), municipalities.Get(offer.From).Name);
        db.ChangeTracker.Clear();
        try
        {
            await register.OpenAsync(number => CaseOf(offer.CaseId, number, parcel, manager, today), offer.CaseId, today, async opened =>
            {
                var answered = await db.TransferOffers.SingleOrDefaultAsync(o => o.Id == offer.Id && o.State == OfferState.Open, cancellationToken) ?? throw new AnsweredMeanwhileException();
                answered.Accept(user.Name, FormerTalk.Seal(parcel.Talks, offer.Id, vault), Now);
                db.Publish(new OfferAnswered(offer.Id));
                await UnpackAsync(parcel, opened, manager, from, today, cancellationToken);
            }, save, cancellationToken);
            return true;
        }
        catch (Exception race) when (race is DbUpdateException lost && lost.IsAt(typeof(TransferOffer)) || race is AnsweredMeanwhileException)
        {
            db.ChangeTracker.Clear();
            return await db.Cases.AnyAsync(c => c.Id == offer.CaseId, cancellationToken); // accepted by a colleague, declined or called off at this moment
        }
    }

    private static Case CaseOf(Guid id, string number, Parcel parcel, Guid manager, DateOnly today)
    {
        var opened = new Case { Id = id, Number = number, PersonId = parcel.Person.Id, Person = parcel.Person, Type = parcel.Type, AccessPath = AccessPath.Handover, OpenedOn = today, Restricted = parcel.Restricted };
        opened.AssignTo(manager, []);
        return opened;
    }

    private async Task UnpackAsync(Parcel parcel, Case opened, Guid manager, string from, DateOnly today, CancellationToken cancellationToken)
    {
        if (parcel.Check is { } check)
            db.EligibilityChecks.Add(CheckOf(check, opened.Id, from));
        if (parcel.Period is { } period)
            db.Periods.Add(CounsellingPeriod.Continuing(period, opened.Id, id => vault.Seal($"Übernommen aus {from}; dort lief die Beratungszeit schon.", id)));
        foreach (var group in parcel.States.GroupBy(s => s.Area))
            AddStates(group.Key, [.. group], opened, manager, from, today);
        foreach (var task in parcel.Tasks)
            db.Tasks.Add(TaskOf(opened.Id, task.Title, task.DueOn, manager, TaskSource.Manual));
        foreach (var document in parcel.Documents)
        {
            var added = DocumentOf(document, opened.Id, from);
            db.Documents.Add(added);
            await reminders.FollowAsync(added, cancellationToken, manager);
        }
        if (manager != user.Id)
            db.Tasks.Add(TaskOf(opened.Id, $"Neu zuständig: Übernahme aus {from} ansehen", today, manager, TaskSource.System));
    }

    private void AddStates(Area area, List<ParcelState> states, Case opened, Guid manager, string from, DateOnly today)
    {
        var added = states.ConvertAll(state =>
        {
            var record = area.New(Guid.CreateVersion7(), opened.PersonId, user.Id!.Value, NameFrom(state.RecordedByName, from), state.RecordedAt);
            input.Write(state.Values, record, record.Id);
            db.Add(record);
            return record;
        });
        foreach (var current in area.CurrentOf(added, today))
        {
            if (area.ExpiresOn(current) is not { } on || on < today)
                continue;
            var due = on.AddDays(-7 * ReminderWeeks) is var day && day < today ? today : day;
            var task = TaskOf(opened.Id, area.ReminderOf(on), due, manager, TaskSource.Deadline);
            db.Tasks.Add(task);
            current.ReminderId = task.Id;
        }
        if (area is HousingArea && area.CurrentOf(added, today) is [HousingSituation housing, ..])
            (opened.Person.Housing, opened.Person.Accommodation) = (CodeLists.HousingCodes.KindOf(housing.Kind), housing.PlaceName);
    }

    private EligibilityCheck CheckOf(ParcelCheck check, Guid caseId, string from)
    {
        var id = Guid.CreateVersion7();
        return new EligibilityCheck
        {
            Id = id,
            CaseId = caseId,
            ProfileCode = check.ProfileCode,
            Result = check.Result,
            Reason = check.Reason,
            Text = Seal(check.Text, id),
            CheckedBy = user.Id!.Value,
            CheckedByName = NameFrom(check.CheckedByName, from),
            CheckedOn = check.CheckedOn,
        };
    }

    private DocumentRecord DocumentOf(ParcelDocument document, Guid caseId, string from)
    {
        var id = Guid.CreateVersion7();
        return new DocumentRecord
        {
            Id = id,
            CaseId = caseId,
            Kind = document.Kind,
            Title = Seal(document.Title, id),
            SeenOn = document.SeenOn,
            IssuedOn = document.IssuedOn,
            ValidUntil = document.ValidUntil,
            OriginalAt = Seal(document.OriginalAt, id),
            RecordedBy = user.Id!.Value,
            RecordedByName = NameFrom(document.RecordedByName, from),
            RecordedAt = document.RecordedAt,
        };
    }

    private CaseTask TaskOf(Guid caseId, string title, DateOnly dueOn, Guid manager, TaskSource source)
    {
        var id = Guid.CreateVersion7();
        return new CaseTask { Id = id, CaseId = caseId, Title = vault.Seal(title, id), DueOn = dueOn, AssignedTo = manager, Source = source, CreatedAt = Now };
    }

    private SealedText? Seal(string? text, Guid id) => text is null ? null : vault.Seal(text, id);

    private static string NameFrom(string name, string from) => $"{name} ({from})".Cut(LongestName);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private sealed class AnsweredMeanwhileException : Exception;
}
