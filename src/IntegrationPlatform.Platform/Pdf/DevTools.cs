using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntegrationPlatform.Platform.Pdf;

/// <summary>Calls and events of the DevTools protocol.</summary>
internal sealed class DevTools : IDisposable
{
    private const string Crash = "Inspector.targetCrashed", End = "Chromium has ended, or a page of it.";

    // The reader is no web page but Chromium, and escaping would make a document six times as long.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly MessagePipe _pipe;
    private readonly ConcurrentDictionary<int, Call> _calls = new();
    private readonly ConcurrentDictionary<(string Session, string Method), TaskCompletionSource> _events = new();
    private readonly ConcurrentDictionary<string, bool> _crashed = new();
    private int _last;
    private volatile bool _gone;

    public DevTools(Stream orders, Stream answers)
    {
        _pipe = new(orders, answers);
        Ended = ListenAsync();
    }

    /// <summary>Completes when the browser is gone.</summary>
    public Task Ended { get; }

    public async Task<JsonElement> CallAsync(string method, object? parameters, string? session, CancellationToken limit)
    {
        var (id, call) = (Interlocked.Increment(ref _last), new Call(session));
        _calls[id] = call;
        try
        {
            await _pipe.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new Message(id, method, parameters ?? new object(), session), Json)).WaitAsync(limit);
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
    public void Dispose() => _pipe.Dispose();

    private async Task ListenAsync()
    {
        try
        {
            await foreach (var message in _pipe.ReadAsync())
                Take(JsonSerializer.Deserialize<Received>(message.Span, Json)!);
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
