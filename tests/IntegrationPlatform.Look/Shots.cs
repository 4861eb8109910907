using System.Text.RegularExpressions;
using IntegrationPlatform.Testing;

namespace IntegrationPlatform.Look;

/// <summary>A page and who looks at it; no account means not signed in.</summary>
internal sealed record Shot(string Name, string? Account, string Path, int Expected = 200);

internal static partial class Shots
{
    private const string Manager = "anna.berger", Administrator = "admin.weissach";

    /// <summary>Every page, and what only others see.</summary>
    public static async Task<IReadOnlyList<Shot>> AllAsync(TestHost host) =>
    [
        new("nicht-angemeldet", null, "/anmelden"),
        new("gemeinde-waehlen", "mobil", "/"),
        new("team", "leitung.weissach", "/weissach/cases?view=team"),
        new("verboten", "ehrenamt.weissach", "/weissach/cases", 403),
        .. (await EveryPage.AllAsync(host)).Concat(EveryPage.States).Select(path => new Shot(NameOf(path), path.Contains("/administration/", StringComparison.Ordinal) ? Administrator : Manager, path, StatusOf(path))),
    ];

    private static int StatusOf(string path) => path switch
    {
        "/konto/passwort-setzen" => 410, // without a link that still counts
        "/weissach/gibt-es-nicht" => 404,
        _ => 200,
    };

    private static string NameOf(string path) => path == "/" ? "start" : NoLetters().Replace(Ids().Replace(path, "id"), "-").Trim('-');

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Ids();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoLetters();
}
