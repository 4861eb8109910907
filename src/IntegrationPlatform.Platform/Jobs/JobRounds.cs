using IntegrationPlatform.Platform.Municipalities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntegrationPlatform.Platform.Jobs;

/// <summary>Goes through the municipalities and runs what is due. The bell calls it, and so does a test that has moved the clock.</summary>
internal sealed class JobRounds(IServiceScopeFactory scopes, MunicipalityDirectory municipalities, JobCalls calls, TimeProvider clock, ILogger<JobRounds> log)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    /// <returns>When the next job is due, in UTC.</returns>
    public async Task<DateTime> RunDueAsync(CancellationToken cancellationToken)
    {
        var next = DateTime.MaxValue;
        foreach (var municipality in municipalities.All.Select(m => m.Id).Order(StringComparer.Ordinal))
        {
            var here = await RunDueInAsync(municipality, cancellationToken);
            next = here < next ? here : next;
        }
        return next;
    }

    /// <returns>When the next job of this municipality is due, in UTC.</returns>
    public async Task<DateTime> RunDueInAsync(string municipality, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var job in (await BoardAsync(municipality, cancellationToken)).Where(j => j.CallAt <= Now))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await calls.RunAsync(job, municipality, cancellationToken);
            }
            return (await BoardAsync(municipality, cancellationToken)).Select(j => j.CallAt).DefaultIfEmpty(DateTime.MaxValue).Min();
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested) // the database may be away for a while; the other municipalities must not wait for this one
        {
            log.LogError(fault, "The jobs of {Municipality} could not be looked after.", municipality);
            return Now + Soon;
        }
    }

    private async Task<IReadOnlyList<PostedJob>> BoardAsync(string municipality, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Enter(municipality);
        return await scope.ServiceProvider.GetRequiredService<JobBoard>().ReadAsync(cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
