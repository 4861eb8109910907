using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IntegrationPlatform.Plans.MakeLink;

/// <summary>Token and PIN of a personal link. The token is long and random, so a fast hash keeps it; the PIN is short and gets a slow one.</summary>
internal static class LinkSecrets
{
    private const int TokenBytes = 32, SaltBytes = 16, HashBytes = 32, Iterations = 210_000, MostTyped = 100;
    private const string Kind = "pbkdf2-sha256";

    /// <summary>What the PIN for a link that never was is compared with, so that it takes as long.</summary>
    private static readonly Lazy<string> Nobodys = new(() => HashOfPin(NewPin()));

    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    public static string NewPin() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    public static string HashOfToken(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public static string HashOfPin(string pin)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return $"{Kind}${Iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Slow(pin, salt, Iterations))}";
    }

    /// <param name="stored">Null for a link that is not there: the same work, and no.</param>
    /// <param name="typed">Spaces do not count.</param>
    public static bool IsPin(string? stored, string? typed)
    {
        var parts = (stored ?? Nobodys.Value).Split('$');
        var pin = string.Concat((typed ?? "").Take(MostTyped).Where(c => !char.IsWhiteSpace(c)));
        var hash = Slow(pin, Convert.FromBase64String(parts[2]), int.Parse(parts[1], CultureInfo.InvariantCulture));
        return CryptographicOperations.FixedTimeEquals(hash, Convert.FromBase64String(parts[3])) & stored is not null;
    }

    private static byte[] Slow(string pin, byte[] salt, int iterations) => Rfc2898DeriveBytes.Pbkdf2(pin, salt, iterations, HashAlgorithmName.SHA256, HashBytes);
}
