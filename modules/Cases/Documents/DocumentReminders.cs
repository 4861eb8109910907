using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Sdk.Look;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Documents;

/// <summary>One task per document that runs out: made with it, moved with its last day, finished when it is replaced or removed. The caller saves.</summary>
internal sealed class DocumentReminders(CasesDb db, MyDesks desks, Vault vault, TimeProvider clock)
{
    /// <summary>After kind or last day have changed. A reminder that was done comes again only for another day.</summary>
    /// <param name="manager">Whose task a new one is; otherwise that of whoever writes.</param>
    public async Task FollowAsync(DocumentRecord document, CancellationToken cancellationToken, Guid? manager = null)
    {
        var today = Days.Today(clock);
        var task = await FindAsync(document, cancellationToken);
        if (document.ValidUntil is not { } until || until < today)
        {
            Finish(task);
            return;
        }
        var (day, title) = (DocumentKinds.RemindOn(document.Kind, until), $"{DocumentKinds.List.Label(document.Kind)} läuft am {German.Day(until)} ab");
        if (day < today)
            day = today;
        if (task is { Open: true })
        {
            (task.DueOn, task.Title) = (day, vault.Seal(title, task.Id));
            return;
        }
        var id = Guid.CreateVersion7();
        db.Tasks.Add(new CaseTask { Id = id, CaseId = document.CaseId, Title = vault.Seal(title, id), DueOn = day, AssignedTo = manager ?? desks.Mine, Source = TaskSource.Deadline, CreatedAt = Now });
        document.ReminderId = id;
    }

    public async Task EndAsync(DocumentRecord document, CancellationToken cancellationToken) => Finish(await FindAsync(document, cancellationToken));

    /// <summary>When the document comes back that was removed at this moment.</summary>
    public async Task ReturnAsync(DocumentRecord document, DateTime removedAt, CancellationToken cancellationToken)
    {
        if (await FindAsync(document, cancellationToken) is { } task && task.DoneAt == removedAt)
            task.Reopen();
    }

    private void Finish(CaseTask? task)
    {
        if (task is { Open: true })
            task.Finish(Now);
    }

    private async Task<CaseTask?> FindAsync(DocumentRecord document, CancellationToken cancellationToken) =>
        document.ReminderId is { } id ? await db.Tasks.SingleOrDefaultAsync(t => t.Id == id, cancellationToken) : null;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
