using System.Text;

namespace IntegrationPlatform.Platform.Demo;

/// <summary>Chance that is the same on every machine and in every version of .NET (xorshift, seeded by a word).</summary>
public sealed class DemoRandom
{
    private ulong _state;

    public DemoRandom(string seed) => _state = BitConverter.ToUInt64(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(seed)), 0) | 1;

    public ulong Bits()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return _state * 0x2545F4914F6CDD1D;
    }

    /// <summary>At least 0 and below 1.</summary>
    public double Share() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>At least 0 and below <paramref name="end"/>.</summary>
    public int Below(int end) => (int)(Share() * end);

    /// <summary>Both ends are possible.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool Chance(double probability) => Share() < probability;

    public T Of<T>(IReadOnlyList<T> many) => many[Below(many.Count)];
}

/// <summary>Something to draw from, with some things more likely than others.</summary>
public sealed class DemoChoice<T>
{
    private readonly T[] _things;
    private readonly double[] _sums;

    public DemoChoice(params (T Thing, double Weight)[] things)
    {
        _things = [.. things.Select(t => t.Thing)];
        _sums = new double[things.Length];
        var sum = 0.0;
        for (var i = 0; i < things.Length; i++)
            _sums[i] = sum += things[i].Weight;
    }

    public T Draw(DemoRandom random)
    {
        var found = Array.BinarySearch(_sums, random.Share() * _sums[^1]);
        return _things[found < 0 ? ~found : found + 1];
    }
}
