using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace IntegrationPlatform.Tests.SignIn;

/// <summary>The app on the phone: RFC 6238 with SHA-1, 30 seconds and six digits, as all of them do it.</summary>
internal static class Totp
{
    public static string Code(string base32, DateTimeOffset at)
    {
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, at.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // the standard says SHA-1
        var hash = HMACSHA1.HashData(Bytes(base32), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string base32)
    {
        var bits = string.Concat(base32.Where(char.IsLetterOrDigit).Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}

public sealed class TotpTests
{
    [Theory, InlineData(59, "287082"), InlineData(1111111109, "081804"), InlineData(20000000000, "353130")]
    public void The_app_shows_the_codes_of_the_standard(long second, string code) => // RFC 6238, appendix B
        Assert.Equal(code, Totp.Code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(second)));
}
