using System.Collections.Concurrent;

namespace IntegrationPlatform.Web.SignInCode;

/// <summary>A code that was looked at over somebody's shoulder is worth nothing once it was used, although its minutes are not over.</summary>
public sealed class UsedCodes(TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<(Guid User, string Code), DateTimeOffset> _used = new();

    public bool Contains(Guid user, string code) => _used.TryGetValue((user, code), out var at) && clock.GetUtcNow() - at < Lifetime;

    public void Add(Guid user, string code)
    {
        foreach (var (old, at) in _used)
        {
            if (clock.GetUtcNow() - at >= Lifetime)
                _used.TryRemove(old, out _);
        }
        _used[(user, code)] = clock.GetUtcNow();
    }
}
