namespace IntegrationPlatform.Modules.Contracts.Cases;

/// <summary>The cases that demo data have just written, for the demo data of other modules.</summary>
public interface IDemoCases
{
    /// <summary>Open cases of the current municipality in the order of their numbers, without restricted ones.</summary>
    IAsyncEnumerable<DemoCase> OpenAsync(CancellationToken cancellationToken);
}

/// <summary>A case of the demo.</summary>
/// <param name="CaseId">Of the case.</param>
/// <param name="Name">The client's family and given names.</param>
/// <param name="OpenedOn">When it was opened.</param>
/// <param name="Manager">User id of the main manager.</param>
/// <param name="Talks">The last counselling talks, newest first.</param>
/// <param name="Persons">How many live in the household, the client included.</param>
public sealed record DemoCase(Guid CaseId, string Name, DateOnly OpenedOn, Guid Manager, IReadOnlyList<(Guid ContactId, DateOnly On)> Talks, int Persons);
