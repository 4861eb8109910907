using IntegrationPlatform.Cases.Data;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Letters;

/// <summary>A template as it holds here.</summary>
/// <param name="Id">Of the municipality's own version; empty for the one the product brings.</param>
internal sealed record LetterText(string Key, string Language, string Subject, string Body, Guid Id, int Version, string? ChangedByName)
{
    public bool IsOwn => Id != Guid.Empty;
}

/// <summary>A template that can be chosen.</summary>
internal sealed record OfferedText(string Key, string Language, bool Own, bool Shipped);

/// <summary>The municipality's own versions first, then what the product brings.</summary>
internal sealed class LetterTexts(CasesDb db)
{
    public async Task<LetterText?> FindAsync(string? key, string? language, CancellationToken cancellationToken) =>
        key is null || language is null || !LetterKinds.List.Has(key) || !LetterLanguages.List.Has(language) ? null
        : await db.LetterTemplates.AsNoTracking().Where(t => t.Key == key && t.Language == language)
            .Select(t => new LetterText(t.Key, t.Language, t.Subject, t.Body, t.Id, t.Version, t.ChangedByName)).SingleOrDefaultAsync(cancellationToken)
        ?? ShippedLetters.Find(key, language);

    public async Task<ILookup<string, OfferedText>> AllAsync(CancellationToken cancellationToken)
    {
        var own = (await db.LetterTemplates.AsNoTracking().Select(t => new { t.Key, t.Language }).ToListAsync(cancellationToken)).ConvertAll(t => (t.Key, t.Language));
        var shipped = ShippedLetters.All.Select(s => (s.Key, s.Language)).ToHashSet();
        return own.Union(shipped).OrderBy(t => LetterLanguages.Place(t.Language))
            .ToLookup(t => t.Key, t => new OfferedText(t.Key, t.Language, own.Contains(t), shipped.Contains(t)));
    }
}
