using System.Collections.Concurrent;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.Extending;

/// <summary>What an extension said of itself.</summary>
public sealed record Asked<TAnswer>(ExtensionEntry Entry, TAnswer Answer);

/// <summary>
/// What extensions say of themselves: a menu its entries, a form its fields. Asked once per municipality, and again after something was switched there.
/// One that does not answer is left out, its fault counted, and it is asked again.
/// </summary>
public sealed class AskedOnce<TExtension, TAnswer>(ExtensionCalls calls, PluginSwitches switches, Func<ExtensionEntry, TExtension, TAnswer> question)
    where TExtension : class, IExtension
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    private static readonly object NotYet = new();
    private readonly ConcurrentDictionary<string, (object State, IReadOnlyList<Asked<TAnswer>> Answers)> _towns = new(StringComparer.Ordinal);

    /// <summary>What is known by now, without asking.</summary>
    public IReadOnlyList<Asked<TAnswer>> Known(string municipality) => _towns.TryGetValue(municipality, out var town) ? town.Answers : [];

    public async ValueTask<IReadOnlyList<Asked<TAnswer>>> OfAsync(Extensions<TExtension> extensions, string municipality, CancellationToken cancellationToken)
    {
        var state = switches.StateOf(municipality);
        if (_towns.TryGetValue(municipality, out var town) && ReferenceEquals(town.State, state))
            return town.Answers;
        var answers = await Task.WhenAll(extensions.Entries.Select(entry => AskAsync(entry, municipality, cancellationToken)));
        IReadOnlyList<Asked<TAnswer>> known = [.. answers.OfType<Asked<TAnswer>>()];
        _towns[municipality] = (answers.All(a => a is not null) ? state : NotYet, known); // who has not answered is asked again, until it rests
        return known;
    }

    private async Task<Asked<TAnswer>?> AskAsync(ExtensionEntry entry, string municipality, CancellationToken cancellationToken)
    {
        var answer = await calls.CallAsync<TExtension, TAnswer>(entry, new CallFor(municipality), Limit, (extension, _, _) => Task.FromResult(question(entry, extension)), cancellationToken);
        return answer.Failed ? null : new(entry, answer.Value!);
    }
}
