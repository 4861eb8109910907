using IntegrationPlatform.Cases.Names;
using Xunit;

namespace IntegrationPlatform.Tests.Cases.Names;

[Trait("Database", "any")]
public sealed class HostileInputTests
{
    public static readonly TheoryData<string> Nasty =
    [
        "", " ", "\0", "a\0b\0", "\uD800", "a\uDC00b", "\uFFFE\uFFFF", "👩‍👩‍👧‍👦 Ali 👍🏽", "\u202Eilasus\u202C ahmad", "\u200F\u200E\u2066",
        "'; DROP TABLE cases_person; --", "100% _ \\ [a-z]* ?", "<script>alert(1)</script>", "ﷺ ﷺ ﷺ ﷺ", "\u0300\u0301\u0302", "---,,,;;;",
        "al al al al", "al-", "bin bin bin", "abd", "abdul", "عبدال", "ال", "العبدالالله", "الله", "ــــ", "ዀ፼", "Ћ ӿ", "ßßß ŒŒ ŉ", "İIıi",
        "a b c d e f g h i j k l m n o p", "aa aa aa aa aa aa aa aa aa", "hhhh hh h", "42 23", "王小明 阿",
        new string('a', 100_000), new string('x', 100_000), new string('م', 100_000), string.Concat(Enumerable.Repeat("ab ", 30_000)),
        string.Concat(Enumerable.Repeat("ﷺ", 10_000)), string.Concat(Enumerable.Repeat("e\u0301\u0323", 10_000)), new string('\uD83D', 5_000),
    ];

    [Theory]
    [MemberData(nameof(Nasty))]
    public void Nothing_anyone_pastes_breaks_the_search(string text)
    {
        var keys = NameKeys.For([text, text + ", Ali"]);
        var query = NameQuery.Parse(text);
        var hits = NameRanking.Rank(query, Enumerable.Repeat(People.Person(text, script: text), 20));
        _ = NameDuplicates.Compare([text], 1990, [text], null);

        Assert.InRange(keys.Count, 0, 60);
        Assert.All(keys, key => Assert.InRange(key.Length, 3, 140));
        Assert.InRange(query.Stages.Sum(stage => stage.Exact.Count + stage.Ranges.Count), 0, 900);
        Assert.InRange(hits.Count, 0, 20);
        Assert.InRange(NameFolding.SortKey(text).Length, 0, 80);
        Assert.InRange(NameFolding.Tokens(text).Count, 0, 8);
    }

    [Theory]
    [MemberData(nameof(Nasty))]
    public void Keys_hold_only_letters_digits_and_their_own_signs(string text) => Assert.All(
        NameKeys.For([text]).Concat(NameQuery.Parse(text).Stages.SelectMany(stage => stage.Exact)),
        key => Assert.All(key[2..], c => Assert.True(char.IsLetterOrDigit(c) || c == ' ' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.SpacingCombiningMark)));

    [Fact]
    public void Null_is_an_empty_name()
    {
        Assert.Empty(NameQuery.Parse(null).Stages);
        Assert.Equal("", NameFolding.SortKey(null));
        Assert.Empty(NameFolding.Tokens(null));
    }
}
