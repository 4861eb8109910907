using IntegrationPlatform.Cases.Names;
using Xunit;

namespace IntegrationPlatform.Tests.Cases.Names;

public sealed class NameDuplicatesTests
{
    [Theory]
    [InlineData("Al-Hussein, Mohamad", 1990, "Hussein, Muhammad", 1990, "Same")]
    [InlineData("Al-Hussein, Mohamad", 1990, "Hossein, Mohammed", 1991, "Neighbouring")]
    [InlineData("Al-Hussein, Mohamad", null, "Alhussein, Mohamed Ali", 1991, "Unknown")]
    [InlineData("Kovalenko, Olena", 1985, "Коваленко, Олена", 1984, "Neighbouring")]
    [InlineData("حسين محمد", 1990, "Hussein, Mohamad", null, "Unknown")]
    [InlineData("Habibullah", 2001, "Habib Ullah", 2001, "Same")]
    [InlineData("Özdemir, Ayşe", 1970, "Ayse Oezdemir", 1970, "Same")]
    public void Names_that_sound_alike_and_years_that_fit_may_be_one_person(string name, int? year, string other, int? otherYear, string years) =>
        Assert.Equal(years, NameDuplicates.Compare([name], year, [other], otherYear)?.BirthYears.ToString());

    [Theory]
    [InlineData("Hussein, Mohamad", 1990, "Hussein, Mohamad", 1992)]
    [InlineData("Hussein, Mohamad", 1990, "Hassan, Mahmud", 1990)]
    [InlineData("Mohamad", 1990, "Hussein, Mohamad", 1990)]
    [InlineData("Petrenko, Dmytro", 1990, "Petrenko, Olena", 1990)]
    [InlineData("", 1990, "Hussein, Mohamad", 1990)]
    [InlineData("", null, "", null)]
    public void Other_names_or_years_are_other_people(string name, int? year, string other, int? otherYear) =>
        Assert.Null(NameDuplicates.Compare([name], year, [other], otherYear));

    [Fact]
    public void Any_of_the_names_may_fit()
    {
        var reason = NameDuplicates.Compare(["Adler", "Hussein, Mohamad"], 1990, ["Falke", "Husein, Muhammad"], 1990);
        Assert.Equal(new DuplicateReason(MatchKind.SoundsLike, BirthYears.Same, "Hussein, Mohamad", "Husein, Muhammad"), reason);
    }
}
