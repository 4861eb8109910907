namespace IntegrationPlatform.Sdk;

/// <summary>Text that is only ever stored encrypted with the key of its municipality. The host's vault seals and opens it.</summary>
public sealed record SealedText
{
    /// <summary>Wraps what the vault has encrypted; the bytes are opaque.</summary>
    public SealedText(ReadOnlyMemory<byte> bytes) => Bytes = bytes;

    /// <summary>The encrypted bytes with format, key and nonce in front.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Two sealed texts are equal when their bytes are.</summary>
    public bool Equals(SealedText? other) => other is not null && Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc />
    public override int GetHashCode() => Bytes.Length == 0 ? 0 : HashCode.Combine(Bytes.Length, Bytes.Span[^1]);

    /// <summary>Never the text: what is sealed must not reach a log.</summary>
    public override string ToString() => "(versiegelt)";
}
