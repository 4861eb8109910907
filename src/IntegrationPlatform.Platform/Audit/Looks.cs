using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Platform.Audit;

/// <summary>Somebody looked at a record on a day, so many times.</summary>
public sealed record Look(DateOnly Day, string By, string? Role, int Times);

/// <summary>Who looked at records of the current municipality.</summary>
public sealed class Looks(PlatformDb db, AuditLog audit, CurrentUser user, CurrentMunicipality here, TimeProvider clock)
{
    private static readonly string[] Reading = ["viewed", "exported", "printed"];

    /// <summary>For a page that shows several records as a whole: each of them was looked at. Await it before the answer leaves.</summary>
    public Task NoteAsync(string record, IEnumerable<Guid> ids) =>
        Task.WhenAll(ids.Select(id => audit.RecordAsync(user.Entry(clock, "viewed", record, id.ToString(), null))));

    public async Task<IReadOnlyList<Look>> AtAsync(IEnumerable<Guid> records, CancellationToken cancellationToken)
    {
        var (ids, municipality) = (records.Select(r => r.ToString()).ToList(), here.Id ?? throw new InvalidOperationException("Outside a municipality nobody looks at a record."));
        var entries = await db.Audit.AsNoTracking().Where(a => a.MunicipalityId == municipality && EF.Parameter(ids).Contains(a.RecordId!) && Reading.Contains(a.Action)).OrderBy(a => a.At)
            .Select(a => new { a.At, a.UserName, a.Role }).ToListAsync(cancellationToken);
        return [.. entries.GroupBy(e => new { Day = DateOnly.FromDateTime(Days.Local(e.At)), e.UserName, e.Role }).Select(g => new Look(g.Key.Day, g.Key.UserName, g.Key.Role, g.Count()))];
    }
}
