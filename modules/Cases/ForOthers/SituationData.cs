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
        var households = await db.Households.AsNoTracking().Where(h => h.Members.Any(m => m.PersonId == personId && m.RemovedAt == null)).Include(h => h.Members).ToListAsync(cancellationToken);
        var hidden = await HiddenAsync(households.SelectMany(h => h.Members), cancellationToken);
        foreach (var household in households)
        {
            yield return new("Haushalt", null, new
            {
                household.Label,
                Kind = household.Kind is null ? null : FamilyCodes.Kinds.Label(household.Kind),
                Own = household.Members.Where(m => m.PersonId == personId && m.RemovedAt == null).Select(m => new { m.Name, m.BirthYear, Role = RoleOf(m), m.LegalGuardian, m.LivesAbroad, m.From, m.To }),
                Others = household.Members.Where(m => m.PersonId != personId && m.RemovedAt == null && !hidden.Contains(m.Id)).Select(RoleOf).OfType<string>(), // their names and years are theirs
            });
        }
    }

    private static IEnumerable<string> PartsOf(IEnumerable<HouseholdMember> members) =>
        members.SelectMany(m => (m.Name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(part => part.Length > 1);

    private static string? RoleOf(HouseholdMember member) => member.Role is null ? null : FamilyCodes.Roles.Label(member.Role);

    /// <summary>Whoever is counselled under a restriction is not there for anybody else, whoever asks.</summary>
    private async Task<HashSet<Guid>> HiddenAsync(IEnumerable<HouseholdMember> members, CancellationToken cancellationToken)
    {
        var persons = members.Select(m => m.PersonId).OfType<Guid>().ToList();
        return [.. await db.HouseholdMembers.Where(m => m.PersonId != null && persons.Contains(m.PersonId.Value) && db.Cases.Any(c => c.PersonId == m.PersonId && c.Restricted)).Select(m => m.Id).ToListAsync(cancellationToken)];
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
            else if (PartsOf(household.Members.Where(m => m.PersonId == personId)).Except(PartsOf(household.Members.Where(m => m.PersonId != personId)), StringComparer.OrdinalIgnoreCase).Any(part => household.Label.Contains(part, StringComparison.OrdinalIgnoreCase)))
                household.Label = texts["Haushalt"]; // it was named after whoever goes
        }
    }
}
