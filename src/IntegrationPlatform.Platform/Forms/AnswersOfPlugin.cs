using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Platform.Forms;

/// <summary>The answers to the forms of the plugin whose code runs in this scope.</summary>
internal sealed class AnswersOfPlugin(PlatformDb db, Vault vault, CallingPlugin caller) : IFormAnswers
{
    private const int PageSize = 500;

    public async Task<FormAnswers?> FindAsync(string form, Guid subject, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(Mine(form).Where(a => a.Subject == subject), cancellationToken);
        return rows.Count == 0 ? null : rows[0];
    }

    public Task<IReadOnlyList<FormAnswers>> ListAsync(string form, Guid? after, CancellationToken cancellationToken)
    {
        var rows = Mine(form);
        if (after is { } last)
            rows = rows.Where(a => a.Subject > last);
        return ReadAsync(rows.OrderBy(a => a.Subject).Take(PageSize), cancellationToken);
    }

    private IQueryable<FormAnswerSet> Mine(string form) =>
        OwnKeys.IsOf(caller.Id ?? throw new InvalidOperationException("Only a plugin has forms."), form)
            ? db.FormAnswers.AsNoTracking().Where(a => a.FormKey == form)
            : throw new InvalidOperationException($"The form {form} is not the plugin's own.");

    private async Task<IReadOnlyList<FormAnswers>> ReadAsync(IQueryable<FormAnswerSet> rows, CancellationToken cancellationToken)
    {
        var found = await rows.ToListAsync(cancellationToken);
        var editions = found.Select(a => a.EditionId).Distinct().ToList();
        var versions = (await db.FormEditions.AsNoTracking().Where(e => editions.Contains(e.Id)).ToListAsync(cancellationToken)).ToDictionary(e => e.Id, e => e.Open().Version);
        return [.. found.Select(a => new FormAnswers(a.Subject, versions[a.EditionId], a.ChangedAt, LocalForms.Open(vault, a)))];
    }
}
