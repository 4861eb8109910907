using IntegrationPlatform.Cases.Names;
using Xunit;

namespace IntegrationPlatform.Tests.Cases.Names;

[Trait("Database", "any")]
public sealed class CaseNumberQueryTests
{
    [Theory]
    [InlineData("WEI-2026-0042")]
    [InlineData("wei 2026 42")]
    [InlineData(" wei-26-42 ")]
    [InlineData("2026-42")]
    [InlineData("2026/0042")]
    [InlineData("26/42")]
    public void A_number_with_its_year_is_one_case(string text)
    {
        Assert.True(CaseNumberQuery.LooksLikeCaseNumber(text, "WEI", 2026, out var candidates));
        Assert.Equal(["WEI-2026-0042"], candidates);
    }

    [Theory]
    [InlineData("42")]
    [InlineData("0042")]
    [InlineData("wei 42")]
    public void A_bare_number_may_be_of_the_last_twelve_years_the_newest_first(string text)
    {
        Assert.True(CaseNumberQuery.LooksLikeCaseNumber(text, "WEI", 2026, out var candidates));
        Assert.Equal(12, candidates.Count);
        Assert.Equal(["WEI-2026-0042", "WEI-2025-0042"], candidates.Take(2));
        Assert.Equal("WEI-2015-0042", candidates[^1]);
    }

    [Fact]
    public void Numbers_beyond_four_digits_are_written_out()
    {
        Assert.True(CaseNumberQuery.LooksLikeCaseNumber("2026-12345", "WEI", 2026, out var candidates));
        Assert.Equal(["WEI-2026-12345"], candidates);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("0")]
    [InlineData("müller")]
    [InlineData("müller 42")]
    [InlineData("BOE-2026-0042")]
    [InlineData("1234567")]
    [InlineData("26/42/1")]
    [InlineData("٤٢")]
    [InlineData("3/2")]
    public void Other_texts_are_no_case_number(string? text)
    {
        Assert.False(CaseNumberQuery.LooksLikeCaseNumber(text, "WEI", 2026, out var candidates));
        Assert.Empty(candidates);
    }
}
