using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Sdk.Look;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Services;

/// <summary>The services one may choose in a form, by name.</summary>
internal static class ServiceChoices
{
    private const int Most = 500;

    /// <param name="chosen">Stays in the list although it is archived meanwhile.</param>
    public static async Task<IReadOnlyList<LookOption>> LoadAsync(CasesDb db, Guid? chosen, IStringLocalizer texts, CancellationToken cancellationToken) =>
        [.. (await db.Services.Where(s => !s.Archived || s.Id == chosen).OrderBy(s => s.SortName).ThenBy(s => s.Id).Take(Most).Select(s => new { s.Id, s.Name, s.Kind }).ToListAsync(cancellationToken))
            .Select(s => new LookOption(s.Id.ToString(), Named(s.Name, texts[ReferralTargets.List.Label(s.Kind)])))];

    /// <summary>With its kind, unless the name says it already.</summary>
    private static string Named(string name, string kind) => name.Contains(kind, StringComparison.OrdinalIgnoreCase) ? name : $"{name} · {kind}";
}
