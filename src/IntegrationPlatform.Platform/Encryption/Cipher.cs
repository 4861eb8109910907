using System.Security.Cryptography;
using System.Text;

namespace IntegrationPlatform.Platform.Encryption;

/// <summary>AES-256-GCM: nonce, tag and ciphertext in one piece, bound to a context so that it cannot be moved to another row.</summary>
internal static class Cipher
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public static byte[] Encrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, string context)
    {
        var result = new byte[NonceSize + TagSize + plain.Length];
        var nonce = result.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = With(key);
        aes.Encrypt(nonce, plain, result.AsSpan(NonceSize + TagSize), result.AsSpan(NonceSize, TagSize), Encoding.UTF8.GetBytes(context));
        return result;
    }

    /// <exception cref="CryptographicException">Wrong key, wrong context or changed bytes.</exception>
    public static byte[] Decrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> sealedBytes, string context)
    {
        using var aes = With(key);
        return Decrypt(aes, sealedBytes, context);
    }

    /// <summary>For many texts of one key: setting up costs more than opening a short text. Not for two threads at once.</summary>
    public static AesGcm With(ReadOnlySpan<byte> key) => new(key, TagSize);

    /// <exception cref="CryptographicException">Wrong key, wrong context or changed bytes.</exception>
    public static byte[] Decrypt(AesGcm aes, ReadOnlySpan<byte> sealedBytes, string context)
    {
        if (sealedBytes.Length < NonceSize + TagSize)
            throw new CryptographicException("Too short.");
        var plain = new byte[sealedBytes.Length - NonceSize - TagSize];
        aes.Decrypt(sealedBytes[..NonceSize], sealedBytes[(NonceSize + TagSize)..], sealedBytes.Slice(NonceSize, TagSize), plain, Encoding.UTF8.GetBytes(context));
        return plain;
    }
}
