using IntegrationPlatform.Cases.Names;
using Xunit;

namespace IntegrationPlatform.Tests.Cases.Names;

[Trait("Database", "any")]
public sealed class SearchAmongManyTests
{
    private static readonly InMemoryNameIndex Town = IndexOf(InventedPeople.All);

    [Fact]
    public void A_full_name_ranks_its_person_first()
    {
        var first = InventedPeople.All.Count(person => Town.Search(NameOf(person)) is [{ Kind: MatchKind.Spelling } best, ..] && best.Form == NameOf(person));
        Assert.InRange(first, 0.99 * InventedPeople.All.Count, InventedPeople.All.Count);
    }

    [Fact]
    public void Family_name_and_given_names_may_change_places()
    {
        var lost = InventedPeople.All.Select(NameOf).Where(name => Town.Search(Swapped(name)).All(hit => hit.Form != name));
        Assert.Empty(lost);
    }

    [Fact]
    public void The_first_letters_of_the_last_word_are_enough()
    {
        var lost = InventedPeople.All.Select(NameOf).Where(name => Town.Search(name[..^2]).All(hit => hit.Form != name));
        Assert.Empty(lost);
    }

    [Fact]
    public void One_slip_in_a_full_name_still_finds_the_person()
    {
        var random = new Random(20260729);
        var lost = new List<string>();
        foreach (var name in InventedPeople.All.Select(NameOf))
        {
            var words = name.Replace(",", "", StringComparison.Ordinal).Split(' ');
            var at = random.Next(words.Length);
            if (words[at].Length < 4 || words[at].Contains('-', StringComparison.Ordinal))
                continue;
            words[at] = Slip.In(words[at].ToLowerInvariant(), random);
            var query = string.Join(' ', words);
            if (Town.Search(query).All(hit => hit.Form != name))
                lost.Add($"{query} → {name}");
        }
        Assert.Empty(lost);
    }

    [Fact]
    public void Each_single_slip_in_a_single_word_still_finds_the_person()
    {
        var lost = new List<string>();
        foreach (var name in new[] { "Petrenko", "Mohamad", "Müller", "Khaled", "Schneider", "Xelîl", "Samuel", "Omar", "Tkachuk", "Habibullah", "Yılmaz", "Chernenko" })
        {
            var index = IndexOf([People.Person(name + ", Zoe")]);
            lost.AddRange(Slip.All(name.ToLowerInvariant()).Where(slip => index.Search(slip).Count == 0).Select(slip => $"{slip} → {name}"));
        }
        Assert.Empty(lost);
    }

    [Fact]
    public void A_pair_of_names_looks_up_few_people()
    {
        var query = NameQuery.Parse("mohamad hussein");
        Assert.All(query.Stages, stage => Assert.DoesNotContain(stage.Exact, key => key is "f:mohamad" or "f:hussein" or "s:662" or "s:086"));
    }

    private static InMemoryNameIndex IndexOf(IEnumerable<Candidate> people)
    {
        var index = new InMemoryNameIndex();
        index.Add(people);
        return index;
    }

    private static string NameOf(Candidate person) => person.Forms[0].Text;

    private static string Swapped(string name) => string.Join(' ', name.Split(", ").Reverse());
}
