namespace IntegrationPlatform.Web.SignIn;

/// <summary>Tries at one account come one after the other; side by side, several wrong ones would be counted as one.</summary>
public sealed class Turns : IDisposable
{
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    public async Task<IDisposable> TakeAsync(string account, CancellationToken cancellationToken)
    {
        var gate = _gates[(uint)StringComparer.OrdinalIgnoreCase.GetHashCode(account) % _gates.Length];
        await gate.WaitAsync(cancellationToken);
        return new Turn(gate);
    }

    public void Dispose() => Array.ForEach(_gates, gate => gate.Dispose());

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
