using IntegrationPlatform.Cases.Names;
using Xunit;

namespace IntegrationPlatform.Tests.Cases.Names;

[Trait("Database", "any")]
public sealed class NameFoldingTests
{
    [Theory]
    [InlineData("Müller, Jörg", "MUELLER JOERG")]
    [InlineData("Weiß", "WEISS")]
    [InlineData("René Çelik", "RENE CELIK")]
    [InlineData("Yılmaz, İnci", "YILMAZ INCI")]
    [InlineData("Al-Hussein, Mohamad", "AL HUSSEIN MOHAMAD")]
    [InlineData("Коваленко, Олена", "KOVALENKO OLENA")]
    [InlineData("Иванова, Юлия Сергеевна", "IVANOVA YULYIA SERHEEVNA")]
    [InlineData("Кузьмин, Эдуард", "KUZMYN EDUARD")]
    [InlineData("محمد", "MAHMAD")]
    [InlineData("الحسين محمد", "AL HASIN MAHMAD")]
    [InlineData("ተስፋይ ሰላም", "TESFAY SELAM")]
    [InlineData("თამარ", "ᲗᲐᲛᲐᲠ")]
    public void The_sort_key_is_plain_upper_case(string name, string key) => Assert.Equal(key, NameFolding.SortKey(name));

    [Theory]
    [InlineData("müller")]
    [InlineData("mueller")]
    [InlineData("muller")]
    [InlineData("MÜLLER")]
    [InlineData("mu\u0308ller")]
    public void An_umlaut_is_the_same_in_all_its_spellings(string name) => Assert.Equal(["muller"], NameFolding.Tokens(name));

    [Theory]
    [InlineData("Bauer", "bauer")]
    [InlineData("Enrique", "enrique")]
    [InlineData("Manuela", "manula")]
    [InlineData("Abdel-Rahman", "abdul rahman")]
    [InlineData("Abdelrahman", "abdulrahman")]
    [InlineData("Abdoulrahman", "abdulrahman")]
    [InlineData("al-Hussein", "hussein")]
    [InlineData("ash-Shami", "shami")]
    [InlineData("An Binh", "an binh")]
    [InlineData("van der Berg, Jan", "berg jan")]
    [InlineData("Hussein, bin Ali", "hussein ali")]
    [InlineData("Nguyen Thi Van", "nguyen thi van")]
    [InlineData("O’Brien", "obrien")]
    [InlineData("Anna-Lena", "anna lena")]
    [InlineData("a b c d e f g h i j", "a b c d e f g h")]
    public void Tokens_are_the_words_that_count(string name, string tokens) => Assert.Equal(tokens, string.Join(' ', NameFolding.Tokens(name)));

    [Theory]
    [InlineData("mohamed", "محمد")]
    [InlineData("hasan", "حسن")]
    [InlineData("omar", "عمر")]
    [InlineData("fatima", "فاطمة")]
    [InlineData("ibrahim", "إبراهيم")]
    [InlineData("youssef", "يوسف")]
    [InlineData("dawud", "داود")]
    [InlineData("rawan", "روان")]
    [InlineData("azad", "ئازاد")]
    [InlineData("shno", "شنۆ")]
    [InlineData("gulalai", "ګلالۍ")]
    public void A_name_in_Arabic_letters_has_the_code_of_its_Latin_spelling(string latin, string script) =>
        Assert.Contains(Phonetics.Codes(latin)[0], NameFolding.Tokens(script).SelectMany(Phonetics.Codes));

    [Fact]
    public void The_first_code_is_the_plain_one() => Assert.Equal(["452", "052", "852"], Phonetics.Codes("chaled"));

    [Fact]
    public void A_word_without_sounds_has_no_code() => Assert.Empty(Phonetics.Codes("42"));
}
