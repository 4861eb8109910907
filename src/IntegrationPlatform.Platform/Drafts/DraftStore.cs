using System.Text.Json;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Platform.Drafts;

/// <summary>Fields of a form by name, as they were typed.</summary>
public sealed record FormDraft(IReadOnlyDictionary<string, string[]> Fields, DateTime SavedAt)
{
    public string? this[string field] => Fields.TryGetValue(field, out var values) && values.Length > 0 ? values[0] : null;

    public IReadOnlyList<string> All(string field) => Fields.GetValueOrDefault(field) ?? [];
}

/// <summary>Drafts of the current user in the current municipality. They last three days.</summary>
public sealed class DraftStore(PlatformDb db, Vault vault, CurrentUser user, TimeProvider clock)
{
    public const int MaxSize = 64 * 1024;
    private const int ForgottenAtOnce = 100;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(72);

    public async Task<FormDraft?> FindAsync(string form, CancellationToken cancellationToken)
    {
        var oldest = Now - Lifetime;
        var draft = await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.UserId == user.Id && d.Form == form && d.SavedAt > oldest, cancellationToken);
        return draft is not null && vault.Open(draft.Fields, draft.Id) is { } json
            ? new FormDraft(JsonSerializer.Deserialize<Dictionary<string, string[]>>(json)!, draft.SavedAt)
            : null;
    }

    public async Task SaveAsync(string form, IReadOnlyDictionary<string, string[]> fields, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(fields);
        try
        {
            await PutAsync(form, json, cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear(); // another window kept or discarded the same draft meanwhile: what comes later goes over it
            await PutAsync(form, json, cancellationToken);
        }
    }

    public async Task DiscardAsync(string form, CancellationToken cancellationToken)
    {
        db.Drafts.RemoveRange(await db.Drafts.Where(d => d.UserId == user.Id && d.Form == form).ToListAsync(cancellationToken));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // discarded twice at once: it is gone, as was wished
        }
    }

    private async Task PutAsync(string form, string json, CancellationToken cancellationToken)
    {
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.UserId == user.Id && d.Form == form, cancellationToken);
        if (draft is null)
        {
            var id = Guid.CreateVersion7();
            db.Drafts.Add(new Draft { Id = id, UserId = user.Id!.Value, Form = form, Fields = vault.Seal(json, id), SavedAt = Now });
            await db.SaveChangesAsync(cancellationToken);
            await ForgetOldAsync(cancellationToken);
        }
        else
        {
            draft.Fields = vault.Seal(json, draft.Id);
            draft.SavedAt = Now;
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Of everybody here: whoever has left does not come back to begin another.</summary>
    private async Task ForgetOldAsync(CancellationToken cancellationToken)
    {
        var oldest = Now - Lifetime;
        db.Drafts.RemoveRange(await db.Drafts.Where(d => d.SavedAt <= oldest).OrderBy(d => d.Id).Take(ForgottenAtOnce).ToListAsync(cancellationToken));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // somebody else forgets the same at this moment; the next draft takes what is left
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
