using IntegrationPlatform.Cases.Data;

namespace IntegrationPlatform.Cases;

internal static class StatusTag
{
    /// <summary>The colour of a status; the word beside it always says the same.</summary>
    public static string Kind(CaseStatus status) => status switch
    {
        CaseStatus.Inquiry or CaseStatus.Intake => "todo",
        CaseStatus.Active => "ok",
        CaseStatus.Paused => "warn",
        CaseStatus.Aftercare => "info",
        _ => "plain",
    };
}
