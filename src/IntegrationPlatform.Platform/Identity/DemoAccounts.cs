namespace IntegrationPlatform.Platform.Identity;

/// <summary>The accounts of the demo district share one password, which the sign-in page shows.</summary>
public static class DemoAccounts
{
    public const string Password = "demo-landkreis-2026";
}
