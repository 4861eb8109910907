using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Cases;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.OpenCase;

/// <summary>Gives the next number of the municipality and year and opens the case with it, in one save: no gap, no number twice.</summary>
internal sealed class CaseRegister(CasesDb db, MunicipalityDirectory municipalities, CurrentMunicipality here)
{
    private const int MaxAttempts = 50;

    public async Task OpenAsync(Guid id, Person person, OpenCaseForm form, DateOnly today, DeskUpdate save, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var series = await db.NumberSeries.SingleOrDefaultAsync(s => s.Year == today.Year, cancellationToken);
            if (series is null)
                db.NumberSeries.Add(series = new CaseNumberSeries { Year = today.Year });
            var opened = new Case
            {
                Id = id,
                Number = $"{municipalities.Get(here.Id!).Code}-{today.Year}-{series.Next():D4}",
                PersonId = person.Id,
                Person = person,
                Type = form.Type,
                AccessPath = form.AccessPath,
                OpenedOn = today,
            };
            opened.AssignTo(form.MainManager, []);
            db.Cases.Add(opened);
            db.Publish(new CaseOpened(id));
            try
            {
                await save.SaveAsync(id, cancellationToken);
                return;
            }
            catch (DbUpdateException race) when (attempt < MaxAttempts && race.IsAt(typeof(CaseNumberSeries), typeof(Case)))
            {
                db.ChangeTracker.Clear();
                if (await db.Cases.AnyAsync(c => c.Id == id, cancellationToken))
                    return; // the same form came twice at once
                // else somebody else has taken the number: read on from there
            }
        }
    }
}
