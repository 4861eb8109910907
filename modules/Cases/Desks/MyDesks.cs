using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Desks;

/// <summary>Where a case lies. Every manager has a desk, with the user's id; the team has one for all cases that are not restricted.</summary>
internal static class Desk
{
    public static readonly Guid Team = Guid.Empty;

    /// <summary>Cases that wait for their erasure; whoever leads the team may still read them.</summary>
    public static readonly Guid Locked = new("00000000-0000-0000-0000-000000000001");
}

/// <summary>
/// The desks whose cases the current user sees, and those whose cases they may change. Covers and break-glass end by the clock:
/// each question asks what day and what time it is, and nothing has to run for a door to shut.
/// </summary>
internal sealed class MyDesks(CurrentUser user, CurrentMunicipality here, MunicipalityDirectory municipalities, TimeProvider clock)
{
    public Guid Mine => user.Id ?? throw new InvalidOperationException("Nobody is signed in.");

    public bool LeadsTeam => user.May(Rights.CasesTeam);

    public bool MayWrite => user.May(Rights.CasesWrite);

    public bool SeesTeam => LeadsTeam || municipalities.Get(here.Id!).TeamReadAccess;

    /// <summary>What a search looks through; a restricted case lies on no desk but its managers'. The desks of covered colleagues come on top.</summary>
    public IReadOnlyList<Guid> All => LeadsTeam ? [Mine, Desk.Team, Desk.Locked] : SeesTeam ? [Mine, Desk.Team] : [Mine];

    /// <summary>Cases the user may see: the first lock of every page below a case.</summary>
    public IQueryable<Case> Visible(CasesDb db)
    {
        var (mine, team, locked, now) = (Mine, SeesTeam ? Desk.Team : Mine, LeadsTeam ? Desk.Locked : Mine, Now);
        var covered = Covered(db);
        return db.Cases.Where(c =>
            db.ListEntries.Any(e => e.CaseId == c.Id && (e.DeskId == mine || e.DeskId == team || e.DeskId == locked || (!c.Restricted && covered.Contains(e.DeskId))))
            || c.LockedOn == null && db.BreakGlass.Any(b => b.CaseId == c.Id && b.UserId == mine && b.Until > now));
    }

    /// <summary>Cases the user sees as part of their work, without those opened in an emergency.</summary>
    public IQueryable<Case> Known(CasesDb db) => On(db, SeesTeam ? Desk.Team : Mine, LeadsTeam ? Desk.Locked : Mine);

    /// <summary>Cases the user may change: their own, those they cover, or all of the team for whoever leads it. Reading access to the team is not enough.</summary>
    public IQueryable<Case> Writable(CasesDb db) => On(db, LeadsTeam ? Desk.Team : Mine, Mine);

    /// <summary>Cases whose consents the user may record or withdraw, and whose clients they may answer: those they may change, and for whoever leads the team also locked ones.</summary>
    public IQueryable<Case> Consentable(CasesDb db) => On(db, LeadsTeam ? Desk.Team : Mine, LeadsTeam ? Desk.Locked : Mine);

    /// <summary>Cases the user may give to others or restrict: as <see cref="Writable"/>, but a cover gives nothing away.</summary>
    public IQueryable<Case> Assignable(CasesDb db)
    {
        var (mine, team) = (Mine, LeadsTeam ? Desk.Team : Mine);
        return db.Cases.Where(c => db.ListEntries.Any(e => e.CaseId == c.Id && (e.DeskId == mine || e.DeskId == team)));
    }

    /// <summary>Cases of which the user may decide requests: those they know, and for whoever oversees data protection all, without opening them.</summary>
    public IQueryable<Case> Decidable(CasesDb db) => user.May(Rights.DisclosuresOversee) ? db.Cases : Known(db);

    /// <summary>The covers in which the user stands in for somebody today.</summary>
    public IQueryable<Cover> Covers(CasesDb db)
    {
        var (mine, today) = (Mine, Days.Today(clock));
        return db.Covers.Where(v => v.CoverId == mine && v.EndedAt == null && v.FromOn <= today && v.UntilOn >= today);
    }

    /// <summary>Who stood in for the user and does not today.</summary>
    public IQueryable<Guid> FormerStandIns(CasesDb db)
    {
        var (mine, today) = (Mine, Days.Today(clock));
        var own = db.Covers.Where(v => v.ManagerId == mine);
        return own.Where(v => v.EndedAt != null || v.UntilOn < today).Select(v => v.CoverId)
            .Where(id => !own.Any(v => v.CoverId == id && v.EndedAt == null && v.FromOn <= today && v.UntilOn >= today));
    }

    public async Task<IReadOnlyList<CoveredDesk>> CoveredAsync(CasesDb db, CancellationToken cancellationToken) =>
        await Covers(db).OrderBy(v => v.ManagerName).Select(v => new CoveredDesk(v.Id, v.ManagerId, v.ManagerName, v.UntilOn)).ToListAsync(cancellationToken);

    private IQueryable<Guid> Covered(CasesDb db) => Covers(db).Select(v => v.ManagerId);

    private IQueryable<Case> On(CasesDb db, Guid team, Guid locked)
    {
        var mine = Mine;
        var covered = Covered(db);
        return db.Cases.Where(c => db.ListEntries.Any(e => e.CaseId == c.Id && (e.DeskId == mine || e.DeskId == team || e.DeskId == locked || (!c.Restricted && covered.Contains(e.DeskId)))));
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

/// <summary>A colleague's desk that the user has too, until the evening of a day.</summary>
internal sealed record CoveredDesk(Guid CoverId, Guid ManagerId, string ManagerName, DateOnly UntilOn);
