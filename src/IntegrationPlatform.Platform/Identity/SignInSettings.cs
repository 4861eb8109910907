namespace IntegrationPlatform.Platform.Identity;

/// <summary>Section <c>SignIn</c> of the settings.</summary>
public sealed class SignInSettings
{
    /// <summary>Off only with demo data; production asks everyone for a second factor.</summary>
    public bool RequireSecondFactor { get; set; } = true;
    public int IdleMinutes { get; set; } = 30;
    public int MaxFailedAttempts { get; set; } = 5;
    public int LockoutMinutes { get; set; } = 15;

    /// <summary>Attempts per address and minute, right or wrong.</summary>
    public int AttemptsPerMinute { get; set; } = 20;
}

/// <summary>A page that is open although the second factor is not set up yet: its own set-up, signing out.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WithoutSecondFactorAttribute : Attribute;
