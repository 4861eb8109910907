using IntegrationPlatform.Testing;

namespace IntegrationPlatform.Bench;

/// <summary>bench kill: 1,000 contacts from 8 clients, the host killed in the middle.</summary>
internal static class Kill
{
    public static async Task<bool> RunAsync(Databases databases, CancellationToken cancellationToken)
    {
        var database = await databases.PrepareAsync("eine-gemeinde", cancellationToken);
        var check = new KillCheck(cancel => database.StartAsync(databases.Host, cancel), database.Connect)
        {
            User = Routes.User,
            Password = Routes.Password,
            Forms = async (user, cancel) => [.. (await Routes.CaseIdsAsync(user, 20, cancel)).Select(Routes.NewContact)],
        };
        var result = await check.RunAsync(cancellationToken);
        Console.WriteLine($"{result.Confirmed} contacts answered with success, {result.SentAgain} attempts repeated, {result.Lost.Count} lost, {result.Rows} rows: {(result.AllOnce ? "every one exactly once" : "NOT every one exactly once")}");
        return result.AllOnce;
    }
}
