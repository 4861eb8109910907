using IntegrationPlatform.Testing;

namespace IntegrationPlatform.Tests.SignIn;

/// <summary>What a user does at the door.</summary>
internal static class Steps
{
    public static async Task<Page> TryAsync(this Browserless visitor, string user, string password, string path = Browserless.SignInPath) =>
        await visitor.PostFormAsync(await visitor.GetAsync(path), f => f.Action == Browserless.SignInPath, new Dictionary<string, string> { ["UserName"] = user, ["Password"] = password });

    public static async Task<Page> FollowAsync(this Browserless user, Page page)
    {
        for (var steps = 0; page.Location is not null; steps++)
        {
            Assert.True(steps < 5, $"{page.Address} leads round and round.");
            page = await user.GetAsync(page.Location.PathAndQuery);
        }
        return page;
    }

    public static async Task<Page> SignOutAsync(this Browserless user) =>
        await user.PostFormAsync(await user.GetAsync("/konto"), f => f.Action == "/abmelden", new Dictionary<string, string>());

    public static Task<Page> SendCodeAsync(this Browserless user, Page page, string code) =>
        user.PostFormAsync(page, f => f.Fields.Any(field => field.Name == "Code"), new Dictionary<string, string> { ["Code"] = code });
}
