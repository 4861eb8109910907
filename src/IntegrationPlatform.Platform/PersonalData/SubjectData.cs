using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.PersonalData;

/// <summary>Everything found about one subject.</summary>
/// <param name="Items">From all modules and plugins, in no particular order.</param>
/// <param name="Missing">Who did not answer: the answer is not whole.</param>
public sealed record SubjectExport(IReadOnlyList<PersonalDataItem> Items, IReadOnlyList<string> Missing);

/// <summary>
/// Exports and erases everything about a subject in one municipality, over all modules and plugins. Plugins that are off there are asked too:
/// what they kept is still there.
/// </summary>
public sealed class SubjectData(IEnumerable<ExtensionEntry> entries, ExtensionCalls calls)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    public async Task<SubjectExport> ExportAsync(Guid subject, string municipality, CurrentUser? by, CancellationToken cancellationToken)
    {
        var (items, missing) = (new List<PersonalDataItem>(), new List<string>());
        foreach (var entry in Keepers)
        {
            var answer = await calls.CallAsync<IPersonalData, List<PersonalDataItem>>(entry, new CallFor(municipality, by), Limit, async (keeper, _, token) => await keeper.ExportAsync(subject, token).ToListAsync(token), cancellationToken);
            if (answer.Failed)
                missing.Add(NameOf(entry));
            else
                items.AddRange(answer.Value!);
        }
        return new(items, missing);
    }

    /// <returns>Who could not erase; empty if everything is gone. Asking again is safe.</returns>
    public async Task<IReadOnlyList<string>> EraseAsync(Guid subject, string municipality, CurrentUser? by, CancellationToken cancellationToken)
    {
        var missing = new List<string>();
        foreach (var entry in Keepers)
        {
            var answer = await calls.CallAsync<IPersonalData, bool>(entry, new CallFor(municipality, by), Limit, async (keeper, _, token) =>
            {
                await keeper.EraseAsync(subject, token);
                return true;
            }, cancellationToken);
            if (answer.Failed)
                missing.Add(NameOf(entry));
        }
        return missing;
    }

    private IEnumerable<ExtensionEntry> Keepers => entries.Where(e => e.Kind == typeof(IPersonalData));

    private static string NameOf(ExtensionEntry entry) => entry.Plugin ?? entry.Implementation.Name;
}
