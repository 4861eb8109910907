using System.Collections.Frozen;
using IntegrationPlatform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Platform.Municipalities;

/// <summary>All municipalities, in memory: asked by every request for its first URL segment.</summary>
public sealed class MunicipalityDirectory
{
    private FrozenDictionary<string, Municipality> _bySlug = FrozenDictionary<string, Municipality>.Empty;

    public IReadOnlyCollection<Municipality> All => _bySlug.Values;

    public bool Exists(string slug) => _bySlug.ContainsKey(slug);

    public Municipality Get(string slug) => _bySlug[slug];

    /// <summary>Read at start and after an administrator's change.</summary>
    public async Task LoadAsync(PlatformDb db, CancellationToken cancellationToken)
    {
        var all = await db.Municipalities.AsNoTracking().ToListAsync(cancellationToken);
        _bySlug = all.ToFrozenDictionary(m => m.Id, StringComparer.Ordinal);
    }
}
