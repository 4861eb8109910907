using System.Collections.Concurrent;

namespace IntegrationPlatform.Testing;

/// <summary>What became of the contacts when the host was killed while they were being saved.</summary>
public sealed record KillResult(int Confirmed, int SentTwice, int SentAgain, IReadOnlyList<string> Missing, IReadOnlyList<string> Doubled)
{
    /// <summary>Each contact that was answered with success is in its timeline, and none is there twice.</summary>
    public bool AllOnce => Missing.Count == 0 && Doubled.Count == 0;
}

/// <summary>
/// Saves contacts from several clients at once, kills the host in the middle, starts it again and lets the clients go on;
/// a client without an answer sends the same contact again, and every tenth contact is sent by two clients from the start.
/// Then it reads the timelines as a user would: every note is one of a kind.
/// </summary>
public sealed class KillCheck(Func<CancellationToken, Task<ProcessHost>> start)
{
    private readonly ConcurrentQueue<ContactForm.Filled> _waiting = new();
    private readonly ConcurrentDictionary<string, bool> _confirmed = new();
    private readonly TaskCompletionSource _killed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Uri> _restarted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string _cookies = "";
    private int _answers;
    private int _sentTwice;
    private int _sentAgain;

    public required string User { get; init; }
    public required string Password { get; init; }

    /// <summary>Paths of case files that this user may write to.</summary>
    public required Func<Browserless, CancellationToken, Task<IReadOnlyList<string>>> Cases { get; init; }
    public int Clients { get; init; } = 8;
    public int Saves { get; init; } = 1000;

    public async Task<KillResult> RunAsync(CancellationToken cancellationToken = default)
    {
        await using var first = await start(cancellationToken);
        var cases = await PrepareAsync(first.Address, cancellationToken);
        var clients = Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => SaveAllAsync(first, cancellationToken)));
        await await Task.WhenAny(_killed.Task, clients);
        await using var second = await start(cancellationToken);
        _restarted.SetResult(second.Address);
        await clients;

        var shown = await ReadAsync(second.Address, cases, cancellationToken);
        return new(_confirmed.Count, _sentTwice, _sentAgain,
            [.. _confirmed.Keys.Where(note => !shown.ContainsKey(note))], [.. _confirmed.Keys.Where(note => shown.GetValueOrDefault(note) > 1)]);
    }

    private async Task<IReadOnlyList<string>> PrepareAsync(Uri address, CancellationToken cancellationToken)
    {
        using var user = new Browserless(address);
        await user.SignInAsync(User, Password, cancellationToken);
        var cases = await Cases(user, cancellationToken);
        var forms = new List<ContactForm>();
        foreach (var path in cases)
            forms.Add(await ContactForm.ReadAsync(user, path + "/contacts/new", cancellationToken));
        for (var i = 0; i < Saves; i++)
        {
            var contact = forms[i % forms.Count].Fill($"Kontakt {i} der Abschaltprobe");
            _waiting.Enqueue(contact);
            if (i % 10 != 0)
                continue;
            _waiting.Enqueue(contact);
            _sentTwice++;
        }
        _cookies = user.CookieHeader;
        return cases;
    }

    private async Task SaveAllAsync(ProcessHost first, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        var host = first.Address;
        while (_waiting.TryDequeue(out var contact))
        {
            while (!await SavedAsync(http, host, contact, mayBeKilled: host == first.Address, cancellationToken))
            {
                Interlocked.Increment(ref _sentAgain);
                host = await _restarted.Task.WaitAsync(cancellationToken);
            }
            _confirmed.TryAdd(contact.Note, true);
            if (Interlocked.Increment(ref _answers) != Saves / 2)
                continue;
            await first.KillAsync(); // while the other clients wait for their answers
            _killed.SetResult();
        }
    }

    private async Task<bool> SavedAsync(HttpClient http, Uri host, ContactForm.Filled contact, bool mayBeKilled, CancellationToken cancellationToken)
    {
        try
        {
            using var request = contact.ToRequest(host, _cookies);
            using var answer = await http.SendAsync(request, cancellationToken);
            return ContactForm.Saved(answer.StatusCode)
                ? true
                : throw new InvalidOperationException($"{contact.Path} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
        }
        catch (HttpRequestException) when (mayBeKilled)
        {
            return false;
        }
    }

    /// <summary>How often each note stands in the timelines.</summary>
    private async Task<IReadOnlyDictionary<string, int>> ReadAsync(Uri address, IEnumerable<string> cases, CancellationToken cancellationToken)
    {
        using var user = new Browserless(address);
        await user.SignInAsync(User, Password, cancellationToken);
        var notes = new List<string>();
        foreach (var path in cases)
        {
            for (var next = path + "/timeline"; next is not null;)
            {
                var page = await user.GetAsync(next, cancellationToken);
                notes.AddRange(Timeline.Notes(page.Html));
                next = Timeline.Older(page.Html);
            }
        }
        return notes.CountBy(note => note).ToDictionary();
    }
}
