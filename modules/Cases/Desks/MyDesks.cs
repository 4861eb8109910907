using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;

namespace IntegrationPlatform.Cases.Desks;

/// <summary>Where a case lies. Every manager has a desk, with the user's id; the team has one for all cases that are not restricted.</summary>
internal static class Desk
{
    public static readonly Guid Team = Guid.Empty;

    /// <summary>Cases that wait for their erasure; whoever leads the team may still read them.</summary>
    public static readonly Guid Locked = new("00000000-0000-0000-0000-000000000001");
}

/// <summary>The desks whose cases the current user sees, and those whose cases they may change.</summary>
internal sealed class MyDesks(CurrentUser user, CurrentMunicipality here, MunicipalityDirectory municipalities)
{
    public Guid Mine => user.Id ?? throw new InvalidOperationException("Nobody is signed in.");

    public bool LeadsTeam => user.May(Rights.CasesTeam);

    public bool MayWrite => user.May(Rights.CasesWrite);

    public bool SeesTeam => LeadsTeam || municipalities.Get(here.Id!).TeamReadAccess;

    /// <summary>What a search looks through; a restricted case lies on no desk but its managers'.</summary>
    public IReadOnlyList<Guid> All => LeadsTeam ? [Mine, Desk.Team, Desk.Locked] : SeesTeam ? [Mine, Desk.Team] : [Mine];

    /// <summary>Beside the own desk, the one with most of what the user sees.</summary>
    public Guid Widest => SeesTeam ? Desk.Team : Mine;

    /// <summary>Cases the user may see: the first lock of every page below a case.</summary>
    public IQueryable<Case> Visible(CasesDb db)
    {
        var mine = Mine;
        var team = SeesTeam ? Desk.Team : Mine;
        var locked = LeadsTeam ? Desk.Locked : Mine;
        return db.Cases.Where(c => db.ListEntries.Any(e => e.CaseId == c.Id && (e.DeskId == mine || e.DeskId == team || e.DeskId == locked)));
    }

    /// <summary>Cases the user may change: their own, or all of the team for whoever leads it. Reading access to the team is not enough.</summary>
    public IQueryable<Case> Writable(CasesDb db)
    {
        var mine = Mine;
        var team = LeadsTeam ? Desk.Team : Mine;
        return db.Cases.Where(c => db.ListEntries.Any(e => e.CaseId == c.Id && (e.DeskId == mine || e.DeskId == team)));
    }

    /// <summary>Cases of which the user may decide requests: those they see, and for whoever oversees data protection all, without opening them.</summary>
    public IQueryable<Case> Decidable(CasesDb db) => user.May(Rights.DisclosuresOversee) ? db.Cases : Visible(db);
}
