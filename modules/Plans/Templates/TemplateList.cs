using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Plans;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Plans.Templates;

/// <summary>Goals to start from: shipped ones, the municipality's own, and those of plugins that are on here.</summary>
internal sealed class TemplateList(PlansDb db, Extensions<IGoalTemplates> plugins, ExtensionCalls calls, CurrentUser user, ICurrentMunicipality here)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<IReadOnlyList<Template>> OfAsync(FieldOfAction field, CancellationToken cancellationToken)
    {
        var own = await db.Templates.Where(t => t.Field == field && t.RemovedAt == null).OrderBy(t => t.Title).ThenBy(t => t.Id).ToListAsync(cancellationToken);
        var code = ShippedTemplates.CodeOf(field);
        var added = new List<GoalSuggestion>();
        foreach (var entry in plugins.Entries)
        {
            var answer = await calls.CallAsync<IGoalTemplates, List<GoalSuggestion>>(entry, new CallFor(here.Id!, user), Limit, (plugin, _, _) => Task.FromResult(plugin.Templates.Where(t => t.Field == code).ToList()), cancellationToken);
            if (!answer.Failed)
                added.AddRange(answer.Value!);
        }
        return
        [
            .. own.Select(t => new Template($"own-{t.Id:N}", field, t.Title, t.Indicator, t.Steps)),
            .. ShippedTemplates.All.Where(t => t.Field == field),
            .. added.Select(t => new Template("plugin-" + t.Key, field, t.Title, t.Indicator, t.Steps)),
        ];
    }

    public async Task<Template?> FindAsync(FieldOfAction field, string? key, CancellationToken cancellationToken) =>
        key is null ? null : (await OfAsync(field, cancellationToken)).FirstOrDefault(t => t.Key == key);
}

/// <summary>A goal with its usual steps, about nobody.</summary>
internal sealed record Template(string Key, FieldOfAction Field, string Title, string? Indicator, IReadOnlyList<string> Steps);
