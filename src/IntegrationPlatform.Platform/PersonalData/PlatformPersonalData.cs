using System.Runtime.CompilerServices;
using System.Text.Json;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Forms;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Platform.PersonalData;

/// <summary>What the platform keeps for others: records of plugins, answers to forms, drafts, events that tell of the subject. The audit stays: it is what proves the erasure.</summary>
internal sealed class PlatformPersonalData(PlatformDb db, ICurrentMunicipality here, Vault vault, FormInput forms) : IPersonalData
{
    public async IAsyncEnumerable<PersonalDataItem> ExportAsync(Guid subject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in db.PluginRecords.AsNoTracking().Where(r => r.Subject == subject).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new($"{record.PluginId}: {record.Kind}", record.ChangedAt, JsonSerializer.Deserialize<JsonElement>(vault.Open(record.Json, record.Id) ?? "null"));
        var editions = (await db.FormEditions.AsNoTracking().Where(e => db.FormAnswers.Any(a => a.Subject == subject && a.EditionId == e.Id)).ToListAsync(cancellationToken)).ToDictionary(e => e.Id, e => e.Open());
        foreach (var answers in await db.FormAnswers.AsNoTracking().Where(a => a.Subject == subject).ToListAsync(cancellationToken))
        {
            var form = editions[answers.EditionId];
            yield return new(form.Title, answers.ChangedAt, forms.Shown(form.Fields, LocalForms.Open(vault, answers)).GroupBy(a => a.Label).ToDictionary(a => a.Key, a => string.Join("; ", a.Select(same => same.Answer)))); // two questions may bear one label
        }
    }

    public async Task EraseAsync(Guid subject, CancellationToken cancellationToken)
    {
        var part = subject.ToString();
        db.PluginRecords.RemoveRange(await db.PluginRecords.Where(r => r.Subject == subject).ToListAsync(cancellationToken));
        db.FormAnswers.RemoveRange(await db.FormAnswers.Where(a => a.Subject == subject).ToListAsync(cancellationToken));
        db.Drafts.RemoveRange(await db.Drafts.Where(d => d.Form.Contains(part)).ToListAsync(cancellationToken));
        var events = await db.Outbox.Where(m => m.MunicipalityId == here.Id && m.Body.Contains(part)).ToListAsync(cancellationToken);
        var told = events.ConvertAll(m => m.Id);
        db.Deliveries.RemoveRange(await db.Deliveries.Where(d => told.Contains(d.MessageId)).ToListAsync(cancellationToken));
        db.Outbox.RemoveRange(events);
        await db.SaveChangesAsync(cancellationToken);
    }
}
