using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Referrals;

/// <summary>A referral as its pages show it.</summary>
internal sealed record ReferralRow(
    Guid Id, Guid CaseId, int Version, Guid ServiceId, string Service, bool ServiceArchived, string Target, ReferralMode Mode, SealedText Concern, DateOnly On, bool DataPassed,
    Guid? ConsentId, ReferralResult Result, DateOnly? ResultOn, Guid RecordedBy, string RecordedByName, DateTime RecordedAt, DateTime? TakenBackAt, int Disclosures)
{
    public string? Text { get; private init; }
    public bool MayBeTakenBack { get; private init; }

    /// <summary>Data go out, and nobody has written down which.</summary>
    public bool NothingWrittenDown => DataPassed && Disclosures == 0;

    public static IQueryable<ReferralRow> Of(CasesDb db, IQueryable<Referral> referrals) => referrals.AsNoTracking()
        .Join(db.Services, r => r.ServiceId, s => s.Id, (r, s) => new { r, s })
        .Select(x => new ReferralRow(
            x.r.Id, x.r.CaseId, x.r.Version, x.r.ServiceId, x.s.Name, x.s.Archived, x.r.Target, x.r.Mode, x.r.Concern, x.r.On, x.r.DataPassed,
            x.r.ConsentId, x.r.Result, x.r.ResultOn, x.r.RecordedBy, x.r.RecordedByName, x.r.RecordedAt, x.r.TakenBackAt, db.Disclosures.Count(d => d.ReferralId == x.r.Id)));

    public ReferralRow Open(Vault vault, Guid? user, DateTime now) => this with
    {
        Text = vault.Open(Concern, Id),
        MayBeTakenBack = Disclosures == 0 && RecordedBy == user && now - RecordedAt <= Contact.TakeBackTime,
    };

    /// <summary>The colour of the result; the word beside it says the same.</summary>
    public string Tag => Result switch
    {
        ReferralResult.Open => "todo",
        ReferralResult.Attended or ReferralResult.ServiceStarted => "ok",
        ReferralResult.WaitingList => "warn",
        _ => "plain",
    };
}
