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

    public Task OpenAsync(Guid id, Person person, OpenCaseForm form, DateOnly today, DeskUpdate save, CancellationToken cancellationToken) =>
        OpenAsync(number => New(id, number, person, form, today), id, today, _ => Task.CompletedTask, save, cancellationToken);

    /// <param name="open">Makes the case with its number; called again when somebody else has taken that number.</param>
    /// <param name="along">Adds what is saved together with the case; called again, too.</param>
    public async Task OpenAsync(Func<string, Case> open, Guid id, DateOnly today, Func<Case, Task> along, DeskUpdate save, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var series = await db.NumberSeries.SingleOrDefaultAsync(s => s.Year == today.Year, cancellationToken);
            if (series is null)
                db.NumberSeries.Add(series = new CaseNumberSeries { Year = today.Year });
            var opened = open($"{municipalities.Get(here.Id!).Code}-{today.Year}-{series.Next():D4}");
            await along(opened);
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

    private static Case New(Guid id, string number, Person person, OpenCaseForm form, DateOnly today)
    {
        var opened = new Case
        {
            Id = id,
            Number = number,
            PersonId = person.Id,
            Person = person,
            Type = form.Type,
            AccessPath = form.AccessPath,
            OpenedOn = today,
        };
        opened.AssignTo(form.MainManager, []);
        return opened;
    }
}
