namespace IntegrationPlatform.Cases.ReferralHandout;

/// <summary>How far a translation can be trusted; staff see it, clients do not.</summary>
internal enum TranslationStatus
{
    Original,
    Machine,
    Checked,
}

/// <summary>The fixed sentences of a handout in one language. What belongs to the service stays as it is.</summary>
internal sealed record HandoutTexts
{
    public required string Tag { get; init; }
    public required TranslationStatus Status { get; init; }
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string Address { get; init; }
    public required string Phone { get; init; }
    public required string Hours { get; init; }
    public required string Languages { get; init; }
    public required string Access { get; init; }
    public required string Bring { get; init; }
    public required string Free { get; init; }
    public required string NoData { get; init; }
    public required string SomeData { get; init; }
    public required string Questions { get; init; }

    public string Direction => Tag is "ar" or "fa" ? "rtl" : "ltr";
}
