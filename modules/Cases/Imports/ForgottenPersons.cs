using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Retention;
using IntegrationPlatform.Platform.Sql;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Imports;

/// <summary>Persons from allocation lists with whom nobody has talked for as long as the municipality has set: they go with everything there is about them.</summary>
internal sealed class ForgottenPersons(CasesDb db, Erasures erasures)
{
    /// <summary>The rest follows the next night: a job has five minutes.</summary>
    private const int MostAtOnce = 2_000;

    public async Task IntendAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var months = await db.ImportSettings.Select(s => (int?)s.DeleteAfterMonths).SingleOrDefaultAsync(cancellationToken) ?? ImportSettings.DefaultMonths;
        var before = today.AddMonths(-months);
        var forgotten = await (
            from imported in db.Imported
            where imported.Made && imported.On <= before
            join opened in db.Cases on imported.CaseId equals opened.Id
            where opened.Status == CaseStatus.Inquiry // whoever has moved it on has begun
                && !db.Contacts.Any(c => c.CaseId == opened.Id && c.TakenBackAt == null && c.Kind != ContactKind.NoShow)
                && !db.Consents.Any(c => c.PersonId == opened.PersonId) && !db.Referrals.Any(r => r.CaseId == opened.Id) && !db.Disclosures.Any(d => d.CaseId == opened.Id)
                && !db.Documents.Any(d => d.CaseId == opened.Id) && !db.Letters.Any(l => l.CaseId == opened.Id)
                && !db.LegalHolds.Any(h => h.CaseId == opened.Id && h.ReleasedOn == null)
                && opened.LockedOn == null && !db.Deletions.Any(d => d.CaseId == opened.Id) // retention has it
            orderby imported.Id
            select opened).AsNoTracking().Take(MostAtOnce).ToListAsync(cancellationToken);
        foreach (var opened in forgotten)
        {
            erasures.Intend(opened.Id, LockReason.NeverCounselled);
            db.Attach(opened).Property(c => c.LockedOn).IsModified = true; // a hold or a change of the case at this moment meets us here, and one of the two loses
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException race) when (race is DbUpdateConcurrencyException || race.IsAt(typeof(Deletion)))
            {
                // somebody has begun with the person; the next night sees it
            }
            db.ChangeTracker.Clear();
        }
    }
}
