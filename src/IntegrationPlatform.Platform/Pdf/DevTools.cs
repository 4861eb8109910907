using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntegrationPlatform.Platform.Pdf;

/// <summary>The browser ended while something was asked of it.</summary>
internal sealed class BrowserGoneException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The browser refused a call.</summary>
internal sealed class DevToolsException(string message) : Exception(message);

/// <summary>Calls and events of the DevTools protocol over two streams: JSON messages, each ended by a zero byte.</summary>
internal sealed class DevTools : IDisposable
{
    private const int ChunkBytes = 64 * 1024, MostBytes = 256 * 1024 * 1024;
    private const string Crash = "Inspector.targetCrashed", End = "Chromium has ended, or a page of it.";

    // The reader is no web page but Chromium, and escaping would make a document six times as long.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly Stream _orders;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly ConcurrentDictionary<int, Call> _calls = new();
    private readonly ConcurrentDictionary<(string Session, string Method), TaskCompletionSource> _events = new();
    private readonly ConcurrentDictionary<string, bool> _crashed = new();
    private int _last;
    private volatile bool _gone;

    public DevTools(Stream orders, Stream answers)
    {
        _orders = orders;
        Ended = ListenAsync(answers);
    }

    /// <summary>Completes when the browser is gone.</summary>
    public Task Ended { get; }

    public async Task<JsonElement> CallAsync(string method, object? parameters, string? session, CancellationToken limit)
    {
        var (id, call) = (Interlocked.Increment(ref _last), new Call(session));
        _calls[id] = call;
        try
        {
            await SendAsync(JsonSerializer.SerializeToUtf8Bytes(new Message(id, method, parameters ?? new object(), session), Json)).WaitAsync(limit);
            if (IsGone(session))
                throw new BrowserGoneException(End);
            return await call.Answer.Task.WaitAsync(limit);
        }
        finally
        {
            _calls.TryRemove(id, out _);
        }
    }

    /// <summary>The next event of this name; to be asked for before what brings it about.</summary>
    public Task Next(string session, string method)
    {
        var expected = _events[(session, method)] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        return IsGone(session) ? Task.FromException(new BrowserGoneException(End)) : expected.Task;
    }

    /// <summary>When the browser has been ended.</summary>
    public void Dispose() => _sending.Dispose();

    /// <summary>Never cut off in the middle, or the next message would be part of this one.</summary>
    private async Task SendAsync(byte[] message)
    {
        await _sending.WaitAsync();
        try
        {
            await _orders.WriteAsync((byte[])[.. message, 0]);
            await _orders.FlushAsync();
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

    private async Task ListenAsync(Stream answers)
    {
        try
        {
            using var message = new MemoryStream();
            var chunk = new byte[ChunkBytes];
            while (await answers.ReadAsync(chunk) is var read and > 0)
            {
                var rest = chunk.AsMemory(0, read);
                for (int end; (end = rest.Span.IndexOf((byte)0)) >= 0; rest = rest[(end + 1)..])
                {
                    message.Write(rest.Span[..end]);
                    Take(JsonSerializer.Deserialize<Received>(message.GetBuffer().AsSpan(0, (int)message.Length), Json)!);
                    message.SetLength(0);
                }
                message.Write(rest.Span);
                if (message.Length > MostBytes)
                    return;
            }
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException or JsonException)
        {
            // What does not speak the protocol any more is gone, too.
        }
        finally
        {
            _gone = true; // before those that wait are told, so that whoever comes now does not wait
            Fail(_ => true, End);
        }
    }

    private void Take(Received message)
    {
        if (message.Id is { } id)
        {
            if (!_calls.TryGetValue(id, out var call))
                return; // nobody waits any more
            if (message.Error is { } error)
                call.Answer.TrySetException(new DevToolsException(error.GetRawText()));
            else
                call.Answer.TrySetResult(message.Result ?? default);
        }
        else if (message.Method == Crash)
        {
            _crashed[message.SessionId ?? ""] = true;
            Fail(session => session == message.SessionId, "A page of Chromium crashed.");
        }
        else if (_events.TryRemove((message.SessionId ?? "", message.Method ?? ""), out var expected))
        {
            expected.TrySetResult();
        }
    }

    private bool IsGone(string? session) => _gone || _crashed.ContainsKey(session ?? "");

    private void Fail(Func<string?, bool> whose, string why)
    {
        foreach (var call in _calls.Values.Where(c => whose(c.Session)))
            call.Answer.TrySetException(new BrowserGoneException(why));
        foreach (var (key, expected) in _events.Where(e => whose(e.Key.Session)))
        {
            expected.TrySetException(new BrowserGoneException(why));
            _ = expected.Task.Exception; // seen, in case nobody asks any more
        }
    }

    private sealed record Message(int Id, string Method, object Params, string? SessionId);

    private sealed record Received(int? Id, string? Method, string? SessionId, JsonElement? Result, JsonElement? Error);

    private sealed record Call(string? Session)
    {
        public TaskCompletionSource<JsonElement> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
