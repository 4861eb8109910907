using System.Security.Cryptography;
using System.Text;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.Encryption;

/// <summary>Seals and opens notes with the key of the current municipality. A sealed text opens only in its own row.</summary>
public sealed class Vault(KeyRing keys, ICurrentMunicipality current) : IDisposable
{
    private const byte Format = 1;
    private readonly Dictionary<Guid, AesGcm> _opened = []; // a scope serves one request, and its lists hold many texts

    public SealedText Seal(string text, Guid row) => SealBytes(Encoding.UTF8.GetBytes(text), row);

    /// <summary>Part of a file, for instance; large ones in parts, so that nobody has to hold the whole.</summary>
    public SealedText SealBytes(ReadOnlySpan<byte> plain, Guid row)
    {
        var (id, key) = keys.Active(Municipality);
        var cipher = Cipher.Encrypt(key, plain, Context(row));
        var bytes = new byte[17 + cipher.Length];
        bytes[0] = Format;
        id.TryWriteBytes(bytes.AsSpan(1));
        cipher.CopyTo(bytes, 17);
        return new SealedText(bytes);
    }

    /// <summary>Null when it cannot be opened: a lost key or changed bytes. The page then says so instead of failing as a whole.</summary>
    public string? Open(SealedText text, Guid row) => OpenBytes(text, row) is { } plain ? Encoding.UTF8.GetString(plain) : null;

    /// <summary>Null like <see cref="Open"/>.</summary>
    public byte[]? OpenBytes(SealedText text, Guid row)
    {
        try
        {
            return KeyOf(text) is { } key ? Cipher.Decrypt(With(key), text.Bytes.Span[17..], Context(row)) : null;
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

    public void Dispose()
    {
        foreach (var aes in _opened.Values)
            aes.Dispose();
        _opened.Clear();
    }

    private AesGcm With(Guid key)
    {
        if (!_opened.TryGetValue(key, out var aes))
            _opened.Add(key, aes = Cipher.With(keys.Find(key)));
        return aes;
    }

    private string Municipality => current.Id ?? throw new InvalidOperationException("No municipality: nothing can be sealed or opened.");

    private string Context(Guid row) => $"{Municipality}/{row}";
}
