using IntegrationPlatform.Cases.Names;
using Xunit;

namespace IntegrationPlatform.Tests.Cases.Names;

public sealed class NameRankingTests
{
    [Fact]
    public void Same_spelling_comes_before_a_longer_name_before_sound_before_a_typo()
    {
        var hits = Rank("petrenko dmytro", "Petrenko, Dmitro", "Petrlnko, Dmytro", "Petrenko, Dmytro Oleh", "Petrenko, Dmytro");
        Assert.Equal(["Petrenko, Dmytro", "Petrenko, Dmytro Oleh", "Petrenko, Dmitro", "Petrlnko, Dmytro"], hits.Select(hit => hit.Form));
        Assert.Equal([MatchReason.Spelling, MatchReason.Spelling, MatchReason.SoundsLike, MatchReason.Typo], hits.Select(hit => hit.Reason));
    }

    [Fact]
    public void What_was_typed_comes_before_what_is_folded_alike() =>
        Assert.Equal(["Mueller, Jan", "Müller, Jan", "Muller, Jan"], Rank("mueller", "Muller, Jan", "Müller, Jan", "Mueller, Jan").Select(hit => hit.Form));

    [Fact]
    public void Equal_hits_are_ordered_by_name() =>
        Assert.Equal(["Ali, Amir", "Ali, Öner", "Ali, Ruth"], Rank("ali", "Ali, Ruth", "Ali, Öner", "Ali, Amir").Select(hit => hit.Form));

    [Theory]
    [InlineData("adler", nameof(MatchReason.Alias), "Adler")]
    [InlineData("schewtschenko", nameof(MatchReason.OtherSpelling), "Schewtschenko, Olha")]
    [InlineData("шевченко", nameof(MatchReason.Spelling), "Shevchenko, Olha")]
    [InlineData("оля", nameof(MatchReason.OriginalScript), "Шевченко, Оля")]
    public void The_reason_names_the_form_that_was_found(string query, string reason, string form)
    {
        var person = People.Person("Shevchenko, Olha", script: "Шевченко, Оля", alias: "Adler", otherSpelling: "Schewtschenko, Olha");
        var hit = Assert.Single(NameRanking.Rank(NameQuery.Parse(query), [person]));
        Assert.Equal((reason, form), (hit.Reason.ToString(), hit.Form));
    }

    [Fact]
    public void Two_typos_are_one_too_many() => Assert.Empty(Rank("petrlnko dmytbo", "Petrenko, Dmytro"));

    private static IReadOnlyList<NameMatch> Rank(string query, params string[] names) =>
        NameRanking.Rank(NameQuery.Parse(query), names.Select(name => People.Person(name)));
}
