using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Letters;

/// <summary>What a letter can say of a case by itself.</summary>
internal sealed record LetterCase(Person Person, string Number, string ContactName, string Municipality, DateOnly Today)
{
    private const int MostBesideName = 3;

    public IReadOnlyDictionary<string, string?> Values { get; } = new Dictionary<string, string?>
    {
        [Placeholders.Name] = NameOf(Person),
        [Placeholders.Address] = Person.Address,
        [Placeholders.Born] = Born(Person),
        [Placeholders.Number] = Number,
        [Placeholders.Contact] = ContactName,
        [Placeholders.Today] = German.Day(Today),
        [Placeholders.Municipality] = Municipality,
    };

    /// <summary>As it stands in the window of the envelope: street and place on lines of their own.</summary>
    public string Recipient => $"{NameOf(Person)}\n{(string.IsNullOrWhiteSpace(Person.Address) ? Placeholders.Gap : string.Join('\n', Person.Address.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))}";

    /// <summary>Whether the letter goes to the client: a line of the address names them, with little beside it but „Frau“ or „Herrn“.</summary>
    public bool IsToClient(string templateKey, string recipient)
    {
        var name = Words(NameOf(Person));
        return !LetterKinds.IsToOthers(templateKey) && name.Count > 0
            && recipient.Split('\n').Select(Words).Any(line => name.IsSubsetOf(line) && line.Count <= name.Count + MostBesideName);
    }

    private static HashSet<string> Words(string text) =>
        text.Split([' ', ',', '.'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit)).ToHashSet(StringComparer.CurrentCultureIgnoreCase);

    private static string NameOf(Person person) => $"{person.GivenNames} {person.FamilyName}".Trim() is { Length: > 0 } name ? name : person.Alias;

    private static string? Born(Person person) =>
        person is { BirthYear: { } year, BirthMonth: { } month, BirthDay: { } day } && person.BirthDateQuality != BirthDateQuality.FirstOfJanuary ? $"{day:00}.{month:00}.{year}" : person.BirthYear is { } only ? $"{only}" : null;
}

/// <summary>Finds a case for a letter, if this user may write one.</summary>
internal sealed class LetterCases(CasesDb db, MyDesks desks, Accounts accounts, MunicipalityDirectory municipalities, CurrentMunicipality here, CurrentUser user, TimeProvider clock)
{
    public async Task<LetterCase?> FindAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var found = await desks.Writable(db).AsNoTracking().Where(c => c.Id == caseId)
            .Select(c => new { c.Person, c.Number, Main = c.Managers.Where(m => m.Main).Select(m => m.UserId).FirstOrDefault() }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var contact = (await accounts.ColleaguesAsync(here.Id!, cancellationToken)).FirstOrDefault(c => c.Id == found.Main)?.Name ?? user.Name;
        return new LetterCase(found.Person, found.Number, contact, municipalities.Get(here.Id!).Name, Days.Today(clock));
    }
}
