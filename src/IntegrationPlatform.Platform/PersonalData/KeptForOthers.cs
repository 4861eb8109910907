using IntegrationPlatform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Platform.PersonalData;

/// <summary>Of which subjects plugins and local forms keep anything; the same tables that <see cref="PlatformPersonalData"/> exports.</summary>
public sealed class KeptForOthers(PlatformDb db)
{
    public async Task<IReadOnlyList<Guid>> AmongAsync(IReadOnlyList<Guid> subjects, CancellationToken cancellationToken) =>
        await db.PluginRecords.Where(r => r.Subject != null && EF.Parameter(subjects).Contains(r.Subject.Value)).Select(r => r.Subject!.Value)
            .Union(db.FormAnswers.Where(a => EF.Parameter(subjects).Contains(a.Subject)).Select(a => a.Subject)).ToListAsync(cancellationToken);
}
