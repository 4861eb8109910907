using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Services;

/// <summary>What of the directory is shown: words, kind, language, and from which place on.</summary>
internal sealed class ServiceFilter
{
    private const int MostWords = 6;

    public string? Q { get; set; }
    public string? Kind { get; set; }
    public string? Language { get; set; }
    public bool Archived { get; set; }

    /// <summary>The place to read on from: an id and the name it is sorted by.</summary>
    public string? After { get; set; }

    internal int Active => new[] { Q, Kind, Language }.Count(f => !string.IsNullOrWhiteSpace(f)) + (Archived ? 1 : 0);

    /// <summary>Nonsense in the address shows the whole directory instead of an error.</summary>
    internal void Tidy()
    {
        Q = Q?.Trim().Cut(100);
        Kind = Kind is not null && ReferralTargets.List.Has(Kind) ? Kind : null;
        Language = Language is not null && Languages.List.Has(Language) ? Language : null;
    }

    internal IQueryable<ServiceProvider> Of(CasesDb db)
    {
        var found = db.Services.AsNoTracking().Where(s => s.Archived == Archived);
        foreach (var word in ServiceProvider.WordsOf(Q).Distinct(StringComparer.Ordinal).Take(MostWords))
            found = found.Where(s => s.SearchWords.Contains(" " + word));
        if (Kind is not null)
            found = found.Where(s => s.Kind == Kind);
        if (Language is not null)
            found = found.Where(s => s.Languages.Contains(Language));
        if (After is { Length: > 33 and < 200 } && !After.Contains('\0', StringComparison.Ordinal) && Guid.TryParseExact(After[..32], "N", out var id))
        {
            var name = After[33..];
            found = found.Where(s => string.Compare(s.SortName, name) > 0 || s.SortName == name && s.Id.CompareTo(id) > 0);
        }
        return found.OrderBy(s => s.SortName).ThenBy(s => s.Id);
    }

    internal string Url(string? after = null)
    {
        var parts = new[] { ("q", Q), ("kind", Kind), ("language", Language), ("archived", Archived ? "true" : null), ("after", after) }
            .Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}");
        return "?" + string.Join('&', parts);
    }
}
