using System.Text.Json;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Platform.Forms;

/// <summary>All forms that are on in a municipality.</summary>
public sealed class FormDirectory(ExtensionCalls calls, PluginSwitches switches)
{
    private readonly AskedOnce<IForm, FormDefinition> _asked = new(calls, switches, (entry, form) => FormCheck.Fit(form.Definition, entry.Plugin!));

    internal async ValueTask<IEnumerable<FormDefinition>> OfAsync(Extensions<IForm> forms, string municipality, CancellationToken cancellationToken) =>
        (await _asked.OfAsync(forms, municipality, cancellationToken)).Select(a => a.Answer).DistinctBy(f => f.Key); // of two with the same key the first stands
}

/// <summary>A form and how far it is, about one record.</summary>
/// <param name="Key">Of the form.</param>
/// <param name="Title">German.</param>
/// <param name="IsOn">It can be filled in; otherwise its plugin is off or gone and the answers can only be read.</param>
/// <param name="Answered">Who answered last, and when (UTC); null if nobody has.</param>
public sealed record FormState(string Key, string Title, bool IsOn, AnsweredBy? Answered);

/// <summary>Who answered, and when (UTC).</summary>
public sealed record AnsweredBy(string Name, DateTime At);

/// <summary>A form with its answers.</summary>
/// <param name="Form">As it is today, or as it was when the answers were given.</param>
/// <param name="IsOn">It can be filled in.</param>
/// <param name="Values">By field key; null if there are none yet. Empty too if they cannot be read any more.</param>
/// <param name="Version">Of the answers; null if there are none yet.</param>
/// <param name="Answered">Who answered last.</param>
/// <param name="Former">Questions that the form no longer asks and that were answered.</param>
public sealed record FilledForm(FormDefinition Form, bool IsOn, IReadOnlyDictionary<string, string> Values, int? Version, AnsweredBy? Answered, IReadOnlyList<FormField> Former);

/// <summary>The forms of plugins about one record. Whether the user may see that record, the caller has asked before.</summary>
public sealed class LocalForms(PlatformDb db, Vault vault, FormDirectory directory, Extensions<IForm> forms, CurrentUser user, ICurrentMunicipality here, TimeProvider clock)
{
    /// <summary>What can be filled in here, and what was answered, also to a form that is gone.</summary>
    public async Task<IReadOnlyList<FormState>> AboutAsync(Guid subject, CancellationToken cancellationToken)
    {
        var on = (await OnAsync(cancellationToken)).ToDictionary(f => f.Key, StringComparer.Ordinal);
        var answered = await db.FormAnswers.AsNoTracking().Where(a => a.Subject == subject)
            .Select(a => new { a.FormKey, a.ChangedByName, a.ChangedAt, db.FormEditions.First(e => e.Id == a.EditionId).Definition }).ToListAsync(cancellationToken);
        var states = answered.Select(a => new FormState(
            a.FormKey, (on.GetValueOrDefault(a.FormKey) ?? JsonSerializer.Deserialize<FormDefinition>(a.Definition)!).Title, on.ContainsKey(a.FormKey), new(a.ChangedByName, a.ChangedAt)));
        var open = on.Values.Where(f => answered.TrueForAll(a => a.FormKey != f.Key)).Select(f => new FormState(f.Key, f.Title, true, null));
        return [.. states.Concat(open).OrderBy(s => s.Title, StringComparer.CurrentCulture)];
    }

    /// <summary>One form, or null: it is neither on here nor answered.</summary>
    public async Task<FilledForm?> FindAsync(string key, Guid subject, CancellationToken cancellationToken)
    {
        var form = (await OnAsync(cancellationToken)).FirstOrDefault(f => f.Key == key);
        var stored = await db.FormAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.FormKey == key && a.Subject == subject, cancellationToken);
        if (stored is null)
            return form is null ? null : new(form, true, new Dictionary<string, string>(), null, null, []);
        var given = (await db.FormEditions.AsNoTracking().SingleAsync(e => e.Id == stored.EditionId, cancellationToken)).Open();
        var values = Open(vault, stored);
        return new(form ?? given, form is not null, values, stored.Version, new(stored.ChangedByName, stored.ChangedAt), await FormerAsync(form ?? given, values, cancellationToken));
    }

    /// <summary>Stores answers that <see cref="FormInput"/> has read.</summary>
    /// <param name="form">As it is today.</param>
    /// <param name="subject">The record.</param>
    /// <param name="values">By field key.</param>
    /// <param name="version">Of the answers that were read; null adds.</param>
    /// <param name="cancellationToken">Ends the saving.</param>
    /// <returns>False if somebody else was faster: nothing was stored.</returns>
    public async Task<bool> SaveAsync(FormDefinition form, Guid subject, IReadOnlyDictionary<string, string> values, int? version, CancellationToken cancellationToken)
    {
        var stored = await db.FormAnswers.SingleOrDefaultAsync(a => a.FormKey == form.Key && a.Subject == subject, cancellationToken);
        if (stored?.Version != version)
            return false;
        var edition = await KeepAsync(FormEdition.Of(form), cancellationToken);
        var former = stored is null ? [] : Open(vault, stored).Where(v => form.Fields.All(f => f.Key != v.Key)); // what is no longer asked was answered all the same
        if (stored is null)
        {
            var id = Guid.CreateVersion7();
            db.FormAnswers.Add(stored = new FormAnswerSet { Id = id, FormKey = form.Key, Subject = subject, Values = vault.Seal("{}", id) });
        }
        stored.EditionId = edition;
        stored.Values = vault.Seal(JsonSerializer.Serialize(values.Concat(former).ToDictionary()), stored.Id);
        stored.ChangedByName = user.Name;
        stored.ChangedAt = clock.GetUtcNow().UtcDateTime;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException race) when (race.IsAt(typeof(FormAnswerSet)))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    internal static IReadOnlyDictionary<string, string> Open(Vault vault, FormAnswerSet stored) =>
        vault.Open(stored.Values, stored.Id) is { } json ? JsonSerializer.Deserialize<Dictionary<string, string>>(json)! : new Dictionary<string, string>();

    /// <summary>As they were asked, in whichever edition that was.</summary>
    private async Task<IReadOnlyList<FormField>> FormerAsync(FormDefinition form, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        var left = values.Keys.Except(form.Fields.Select(f => f.Key)).ToHashSet(StringComparer.Ordinal);
        if (left.Count == 0)
            return [];
        var editions = await db.FormEditions.AsNoTracking().Where(e => e.FormKey == form.Key).ToListAsync(cancellationToken);
        return [.. editions.Select(e => e.Open()).OrderByDescending(e => e.Version).SelectMany(e => e.Fields).Where(f => left.Contains(f.Key)).DistinctBy(f => f.Key)];
    }

    private ValueTask<IEnumerable<FormDefinition>> OnAsync(CancellationToken cancellationToken) => directory.OfAsync(forms, here.Id!, cancellationToken);

    private async Task<Guid> KeepAsync(FormEdition edition, CancellationToken cancellationToken)
    {
        if (await db.FormEditions.AnyAsync(e => e.Id == edition.Id, cancellationToken))
            return edition.Id;
        db.FormEditions.Add(edition);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException race) when (race.IsAt(typeof(FormEdition)))
        {
            db.Entry(edition).State = EntityState.Detached; // somebody else answered the new form at the same moment
        }
        return edition.Id;
    }
}
