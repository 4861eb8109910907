namespace IntegrationPlatform.Platform.Pdf;

/// <summary>Messages over two streams, each ended by a zero byte: how Chromium talks over pipes.</summary>
internal sealed class MessagePipe(Stream orders, Stream answers) : IDisposable
{
    private const int ChunkBytes = 64 * 1024, MostBytes = 256 * 1024 * 1024;
    private readonly SemaphoreSlim _sending = new(1, 1);

    /// <summary>Never cut off in the middle, or the next message would be part of this one.</summary>
    public async Task SendAsync(byte[] message)
    {
        await _sending.WaitAsync();
        try
        {
            await orders.WriteAsync((byte[])[.. message, 0]);
            await orders.FlushAsync();
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            throw new BrowserGoneException("Chromium takes no orders any more.", fault);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Each counts until the next is asked for.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync()
    {
        using var message = new MemoryStream();
        var chunk = new byte[ChunkBytes];
        while (await answers.ReadAsync(chunk) is var read and > 0)
        {
            var rest = chunk.AsMemory(0, read);
            for (int end; (end = rest.Span.IndexOf((byte)0)) >= 0; rest = rest[(end + 1)..])
            {
                message.Write(rest.Span[..end]);
                yield return message.GetBuffer().AsMemory(0, (int)message.Length);
                message.SetLength(0);
            }
            message.Write(rest.Span);
            if (message.Length > MostBytes)
                yield break;
        }
    }

    public void Dispose() => _sending.Dispose();
}
