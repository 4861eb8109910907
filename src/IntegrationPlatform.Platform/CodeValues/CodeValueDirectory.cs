using System.Collections.Concurrent;
using System.Collections.Frozen;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Platform.CodeValues;

/// <summary>The values of plugins as one municipality has them.</summary>
/// <param name="On">Those that can be chosen.</param>
/// <param name="Known">Every value that any plugin has ever brought, by its code.</param>
internal sealed record TownValues(IReadOnlyList<CodeValue> On, FrozenDictionary<string, CodeValue> Known)
{
    public static readonly TownValues None = new([], FrozenDictionary<string, CodeValue>.Empty);
}

/// <summary>What plugins add to code lists: asked once per municipality, and what they said is kept for the time when they are gone.</summary>
internal sealed class CodeValueDirectory(ExtensionCalls calls, PluginSwitches switches, IEnumerable<OpenList> lists, IServiceScopeFactory scopes)
{
    private readonly AskedOnce<ICodeValues, IReadOnlyList<CodeValue>> _asked = new(calls, switches, (entry, values) => CodeValueCheck.Fit(values.Values, entry.Plugin!, lists));
    private readonly ConcurrentDictionary<string, (object State, TownValues Values)> _towns = new(StringComparer.Ordinal);

    /// <summary>What is known by now, without asking.</summary>
    public TownValues Of(string municipality) => _towns.TryGetValue(municipality, out var town) ? town.Values : TownValues.None;

    public async ValueTask PrepareAsync(Extensions<ICodeValues> extensions, string municipality, CancellationToken cancellationToken)
    {
        var answers = await _asked.OfAsync(extensions, municipality, cancellationToken); // the same list as long as nothing has changed
        if (_towns.TryGetValue(municipality, out var town) && ReferenceEquals(town.State, answers))
            return;
        IReadOnlyList<CodeValue> on = [.. answers.SelectMany(a => a.Answer)];
        _towns[municipality] = (answers, new(on, await KeepAsync(on, cancellationToken)));
    }

    private async Task<FrozenDictionary<string, CodeValue>> KeepAsync(IEnumerable<CodeValue> on, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var kept = await db.CodeValues.ToDictionaryAsync(v => v.Code, StringComparer.Ordinal, cancellationToken);
        foreach (var value in on)
        {
            if (kept.TryGetValue(value.Code, out var former))
                (former.Label, former.CountsAs) = (value.Label, value.CountsAs);
            else
                db.CodeValues.Add(kept[value.Code] = new KeptValue { Code = value.Code, List = value.List, Label = value.Label, CountsAs = value.CountsAs });
        }
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException race) when (race.IsAt(typeof(KeptValue)))
        {
            // another municipality asked the same plugin at the same moment and has kept the same
        }
        return kept.Values.ToFrozenDictionary(v => v.Code, v => new CodeValue(v.List, v.Code, v.Label, v.CountsAs), StringComparer.Ordinal);
    }
}
