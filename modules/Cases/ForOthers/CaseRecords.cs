using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.ForOthers;

/// <summary>Talks and tasks of other modules, with everything that hangs on one that is recorded here: lists, event, follow-up.</summary>
internal sealed class CaseRecords(CasesDb db, MyDesks desks, DeskUpdate save, Vault vault, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : ICaseRecords
{
    public TalkChoices Choices => new(CodesOf<ContactMode>(), CodesOf<DurationBand>());

    public Task SaveAsync(Guid caseId, CaseAdditions additions, Func<CancellationToken, Task> together, CancellationToken cancellationToken) =>
        save.SaveTogetherAsync(caseId, async () =>
        {
            await together(cancellationToken);
            if (additions.Talk is { } talk && !await db.Contacts.AnyAsync(c => c.Id == talk.Id, cancellationToken))
            {
                db.Contacts.Add(ContactOf(caseId, talk));
                db.Publish(new ContactRecorded(caseId, talk.Id));
            }
            if (additions.Tasks.Count > 0)
                await PutAsync(caseId, additions.Tasks, cancellationToken);
            foreach (var done in await db.Tasks.Where(t => t.CaseId == caseId && additions.Done.Contains(t.Id) && t.Open).ToListAsync(cancellationToken))
                done.Finish(Now);
        }, cancellationToken);

    private async Task PutAsync(Guid caseId, IReadOnlyList<TaskAddition> tasks, CancellationToken cancellationToken)
    {
        var manager = await db.Managers.Where(m => m.CaseId == caseId && m.Main).Select(m => m.UserId).SingleAsync(cancellationToken);
        foreach (var task in tasks)
        {
            if (await db.Tasks.SingleOrDefaultAsync(t => t.Id == task.Id && t.CaseId == caseId, cancellationToken) is { } stored)
                stored.DueOn = task.DueOn;
            else
                db.Tasks.Add(new CaseTask { Id = task.Id, CaseId = caseId, Title = vault.Seal(task.Title, task.Id), DueOn = task.DueOn, AssignedTo = manager, Source = TaskSource.System, CreatedAt = Now });
        }
    }

    private Contact ContactOf(Guid caseId, TalkAddition talk) => new()
    {
        Id = talk.Id,
        CaseId = caseId,
        At = talk.On == Days.Today(clock) ? Now : Days.Utc(talk.On.ToDateTime(new TimeOnly(12, 0))),
        Mode = ValueOf<ContactMode>(talk.Mode),
        Duration = ValueOf<DurationBand>(talk.Duration),
        Kind = ContactKind.Counselling,
        Topics = [.. talk.Topics.Where(Topics.Core.Has)],
        Note = string.IsNullOrWhiteSpace(talk.Note) ? null : vault.Seal(talk.Note.Trim(), talk.Id),
        RecordedBy = desks.Mine,
        RecordedByName = user.Name,
        RecordedAt = Now,
    };

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private (string Code, string Label)[] CodesOf<TEnum>() where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Select(v => (v.ToString(), T[Labels.ShortOf(v)].Value))];

    private static TEnum ValueOf<TEnum>(string code) where TEnum : struct, Enum => Enum.Parse<TEnum>(code);
}
