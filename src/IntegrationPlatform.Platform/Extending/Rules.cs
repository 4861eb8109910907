using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.Extending;

/// <summary>The rules of plugins on one kind of draft, asked together before it is saved. A rule that does not answer stops nobody's work.</summary>
public sealed class Rules<T>(Extensions<IRule<T>> rules, ExtensionCalls calls, CurrentUser user, ICurrentMunicipality here) where T : class
{
    private const int MaxMessage = 300;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<IReadOnlyList<Violation>> CheckAsync(T draft, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(rules.Entries.Select(entry => calls.CallAsync<IRule<T>, IReadOnlyList<Violation>>(
            entry, new CallFor(here.Id!, user), Limit, async (rule, _, token) => [.. (await rule.CheckAsync(draft, token)).Select(Fit)], cancellationToken)));
        return [.. answers.SelectMany(a => a.Value ?? [])];
    }

    private static Violation Fit(Violation? violation) => violation?.Message is { Length: > 0 } message
        ? violation with { Message = message.Length > MaxMessage ? message[..MaxMessage] : message }
        : throw new UnfitExtensionException("Die Regel sagt nicht, was gegen das Speichern spricht.");
}
