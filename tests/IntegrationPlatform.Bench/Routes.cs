using IntegrationPlatform.Testing;

namespace IntegrationPlatform.Bench;

/// <summary>The pages that are measured and who looks at them; a changed route is changed here.</summary>
internal static class Routes
{
    public const string User = "leitung.weissach";
    public const string Password = "Willkommen-2026";
    public const string List = "/weissach/cases?view=team";

    public static string CaseFile(string id) => $"/weissach/cases/{id}";
    public static string NewContact(string id) => $"/weissach/cases/{id}/contacts/new";
    public static string Search(string words) => "/weissach/search?q=" + Uri.EscapeDataString(words);

    /// <summary>As people remember names: half, misspelt, in another script's spelling, by number.</summary>
    public static readonly string[] Searches =
    [
        "muller", "mueller", "Müller", "schmid", "kovalenko", "kowalenko", "Коваленко", "shevchenko", "schewtschenko", "bondarenko",
        "oleksandr", "alexander", "iryna", "irina", "mohamed", "muhamad", "mohammed hus", "al hussein", "alhusein", "hussain",
        "ahmad", "achmed", "abdul", "abdulah", "yusuf", "jussuf", "fatima", "fatme", "özdemir", "ozdemir",
        "yilmaz", "yildiz", "ayse", "haile", "hayle", "tesfay", "tesfai", "mehret", "hassan", "hasan",
        "ali moha", "rezaei", "rezai", "karimi", "singh", "kaur", "beridze", "osman", "amin", "WEI-2026",
    ];

    /// <summary>Cases from the list's first pages and from what the searches find, so that not all lie side by side.</summary>
    public static async Task<IReadOnlyList<string>> CaseIdsAsync(Browserless user, int wanted, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>();
        var page = await user.GetAsync(List, cancellationToken);
        if (page.Status != System.Net.HttpStatusCode.OK)
            throw new InvalidOperationException($"{List} answered {(int)page.Status} {page.Location}.");
        for (var pages = 0; pages < 40 && ids.Count < wanted / 2; pages++)
        {
            ids.UnionWith(Links.Cases(page.Html));
            if (Links.Next(page.Html) is not { } next)
                break;
            page = await user.GetAsync(new Uri(page.Address, next).PathAndQuery, cancellationToken);
        }
        foreach (var words in Searches)
        {
            if (ids.Count < wanted)
                ids.UnionWith(Links.Cases((await user.GetAsync(Search(words), cancellationToken)).Html));
        }
        return ids.Count > 0 ? [.. ids.Take(wanted)] : throw new InvalidOperationException($"{List} shows no case.");
    }
}
