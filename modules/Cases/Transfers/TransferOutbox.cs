using System.Linq.Expressions;
using IntegrationPlatform.Cases.Clock;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Transfers;

/// <summary>The side that gives a case away. Asked from the other municipality it hands out what was offered to exactly that one, and nothing else.</summary>
internal sealed class TransferOutbox(
    CasesDb db, DeskUpdate save, ParcelPacking packing, PeriodTasks reminders, Vault vault, CurrentMunicipality here, MunicipalityDirectory municipalities, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T)
{
    private const int MaxAttempts = 10, LongestName = 120;

    /// <summary>Null when the offer stands no longer: ended, run out, or its consent or case gone.</summary>
    public async Task<OfferLetter?> LetterAsync(Guid transferId, CancellationToken cancellationToken)
    {
        var found = await db.Transfers.AsNoTracking().Where(t => t.Id == transferId).Join(db.Cases, t => t.CaseId, c => c.Id, (t, c) => new { Transfer = t, c.Person, c.Restricted, Gone = c.LockedOn != null || db.Deletions.Any(d => d.CaseId == c.Id), Consent = db.Consents.Single(n => n.Id == t.ConsentId) })
            .SingleOrDefaultAsync(cancellationToken);
        var today = Days.Today(clock);
        return found is { Gone: false, Transfer: { IsPending: true } transfer } && transfer.ExpiresOn >= today && found.Consent.IsValidOn(today)
            ? new(transfer.Id, here.Id!, found.Person.DisplayName, found.Person.BirthYear, found.Person.PreferredLanguage, found.Restricted, transfer.Parts, transfer.Message is { } message ? vault.Open(message, transfer.Id) : null,
                transfer.OfferedByName, transfer.OfferedAt, transfer.ExpiresOn)
            : null;
    }

    /// <summary>Null when it was withdrawn, ran out, or the consent is gone. Whoever was cut off after this asks again and gets the same.</summary>
    public async Task<Parcel?> HandOutAsync(Guid transferId, string to, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            var today = Days.Today(clock);
            if (await db.Transfers.SingleOrDefaultAsync(t => t.Id == transferId && t.To == to, cancellationToken) is not { IsPending: true } transfer || transfer.ExpiresOn < today)
                return null;
            var consent = await db.Consents.SingleAsync(c => c.Id == transfer.ConsentId, cancellationToken);
            var found = await db.Cases.AsNoTracking().Include(c => c.Person).SingleAsync(c => c.Id == transfer.CaseId, cancellationToken);
            if (!consent.IsValidOn(today) || found.LockedOn is not null || await db.Deletions.AnyAsync(d => d.CaseId == found.Id, cancellationToken))
                return null;
            transfer.Take($"{user.Name}, {municipalities.NameOf(to)}".Cut(LongestName));
            db.Entry(transfer).Property(t => t.State).IsModified = true;
            consent.LastUsedAt = clock.GetUtcNow().UtcDateTime; // meets a withdrawal at the same moment, and loses
            db.Entry(consent).Property(c => c.LastUsedAt).IsModified = true;
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return await packing.PackAsync(found, transfer, consent, cancellationToken);
            }
            catch (DbUpdateConcurrencyException) when (attempt < MaxAttempts)
            {
                // withdrawn or fetched at this moment: look again
            }
        }
    }

    /// <summary>The copy is there: the case here ends, and nobody works on it any more.</summary>
    /// <returns>Whether it was the first to say so.</returns>
    public Task<bool> ArrivedAsync(Guid transferId, string to, CancellationToken cancellationToken) => EndAsync(transferId, to, t => t.State is not (TransferState.Accepted or TransferState.Declined), async transfer =>
    {
        var today = Days.Today(clock);
        transfer.Accept(Now);
        var found = await db.Cases.Include(c => c.Managers).Include(c => c.Person).SingleAsync(c => c.Id == transfer.CaseId, cancellationToken);
        var end = await db.Periods.Where(p => p.CaseId == found.Id).Select(p => (DateOnly?)p.EndsOn).SingleOrDefaultAsync(cancellationToken);
        await reminders.WithdrawAsync(found.Id, end ?? ListEntry.Nothing, cancellationToken);
        found.HandOver(today);
        var name = municipalities.NameOf(to);
        db.Disclosures.Add(Passed(transfer, name, string.Join('\n', TransferParts.Labels(transfer.Parts, T).Prepend(T["Stammdaten"])), today));
    }, cancellationToken);

    public Task<bool> DeclinedAsync(Guid transferId, string to, string byName, string? reason, CancellationToken cancellationToken) => EndAsync(transferId, to, t => t.IsPending, transfer =>
    {
        var name = municipalities.NameOf(to);
        transfer.Decline($"{byName}, {name}".Cut(LongestName), reason is null ? null : vault.Seal(reason, transfer.Id), Now);
        return TellAsync(transfer, $"Umzug: {name} hat die Übernahme abgelehnt", cancellationToken);
    }, cancellationToken);

    /// <summary>The other side has taken its offer away before it became a case: what was only fetched counts for nothing.</summary>
    public Task<bool> CalledOffAsync(Guid transferId, string to, CancellationToken cancellationToken) => EndAsync(transferId, to, t => t.State == TransferState.Taken && t.ExpiresOn >= Days.Today(clock), transfer =>
    {
        transfer.Withdraw(Now);
        return Task.CompletedTask;
    }, cancellationToken);

    /// <summary>Nobody has answered in time.</summary>
    public Task<bool> ExpireAsync(Guid transferId, string to, CancellationToken cancellationToken) => EndAsync(transferId, to, t => t.IsPending, transfer =>
    {
        transfer.Expire(Now);
        db.Publish(new TransferChanged(transfer.Id, to));
        return TellAsync(transfer, $"Umzug: {municipalities.NameOf(to)} hat nicht geantwortet", cancellationToken);
    }, cancellationToken);

    /// <summary>Takes back what stands open: its consent or the whole case has gone. The caller saves. What is just being fetched ends at the other side, if it is no case there yet.</summary>
    public async Task CallOffAsync(Expression<Func<Transfer, bool>> which, CancellationToken cancellationToken)
    {
        foreach (var transfer in await db.Transfers.Where(t => t.State == TransferState.Offered || t.State == TransferState.Taken).Where(which).ToListAsync(cancellationToken))
        {
            if (transfer.State == TransferState.Offered)
                transfer.Withdraw(Now);
            db.Publish(new TransferChanged(transfer.Id, transfer.To));
        }
    }

    /// <summary>What the client's list of „what did we pass on, to whom, when“ shows.</summary>
    public Disclosure Passed(Transfer transfer, string to, string what, DateOnly on)
    {
        var id = Guid.CreateVersion7();
        var passed = new Disclosure
        {
            Id = id,
            CaseId = transfer.CaseId,
            Recipient = vault.Seal($"Integrationsmanagement {to}", id),
            What = vault.Seal(what, id),
            Basis = LegalBasis.Consent,
            ConsentId = transfer.ConsentId,
            RequestedBy = transfer.OfferedBy,
            RequestedByName = transfer.OfferedByName,
            RequestedAt = Now,
        };
        passed.Pass(on, channel: null);
        return passed;
    }

    private async Task<bool> EndAsync(Guid transferId, string to, Func<Transfer, bool> may, Func<Transfer, Task> end, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            if (await db.Transfers.SingleOrDefaultAsync(t => t.Id == transferId && t.To == to, cancellationToken) is not { } transfer || !may(transfer))
                return false;
            await end(transfer);
            try
            {
                await save.SaveAsync(transfer.CaseId, cancellationToken);
                return true;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MaxAttempts)
            {
                // somebody has just changed the case: look again
            }
        }
    }

    /// <summary>For whoever has offered it; if they do not look after the case any more, for whoever does.</summary>
    private async Task TellAsync(Transfer transfer, string title, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7();
        var managers = await db.Managers.AsNoTracking().Where(m => m.CaseId == transfer.CaseId).ToListAsync(cancellationToken);
        var whom = managers.Exists(m => m.UserId == transfer.OfferedBy) ? transfer.OfferedBy : managers.Single(m => m.Main).UserId;
        db.Tasks.Add(new CaseTask { Id = id, CaseId = transfer.CaseId, Title = vault.Seal(title, id), DueOn = Days.Today(clock), AssignedTo = whom, Source = TaskSource.System, CreatedAt = Now });
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
