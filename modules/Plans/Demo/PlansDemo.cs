using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Sql;

namespace IntegrationPlatform.Plans.Demo;

/// <summary>Plans for two thirds of the demo's open cases; a scene for measurements has none.</summary>
internal sealed class PlansDemo(PlansDb db, IDemoCases cases, Vault vault) : IDemoData
{
    public int Order => 20;

    public async Task SeedAsync(DemoRun run, CancellationToken cancellationToken)
    {
        if (run.Scene.Lean)
            return;
        var names = run.Posts.ToDictionary(p => p.UserId, p => p.Name);
        var chance = new DemoRandom("plans " + run.Municipality.Id);
        var written = new DemoPlans(run, vault, chance, names);
        await foreach (var found in cases.OpenAsync(cancellationToken))
            written.Write(found);
        await using var bulk = new BulkInsert(db);
        await WriteAsync(written.Plans);
        await WriteAsync(written.Goals);
        await WriteAsync(written.Steps);
        await WriteAsync(written.Editions);
        await WriteAsync(written.Talks);
        await WriteAsync(written.Reviews);
        await WriteAsync(written.GoalReviews);
        await WriteAsync(written.Assessments);
        await WriteAsync(written.FieldAssessments);
        await WriteAsync(written.Links);
        await WriteAsync(written.Templates);
        run.Say($"{run.Municipality.Name}: {written.Plans.Count:N0} Pläne, {written.Goals.Count:N0} Ziele");

        Task WriteAsync<T>(IEnumerable<T> rows) where T : class => bulk.WriteAsync(rows, run.Municipality.Id, cancellationToken);
    }
}
