using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Plans;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Plans.Templates;

/// <summary>Goals to start from: the municipality's own, shipped ones, and those of plugins that are on here.</summary>
internal sealed class TemplateList(PlansDb db, Extensions<IGoalTemplates> plugins, ExtensionCalls calls, PluginCatalog catalog, CurrentUser user, ICurrentMunicipality here)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<IReadOnlyList<Template>> OfAsync(FieldOfAction field, CancellationToken cancellationToken) =>
        [.. await OwnAsync(db.Templates.Where(t => t.Field == field), cancellationToken), .. ShippedTemplates.All.Where(t => t.Field == field), .. (await OfPluginsAsync(cancellationToken)).Where(t => t.Field == field)];

    /// <summary>Of every field of action, for whoever keeps the list.</summary>
    public async Task<ILookup<FieldOfAction, Template>> AllAsync(CancellationToken cancellationToken) =>
        (await OwnAsync(db.Templates, cancellationToken)).Concat(ShippedTemplates.All).Concat(await OfPluginsAsync(cancellationToken)).ToLookup(t => t.Field);

    public async Task<Template?> FindAsync(FieldOfAction field, string? key, CancellationToken cancellationToken) =>
        key is null ? null : (await OfAsync(field, cancellationToken)).FirstOrDefault(t => t.Key == key);

    private static async Task<IEnumerable<Template>> OwnAsync(IQueryable<GoalTemplate> templates, CancellationToken cancellationToken) =>
        (await templates.AsNoTracking().Where(t => t.RemovedAt == null).OrderBy(t => t.Title).ThenBy(t => t.Id).ToListAsync(cancellationToken))
            .Select(t => new Template($"own-{t.Id:N}", t.Field, t.Title, t.Indicator, t.Steps) { OwnId = t.Id });

    private async Task<IReadOnlyList<Template>> OfPluginsAsync(CancellationToken cancellationToken)
    {
        var offered = new List<Template>();
        foreach (var entry in plugins.Entries)
        {
            var name = entry.Plugin is null ? null : catalog.Find(entry.Plugin)?.Manifest?.Name ?? entry.Plugin;
            var answer = await calls.CallAsync<IGoalTemplates, List<Template>>(entry, new CallFor(here.Id!, user), Limit, (plugin, _, _) => Task.FromResult(Fitting(plugin, entry.Plugin, name)), cancellationToken);
            offered.AddRange(answer.Value ?? []);
        }
        return offered;
    }

    /// <summary>Copied while the plugin is being called: what it throws then is its own fault and nobody's page.</summary>
    private static List<Template> Fitting(IGoalTemplates plugin, string? id, string? name) =>
        [.. plugin.Templates.Where(s => TemplateCheck.Fits(s, id)).Select(s => new Template("plugin-" + s.Key, ShippedTemplates.FieldOf(s.Field)!.Value, s.Title, s.Indicator, [.. s.Steps]) { Plugin = name })];
}

/// <summary>A goal with its usual steps, about nobody.</summary>
internal sealed record Template(string Key, FieldOfAction Field, string Title, string? Indicator, IReadOnlyList<string> Steps)
{
    /// <summary>Of the municipality's own record; null for those that come with the platform or a plugin.</summary>
    public Guid? OwnId { get; init; }

    /// <summary>Name of the plugin that offers it.</summary>
    public string? Plugin { get; init; }
}
