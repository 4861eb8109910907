using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace IntegrationPlatform.Platform.Demo;

/// <summary>Ids that are the same in every run of a day. Rows get ascending ones (UUIDv7 with a counter), so that writing only appends to the index of keys.</summary>
public sealed class DemoIds(DemoRandom random, DateTime from)
{
    private const int PerMillisecond = 4096;
    private readonly long _start = new DateTimeOffset(from, TimeSpan.Zero).ToUnixTimeMilliseconds();
    private long _count;

    public Guid Next()
    {
        var count = _count++;
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, ((_start + (count / PerMillisecond)) << 16) | 0x7000 | (count % PerMillisecond));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (random.Bits() >> 2) | (1UL << 63));
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The id of somebody with a name. All begin with the letters "demo", which no real id does before the year 5000.</summary>
    public static Guid Of(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        "demo"u8.CopyTo(bytes);
        bytes[6] = (byte)(0x80 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }

    public static bool IsDemo(Guid id) => id.ToByteArray(bigEndian: true).AsSpan(0, 4).SequenceEqual("demo"u8);
}
