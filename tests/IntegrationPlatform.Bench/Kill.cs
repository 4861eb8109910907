using System.Diagnostics;
using IntegrationPlatform.Testing;

namespace IntegrationPlatform.Bench;

/// <summary>bench kill: 1,000 contacts from 8 clients, the host killed in the middle.</summary>
internal static class Kill
{
    public static async Task<bool> RunAsync(Databases databases, CancellationToken cancellationToken)
    {
        var database = await databases.PrepareAsync("eine-gemeinde", cancellationToken);
        var check = new KillCheck(cancel => database.StartAsync(databases.Host, cancel))
        {
            User = Routes.User,
            Password = Routes.Password,
            Cases = async (user, cancel) => [.. (await Routes.CaseIdsAsync(user, 20, cancel)).Select(Routes.CaseFile)],
        };
        var watch = Stopwatch.StartNew();
        var result = await check.RunAsync(cancellationToken);
        Console.WriteLine($"{result.Confirmed} contacts answered with success, half of them before the kill; {result.SentTwice} sent by two clients, {result.SentAgain} cut off by the kill and sent again.");
        Console.WriteLine($"In the timelines afterwards: {result.Missing.Count} missing, {result.Doubled.Count} doubled: {(result.AllOnce ? "every one exactly once" : "NOT every one exactly once")} ({watch.Elapsed.TotalSeconds:0} s).");
        return result.AllOnce;
    }
}
