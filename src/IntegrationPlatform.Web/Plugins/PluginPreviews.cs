using System.ComponentModel;
using System.Reflection;
using IntegrationPlatform.Platform.CodeValues;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk.Cases;
using IntegrationPlatform.Sdk.Plans;
using IntegrationPlatform.Web.Jobs;
using IntegrationPlatform.Web.Shared;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Web.Plugins;

/// <summary>Everything a plugin adds, asked of the plugin itself before it is switched on.</summary>
internal sealed class PluginPreviews(
    IEnumerable<ExtensionEntry> entries, IEnumerable<OpenList> lists, ExtensionCalls calls, EndpointDataSource endpoints, PluginSwitches switches, PluginSwitching switching, Accounts accounts, CurrentUser user,
    ICurrentMunicipality here, IStringLocalizer<Shell> T)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<PluginPreview> OfAsync(LoadedPlugin plugin, CancellationToken cancellationToken)
    {
        var own = entries.Where(e => e.Plugin == plugin.Id).ToList();
        var colleagues = await accounts.ColleaguesAsync(here.Id!, cancellationToken);
        return new PluginPreview(
            plugin.Manifest!,
            switches.IsOn(plugin.Id, here.Id),
            await switching.LastChangeAsync(plugin.Id, here.Id!, cancellationToken),
            await AskAsync<IMenu>(own, menu => Menus.Fit(menu.Items).Select(i => i.Text), cancellationToken),
            Pages(plugin.Id),
            await AskAsync<ICard>(own, card => [card.Place == CardPlace.Case ? "Karte in der Fallakte" : "Karte auf der Seite Heute"], cancellationToken),
            await AskAsync<IForm>(own, form => [$"{form.Definition.Title}: {string.Join(", ", form.Definition.Fields.Select(f => f.Label))}"], cancellationToken),
            await AskAsync<IReportFormat>(own, report => [report.Info.Title], cancellationToken),
            await AskAsync<IRecurringJob>(own, job => [$"{job.Info.Title} ({JobWords.Of(job.Info.Schedule, T)})"], cancellationToken),
            await AskAsync<IRule<ContactDraft>>(own, rule => [rule.Title], cancellationToken),
            await AskAsync<ICodeValues>(own, values => values.Values.Select(v => $"{v.Label} (zählt als {lists.FirstOrDefault(l => l.Key == v.List)?.LabelOf(v.CountsAs) ?? v.CountsAs})"), cancellationToken),
            await AskAsync<IGoalTemplates>(own, templates => templates.Templates.Select(t => t.Title), cancellationToken),
            [.. own.Where(e => e.Kind.IsGenericType && e.Kind.GetGenericTypeDefinition() == typeof(IHandle<>)).Select(e => TitleOf(e.Kind.GetGenericArguments()[0])).Distinct()],
            [.. plugin.Manifest!.Permissions.Select(p => new NewRight(p.Label, [.. colleagues.Where(c => c.Roles.Any(r => PluginRights.Holds(p, r))).Select(c => c.Name)]))],
            await switching.FaultsAsync(plugin.Id, here.Id!, cancellationToken));
    }

    private async Task<IReadOnlyList<string>> AskAsync<T>(List<ExtensionEntry> own, Func<T, IEnumerable<string>> question, CancellationToken cancellationToken) where T : class, IExtension
    {
        var answers = await Task.WhenAll(own.Where(e => e.Kind == typeof(T)).Select(async entry =>
        {
            var answer = await calls.CallAsync<T, List<string>>(entry, new CallFor(here.Id!, user), Limit, (extension, _, _) => Task.FromResult(question(extension).ToList()), cancellationToken);
            return answer.Value ?? [$"{entry.Implementation.Name}: antwortet nicht"];
        }));
        return [.. answers.SelectMany(a => a)];
    }

    private static string TitleOf(Type happened) => happened.GetCustomAttribute<DisplayNameAttribute>()?.DisplayName ?? happened.Name;

    private IReadOnlyList<string> Pages(string plugin) =>
        [.. endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<OwnedByPlugin>()?.PluginId == plugin && e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .Select(e => $"/{here.Id}/{e.RoutePattern.RawText}").Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>What the administrator reads before switching on.</summary>
internal sealed record PluginPreview(
    PluginManifest Manifest, bool IsOn, SwitchedBy? Last, IReadOnlyList<string> Menu, IReadOnlyList<string> Pages, IReadOnlyList<string> Cards,
    IReadOnlyList<string> Forms, IReadOnlyList<string> Reports, IReadOnlyList<string> Jobs, IReadOnlyList<string> Rules, IReadOnlyList<string> Codes, IReadOnlyList<string> Goals, IReadOnlyList<string> Behind, IReadOnlyList<NewRight> Rights, IReadOnlyList<CountedFault> Faults);

/// <summary>A right and who would hold it.</summary>
internal sealed record NewRight(string Label, IReadOnlyList<string> Holders);
