using IntegrationPlatform.Cases.Names;
using Xunit;

namespace IntegrationPlatform.Tests.Cases.Names;

[Trait("Database", "any")]
public sealed class NameKeysTests
{
    [Fact]
    public void A_name_stands_under_its_words_their_codes_and_both_orders_of_its_pairs() => Assert.Equal(
        ["f:hussein", "f:mohamad", "p:086 662", "p:662 086", "q:hussein mohamad", "q:mohamad hussein", "s:086", "s:662"],
        NameKeys.For(["Hussein, Mohamad"]).Order(StringComparer.Ordinal));

    [Fact]
    public void A_person_with_two_names_and_a_script_needs_few_keys() =>
        Assert.InRange(NameKeys.For(["Kovalenko, Olena", "Коваленко, Олена", "Hussein, Mohamad", "حسين, محمد"]).Count, 16, 24);

    [Fact]
    public void A_person_never_has_more_than_sixty_keys() =>
        Assert.Equal(60, NameKeys.For(["Chaled Djamal Khatib Xelil Cuma", "Thabit Dhakir Chanan Scherif"]).Count);

    [Fact]
    public void The_same_name_twice_adds_no_key() => Assert.Equal(NameKeys.For(["Müller, Jan"]), NameKeys.For(["Müller, Jan", "Mueller, Jan"]));

    [Fact]
    public void A_range_holds_what_starts_with_its_prefix()
    {
        var range = KeyRange.StartingWith("f:mo");
        Assert.True(range.Contains("f:mo"));
        Assert.True(range.Contains("f:mozart"));
        Assert.False(range.Contains("f:mp"));
        Assert.False(range.Contains("f:m"));
    }

    [Theory]
    [InlineData("mohamad")]
    [InlineData("mohamad husein")]
    [InlineData("gebremariam tesfamariam")]
    [InlineData("abdulrahmanabdulrahmanabdulrahman")]
    public void The_stage_for_typos_stays_within_three_hundred_keys(string text) =>
        Assert.InRange(NameQuery.Parse(text).Stages.Last().Exact.Count, 50, 300);

    [Fact]
    public void Stages_go_from_near_to_far() =>
        Assert.Equal([MatchKind.Spelling, MatchKind.SoundsLike, MatchKind.Typo], NameQuery.Parse("mohamad husein").Stages.Select(stage => stage.Kind));
}
