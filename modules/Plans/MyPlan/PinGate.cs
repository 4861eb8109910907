using System.Net;
using System.Net.Sockets;
using IntegrationPlatform.Platform.Identity;
using Microsoft.Extensions.Options;

namespace IntegrationPlatform.Plans.MyPlan;

/// <summary>
/// How often PINs may be tried. Links count for themselves, in the database; this counts by address, and at tokens behind which there is no link:
/// they lock after as many tries, so that a lock tells nothing. One per node: what it forgets when it starts is worth nothing to anybody.
/// </summary>
internal sealed class PinGate(IOptions<SignInSettings> settings, TimeProvider clock)
{
    public const int Most = 5;
    private const int MostUnknown = 300, MostKept = 20_000;
    public static readonly TimeSpan Locked = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _byAddress = [];
    private readonly Dictionary<string, (int Failed, DateTime Until)> _unknown = [];
    private DateTime _windowEnds;
    private int _unknownNow;

    /// <summary>Asked before anything is looked up. Too many tries at tokens that never were stop everybody for the rest of the minute: who stops alone would be known.</summary>
    public bool Admits(IPAddress? address)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            if (now >= _windowEnds)
            {
                _byAddress.Clear();
                (_windowEnds, _unknownNow) = (now + Window, 0);
            }
            var from = NameOf(address);
            var tries = _byAddress[from] = _byAddress.GetValueOrDefault(from) + 1;
            return tries <= settings.Value.AttemptsPerMinute && _unknownNow < MostUnknown;
        }
    }

    /// <summary>The same count as <see cref="Data.ClientLink.Fail"/> for a token without a link.</summary>
    public bool AdmitsUnknown(string token)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var (failed, until) = _unknown.GetValueOrDefault(token);
            if (until > now)
                return false;
            if (_unknown.Count >= MostKept)
                Forget(now);
            _unknownNow++;
            failed++;
            _unknown[token] = (failed, failed % Most == 0 ? now + Locked * (failed / Most) : default);
            return true;
        }
    }

    private void Forget(DateTime now)
    {
        foreach (var (token, tries) in _unknown)
        {
            if (tries.Until <= now)
                _unknown.Remove(token);
        }
        if (_unknown.Count >= MostKept)
            _unknown.Clear();
    }

    /// <summary>A home has one address of the older kind, and of the newer kind a whole network.</summary>
    private static string NameOf(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true })
            address = address.MapToIPv4();
        return address is { AddressFamily: AddressFamily.InterNetworkV6 } ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address?.ToString() ?? "";
    }
}
