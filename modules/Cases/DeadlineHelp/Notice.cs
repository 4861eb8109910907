using System.ComponentModel.DataAnnotations;

namespace IntegrationPlatform.Cases.DeadlineHelp;

/// <summary>What kind of letter it is; it decides how long one may object, and to whom.</summary>
internal enum NoticeKind
{
    [Display(Name = "Bescheid einer Behörde (Jobcenter, Sozialamt, Ausländerbehörde …)")] Authority,
    [Display(Name = "Bescheid einer Behörde ohne Rechtsbehelfsbelehrung")] AuthorityWithoutInstruction,
    [Display(Name = "BAMF: Ablehnung")] Bamf,
    [Display(Name = "BAMF: offensichtlich unbegründet, unzulässig oder Dublin")] BamfUrgent,
}

/// <summary>How the letter came; it decides from which day on the time runs.</summary>
internal enum NoticeDelivery
{
    [Display(Name = "mit der Post")] Post,
    [Display(Name = "förmlich zugestellt (gelber Umschlag) oder persönlich übergeben")] Served,
}
