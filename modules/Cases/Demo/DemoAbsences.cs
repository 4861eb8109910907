using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Encryption;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>Who is away in a town, who has looked after the first case before, and the one emergency access of the last weeks.</summary>
internal sealed class DemoAbsences(DemoRun run, Vault vault)
{
    public List<Cover> Covers { get; } = [];
    public List<CaseAssignment> Assignments { get; } = [];
    public List<BreakGlassAccess> Accesses { get; } = [];

    /// <summary>Called with the first files of a town; a handful of rows.</summary>
    public void Write(IReadOnlyList<DemoFile> files)
    {
        if (run.Scene.Lean || Covers.Count > 0 || run.Posts.Count < 2)
            return;
        var (anna, colleague) = (run.Posts[0], run.Posts[1]);
        Covers.Add(New(anna, colleague, 12, 26, AbsenceReason.Leave, 1)); // her leave comes; until then the next one covers
        Covers.Add(New(colleague, anna, -1, 4, AbsenceReason.Training, 1));
        var own = files.FirstOrDefault(f => f.Story == AlHussein.Story) ?? files[0];
        var before = new CaseAssignment { Id = run.Ids.Next(), CaseId = own.Case.Id, UserId = colleague.UserId, UserName = colleague.Name, Main = true, From = own.Case.OpenedOn };
        before.End(own.Case.OpenedOn.AddMonths(2));
        Assignments.Add(before);
        if (files.FirstOrDefault(f => f.Manager == colleague && f.Case.IsOpen) is not { } other)
            return;
        var id = run.Ids.Next();
        var at = DateTime.SpecifyKind(DemoCalendar.WorkdayBefore(run.Today.AddDays(-3)).ToDateTime(new TimeOnly(14, 20)), DateTimeKind.Utc);
        Accesses.Add(new BreakGlassAccess
        {
            Id = id,
            CaseId = other.Case.Id,
            UserId = anna.UserId,
            UserName = anna.Name,
            Reason = vault.Seal("Klinik ruft an, braucht Sprache und Kontakt der Familie; Kollege nicht erreichbar.", id),
            OpenedAt = at,
            Until = at + BreakGlassAccess.Lasting,
        });
    }

    private Cover New(DemoPost absent, DemoPost standIn, int from, int until, AbsenceReason reason, int number) => new()
    {
        Id = run.Ids.Next(),
        ManagerId = absent.UserId,
        ManagerName = absent.Name,
        CoverId = standIn.UserId,
        CoverName = standIn.Name,
        FromOn = run.Today.AddDays(from),
        UntilOn = run.Today.AddDays(until),
        Reason = reason,
        Number = number,
        CreatedBy = absent.UserId,
        CreatedByName = absent.Name,
        CreatedAt = run.Now.AddDays(-2),
    };
}
