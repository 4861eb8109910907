using System.Security.Cryptography;
using System.Text;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Sdk.Look;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Clock;

/// <summary>The reminders before the end of counselling: six, three and one month. Their ids follow from case, end and mark, so that none can come twice.</summary>
internal sealed class PeriodTasks(CasesDb db, Vault vault)
{
    public static readonly int[] Marks = [6, 3, 1];

    /// <summary>The mark whose day has come; if several have, only the last: three reminders of one end would be two too many.</summary>
    public static int? MarkOn(DateOnly endsOn, DateOnly today) =>
        today > endsOn ? null : Marks.Where(m => endsOn.AddMonths(-m) <= today).Select(m => (int?)m).LastOrDefault();

    public static Guid IdOf(Guid caseId, DateOnly endsOn, int mark)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{caseId:N}/{endsOn:O}/{mark}"));
        var id = Guid.CreateVersion7(new DateTimeOffset(endsOn.AddMonths(-mark).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)).ToByteArray(bigEndian: true);
        hash.AsSpan(0, 10).CopyTo(id.AsSpan(6));
        id[6] = (byte)((id[6] & 0x0f) | 0x70);
        id[8] = (byte)((id[8] & 0x3f) | 0x80);
        return new Guid(id, bigEndian: true);
    }

    public CaseTask New(Guid caseId, DateOnly endsOn, int mark, Guid manager, DateOnly today, DateTime now)
    {
        var id = IdOf(caseId, endsOn, mark);
        var day = endsOn.AddMonths(-mark);
        return new CaseTask
        {
            Id = id,
            CaseId = caseId,
            Title = vault.Seal(TitleOf(endsOn, mark), id),
            DueOn = day < today ? today : day,
            AssignedTo = manager,
            Source = TaskSource.Deadline,
            CreatedAt = now,
        };
    }

    public static string TitleOf(DateOnly endsOn, int mark) => mark switch
    {
        6 => $"Beratung endet am {German.Day(endsOn)}, in sechs Monaten: Ziele und Anschluss planen",
        3 => $"Beratung endet am {German.Day(endsOn)}, in drei Monaten: Verlängerung beantragen oder Übergang vorbereiten",
        _ => $"Beratung endet am {German.Day(endsOn)}, in einem Monat: Abschluss, Nachbetreuung oder Verlängerung klären",
    };

    /// <summary>When the end has moved or the case is closed: what is still open of the reminders goes, what was done stays. The caller saves.</summary>
    public async Task WithdrawAsync(Guid caseId, DateOnly formerEnd, CancellationToken cancellationToken)
    {
        if (formerEnd == ListEntry.Nothing)
            return;
        var ids = Marks.Select(mark => IdOf(caseId, formerEnd, mark)).ToList();
        db.Tasks.RemoveRange(await db.Tasks.Where(t => ids.Contains(t.Id) && t.Open).ToListAsync(cancellationToken));
    }
}
