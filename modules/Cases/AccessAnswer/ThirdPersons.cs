using System.Text.RegularExpressions;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.AccessAnswer;

/// <summary>Others who appear in a client's file. Their data are not the client's to have (Art. 15 (4) GDPR), so they are blackened unless a reviewer decides otherwise.</summary>
internal static partial class ThirdPersons
{
    private const int ShortestName = 2;

    /// <summary>Names found in the household, and of guardians and interpreters. The client's own names are not among them, even where a relative bears them, too.</summary>
    public static async Task<List<string>> NamesAsync(CasesDb db, Vault vault, Person client, CancellationToken cancellationToken)
    {
        var members = await db.HouseholdMembers
            .Where(m => m.PersonId != client.Id && m.RemovedAt == null && db.HouseholdMembers.Any(own => own.HouseholdId == m.HouseholdId && own.PersonId == client.Id && own.RemovedAt == null))
            .Where(m => !db.Cases.Any(c => c.PersonId == m.PersonId && c.Restricted)) // proposing the name would tell where somebody hides
            .Select(m => m.Name).ToListAsync(cancellationToken);
        var children = await db.Set<ChildcareRecord>().AsNoTracking().Where(c => c.PersonId == client.Id).ToListAsync(cancellationToken);
        var consents = await db.Consents.AsNoTracking().Where(c => c.PersonId == client.Id && (c.Guardian != null || c.Interpreter != null)).ToListAsync(cancellationToken);
        var others = consents.SelectMany(c => new[] { c.Guardian is null ? null : vault.Open(c.Guardian, c.Id), c.Interpreter is null ? null : vault.Open(c.Interpreter, c.Id) });
        var own = Parts([client.Alias, client.FamilyName, client.GivenNames, client.NameInScript, .. client.OtherSpellings]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Parts([.. members, .. others, .. children.Select(c => c.ChildName)]).Where(n => !own.Contains(n) && !Titles.Contains(n)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.CurrentCultureIgnoreCase)];
    }

    private static readonly string[] Titles = ["Frau", "Herr", "Familie", "Dolmetscher", "Dolmetscherin", "Mutter", "Vater", "und"];

    private static IEnumerable<string> Parts(IEnumerable<string?> names) =>
        names.OfType<string>().SelectMany(n => Between().Split(n)).Where(p => p.Length >= ShortestName);

    [GeneratedRegex(@"[\s,;/()]+", RegexOptions.None, 1000)]
    private static partial Regex Between();
}

/// <summary>Words that must not be read by whoever gets the answer.</summary>
internal sealed class Blackening
{
    /// <summary>Always as long, so that it does not tell how long the name is.</summary>
    public const string Bar = "█████";
    private readonly Regex? _words;

    public Blackening(IEnumerable<string> words)
    {
        var all = words.Select(w => w.Trim()).Where(w => w.Length > 0).Select(Regex.Escape).Distinct().OrderByDescending(w => w.Length).ToList();
        _words = all.Count == 0 ? null : new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', all)})(?:['’]?s)?(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
    }

    public string Of(string text) => _words?.Replace(text, Bar) ?? text;
}
