namespace IntegrationPlatform.Modules.Contracts.Cases;

/// <summary>Cases as the current user may see them, for pages of other modules below <c>cases/{caseId}</c>.</summary>
public interface ICaseFrames
{
    /// <summary>Null when the case is not there, or not for this user: the page then answers 404.</summary>
    Task<CaseFrame?> FindAsync(Guid caseId, CancellationToken cancellationToken);

    /// <summary>Null also when the user may read the case but not change it.</summary>
    Task<CaseFrame?> FindWritableAsync(Guid caseId, CancellationToken cancellationToken);

    /// <summary>The id by which <see cref="FamilyAsync"/> knows the client, or null without such a case. Asks for no user.</summary>
    Task<Guid?> ClientOfAsync(Guid caseId, CancellationToken cancellationToken);

    /// <summary>Who lives in the client's household today; the client first, and alone when no household is known. Names of counselled relatives only as far as the user may see their cases.</summary>
    Task<IReadOnlyList<FamilyMember>> FamilyAsync(Guid caseId, CancellationToken cancellationToken);
}

/// <summary>What another module's page shows of a case around its own content.</summary>
/// <param name="CaseId">For addresses.</param>
/// <param name="Number">For example <c>WEI-2026-0007</c>.</param>
/// <param name="Name">The client's name, or alias.</param>
/// <param name="Language">ISO 639-3 code of the client's preferred language.</param>
/// <param name="IsOpen">Not closed and not handed over.</param>
/// <param name="MayWrite">Whether the user may change it; nobody changes the plan of a closed case.</param>
/// <param name="MainManager">User id of who looks after the case first of all.</param>
/// <param name="HeadView">Path of the view that draws the case's head and tabs; it reads ViewData["Tab"].</param>
/// <param name="Head">That view's model.</param>
public sealed record CaseFrame(Guid CaseId, string Number, string Name, string? Language, bool IsOpen, bool MayWrite, Guid MainManager, string HeadView, object Head);

/// <summary>Somebody a plan can be about.</summary>
/// <param name="MemberId">The same as long as the person belongs to the household; the client's is the person's own id.</param>
/// <param name="Name">As the household knows them.</param>
/// <param name="BirthYear">Null if unknown.</param>
/// <param name="IsClient">The client of the case.</param>
public sealed record FamilyMember(Guid MemberId, string Name, int? BirthYear, bool IsClient);
