using System.Security.Cryptography;
using System.Text;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.Encryption;

/// <summary>Seals and opens notes with the key of the current municipality. A sealed text opens only in its own row.</summary>
public sealed class Vault(KeyRing keys, ICurrentMunicipality current)
{
    private const byte Format = 1;

    public SealedText Seal(string text, Guid row)
    {
        var (id, key) = keys.Active(Municipality);
        var cipher = Cipher.Encrypt(key, Encoding.UTF8.GetBytes(text), Context(row));
        var bytes = new byte[17 + cipher.Length];
        bytes[0] = Format;
        id.TryWriteBytes(bytes.AsSpan(1));
        cipher.CopyTo(bytes, 17);
        return new SealedText(bytes);
    }

    /// <summary>Null when it cannot be opened: a lost key or changed bytes. The page then says so instead of failing as a whole.</summary>
    public string? Open(SealedText text, Guid row)
    {
        try
        {
            return KeyOf(text) is { } key ? Encoding.UTF8.GetString(Cipher.Decrypt(keys.Find(key), text.Bytes.Span[17..], Context(row))) : null;
        }
        catch (CryptographicException)
        {
            return null; // the caller shows "nicht lesbar"; nothing here could repair it
        }
    }

    /// <summary>Whether the newest key has sealed it.</summary>
    internal bool IsCurrent(SealedText text) => KeyOf(text) == keys.Active(Municipality).Id;

    /// <summary>Null when it is no sealed text at all.</summary>
    internal static Guid? KeyOf(SealedText text) => text.Bytes.Length > 17 && text.Bytes.Span[0] == Format ? new Guid(text.Bytes.Span[1..17]) : null;

    private string Municipality => current.Id ?? throw new InvalidOperationException("No municipality: nothing can be sealed or opened.");

    private string Context(Guid row) => $"{Municipality}/{row}";
}
