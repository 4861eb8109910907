using IntegrationPlatform.Platform.Municipalities;

namespace IntegrationPlatform.Platform.Demo;

/// <summary>A module's part of the demo: called once per municipality of the scene, in a scope that has entered it.</summary>
public interface IDemoData
{
    /// <summary>Smaller ones first; a module may rely on what a smaller number has written.</summary>
    int Order { get; }

    Task SeedAsync(DemoRun run, CancellationToken cancellationToken);
}

/// <summary>What a module needs to know to fill one municipality.</summary>
public sealed record DemoRun
{
    public required DemoScene Scene { get; init; }
    public required Municipality Municipality { get; init; }

    /// <summary>The managers here, each with the number of their cases.</summary>
    public required IReadOnlyList<DemoPost> Posts { get; init; }

    /// <summary>Who stands in here for the first manager.</summary>
    public DemoPost? StandIn { get; init; }

    public required DateTime Now { get; init; }
    public required DateOnly Today { get; init; }
    public required DemoIds Ids { get; init; }

    /// <summary>Of this municipality: adding a town changes nothing in the others.</summary>
    public required DemoRandom Random { get; init; }

    /// <summary>Tells whoever waits what has been written.</summary>
    public required Action<string> Say { get; init; }
}

/// <summary>A manager's share in a municipality.</summary>
public sealed record DemoPost(Guid UserId, string Name, int Cases);
