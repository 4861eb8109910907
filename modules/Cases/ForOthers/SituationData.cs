using System.Runtime.CompilerServices;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Fields;
using IntegrationPlatform.Cases.Situation;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.ForOthers;

/// <summary>The histories and households of a person, for an answer to them and for erasure.</summary>
internal sealed class SituationData(CasesDb db, FieldInput input, IStringLocalizer<Texts> texts)
{
    public async IAsyncEnumerable<PersonalDataItem> ExportAsync(Guid personId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await input.LoadHousesAsync(Areas.Housing.Own, cancellationToken);
        foreach (var area in Areas.All)
        {
            foreach (var record in await area.Set(db).AsNoTracking().Where(r => r.PersonId == personId).OrderBy(r => r.RecordedAt).ToListAsync(cancellationToken))
            {
                var content = area.All.Select(f => (f.Label, Text: input.Shown(f, input.ValueOf(f, record, record.Id)))).Where(f => f.Text.Length > 0).Append(("Erfasst von", record.RecordedByName)).ToDictionary();
                if (record.RemovedAt is { } removed)
                    content["Entfernt"] = $"{removed:O}";
                yield return new(area.Title(texts), record.RecordedAt, content);
            }
        }
        var households = await db.Households.AsNoTracking().Where(h => h.Members.Any(m => m.PersonId == personId)).Include(h => h.Members).ToListAsync(cancellationToken);
        foreach (var household in households)
        {
            yield return new("Haushalt", null, new
            {
                household.Label,
                Kind = household.Kind is null ? null : FamilyCodes.Kinds.Label(household.Kind),
                Members = household.Members.ConvertAll(m => new { m.Name, m.BirthYear, Role = m.Role is null ? null : FamilyCodes.Roles.Label(m.Role), m.LegalGuardian, m.LivesAbroad, m.From, m.To }),
            });
        }
    }

    /// <summary>Marks all for deletion; the caller saves. A household stays for the others who are counselled, without this person.</summary>
    public async Task EraseAsync(Guid personId, CancellationToken cancellationToken)
    {
        foreach (var area in Areas.All)
            db.RemoveRange(await area.Set(db).Where(r => r.PersonId == personId).ToListAsync(cancellationToken));
        foreach (var household in await db.Households.Where(h => h.Members.Any(m => m.PersonId == personId)).Include(h => h.Members).ToListAsync(cancellationToken))
        {
            var others = household.Members.Exists(m => m.PersonId is { } other && other != personId);
            db.RemoveRange(others ? household.Members.Where(m => m.PersonId == personId) : household.Members);
            if (!others)
                db.Remove(household);
            else if (!household.Members.Exists(m => m.PersonId != personId && m.Name?.Split(' ').Any(part => part.Length > 2 && household.Label.Contains(part, StringComparison.OrdinalIgnoreCase)) == true))
                household.Label = texts["Haushalt"]; // it was named after whoever goes
        }
    }
}
