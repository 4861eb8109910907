using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Jobs;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Web.Hosting;
using IntegrationPlatform.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Web.Jobs;

/// <summary>Which jobs recur here, when they ran last and run next, and what failed. Whoever runs the platform sees the failures of all municipalities.</summary>
[Route("administration/jobs"), Permission(Rights.JobsSee), NothingPersonal("jobs and their faults, in words that name nobody")]
internal sealed class JobsController(
    JobBoard board, JobHistory history, PluginCatalog plugins, MunicipalityDirectory municipalities, CurrentUser user, ICurrentMunicipality here, TimeProvider clock,
    IStringLocalizerFactory texts, IStringLocalizer<Shell> T) : Controller
{
    /// <summary>A run that says nothing for so long has ended with its node.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(10);

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var jobs = (await board.ReadAsync(cancellationToken)).OrderBy(j => j.Entry.Plugin is not null).ThenBy(j => j.Info.Title, StringComparer.CurrentCulture).ToList();
        var last = (await history.LastRunsAsync(here.Id!, jobs.ConvertAll(j => j.Info.Key), cancellationToken)).ToDictionary(r => r.JobKey);
        var everywhere = user.May(Rights.JobsSeeEverywhere);
        var faults = everywhere ? await history.FaultsEverywhereAsync(cancellationToken) : await history.FaultsAsync(here.Id!, cancellationToken);
        return View(new JobsPage(
            jobs.ConvertAll(j => new JobRow(
                Title(j), j.Entry.Plugin is { } plugin ? plugins.Find(plugin)?.Manifest?.Name ?? plugin : null, JobWords.Of(j.Info.Schedule, T), last.GetValueOrDefault(j.Info.Key), j.NextAt)),
            [.. faults.Select(f => new FaultRow(f, jobs.Find(j => j.Info.Key == f.JobKey) is { } known ? Title(known) : f.JobKey, municipalities.Get(f.Municipality).Name))],
            everywhere,
            clock.GetUtcNow().UtcDateTime - Silence));
    }

    private string Title(PostedJob job) => Texts.For(job.Entry.Implementation, texts)[job.Info.Title];
}

/// <param name="SilentSince">A run that began before this and has not ended was cut off.</param>
internal sealed record JobsPage(IReadOnlyList<JobRow> Jobs, IReadOnlyList<FaultRow> Faults, bool Everywhere, DateTime SilentSince);

internal sealed record JobRow(string Title, string? Plugin, string Schedule, JobRecord? Last, DateTime NextAt);

internal sealed record FaultRow(JobRecord Record, string Title, string Municipality);
