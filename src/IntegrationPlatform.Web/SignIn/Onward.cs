using Microsoft.AspNetCore.Http.HttpResults;

namespace IntegrationPlatform.Web.SignIn;

/// <summary>Where to go after signing in: the page that was asked for if it is one of ours, else the start.</summary>
internal static class Onward
{
    private const int Longest = 2000;

    // A browser sends addresses in ASCII; anything else would not fit into a header.
    public static string To(string? wish) =>
        wish is { Length: > 0 and <= Longest } && wish.All(char.IsAscii) && RedirectHttpResult.IsLocalUrl(wish) ? wish : "/";

    public static string With(string page, string onward) => onward == "/" ? page : page + "?weiter=" + Uri.EscapeDataString(onward);
}
