using System.Collections.Concurrent;
using System.Data.Common;

namespace IntegrationPlatform.Testing;

/// <summary>What became of the contacts when the host was killed while they were being saved.</summary>
public sealed record KillResult(int Confirmed, int SentAgain, IReadOnlyList<Guid> Lost, int Rows)
{
    /// <summary>Each contact that was answered with success is there, and no row more.</summary>
    public bool AllOnce => Lost.Count == 0 && Rows == Confirmed;
}

/// <summary>
/// Saves contacts from several clients at once, kills the host in the middle, starts it again and lets the clients go on;
/// a client without an answer sends the same contact again. Then it counts.
/// </summary>
public sealed class KillCheck(Func<CancellationToken, Task<ProcessHost>> start, Func<DbConnection> database)
{
    private readonly ConcurrentQueue<ContactForm.Filled> _waiting = new();
    private readonly ConcurrentBag<Guid> _confirmed = [];
    private TaskCompletionSource<Uri> _host = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string _cookies = "";
    private int _sentAgain;

    public required string User { get; init; }
    public required string Password { get; init; }

    /// <summary>Addresses of forms for a contact, of different cases.</summary>
    public required Func<Browserless, CancellationToken, Task<IReadOnlyList<string>>> Forms { get; init; }
    public int Clients { get; init; } = 8;
    public int Saves { get; init; } = 1000;

    public async Task<KillResult> RunAsync(CancellationToken cancellationToken = default)
    {
        var before = await IdsAsync(cancellationToken);
        await using var first = await start(cancellationToken);
        await PrepareAsync(first.Address, cancellationToken);
        _host.SetResult(first.Address);

        var clients = Enumerable.Range(0, Clients).Select(_ => SaveAllAsync(cancellationToken)).ToList();
        while (_confirmed.Count < Saves / 2 && !clients.Any(c => c.IsCompleted))
            await Task.Delay(1, cancellationToken);
        _host = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await first.KillAsync();

        await using var second = await start(cancellationToken);
        _host.SetResult(second.Address);
        await Task.WhenAll(clients);

        var after = await IdsAsync(cancellationToken);
        return new(_confirmed.Count, _sentAgain, [.. _confirmed.Where(id => !after.Contains(id))], after.Count - before.Count);
    }

    private async Task PrepareAsync(Uri address, CancellationToken cancellationToken)
    {
        using var user = new Browserless(address);
        await user.SignInAsync(User, Password, cancellationToken);
        var forms = new List<ContactForm>();
        foreach (var path in await Forms(user, cancellationToken))
            forms.Add(await ContactForm.ReadAsync(user, path, cancellationToken));
        for (var i = 0; i < Saves; i++)
            _waiting.Enqueue(forms[i % forms.Count].Fill($"Kontakt {i} der Abschaltprobe"));
        _cookies = user.CookieHeader;
    }

    private async Task SaveAllAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        while (_waiting.TryDequeue(out var contact))
        {
            while (!await SavedAsync(http, contact, cancellationToken))
                Interlocked.Increment(ref _sentAgain);
            _confirmed.Add(contact.Id);
        }
    }

    private async Task<bool> SavedAsync(HttpClient http, ContactForm.Filled contact, CancellationToken cancellationToken)
    {
        var host = await _host.Task.WaitAsync(cancellationToken);
        try
        {
            using var request = contact.ToRequest(host, _cookies);
            using var answer = await http.SendAsync(request, cancellationToken);
            return ContactForm.Saved(answer.StatusCode)
                ? true
                : throw new InvalidOperationException($"{contact.Path} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
        }
        catch (HttpRequestException)
        {
            await Task.Delay(5, cancellationToken); // killed, or not known to be killed yet
            return false;
        }
    }

    private async Task<HashSet<Guid>> IdsAsync(CancellationToken cancellationToken)
    {
        await using var connection = database();
        await connection.OpenAsync(cancellationToken);
        return await ContactRows.IdsAsync(connection, cancellationToken);
    }
}
