using IntegrationPlatform.Cases.Names;
using Xunit;

namespace IntegrationPlatform.Tests.Cases.Names;

public sealed class KoelnerPhonetikTests
{
    [Theory]
    [InlineData("Müller-Lüdenscheidt", "65752682")]
    [InlineData("Wikipedia", "3412")]
    [InlineData("Breschnew", "17863")]
    [InlineData("Müller", "657")]
    [InlineData("Mueller", "657")]
    [InlineData("Meyer", "67")]
    [InlineData("Maier", "67")]
    [InlineData("Mayr", "67")]
    [InlineData("Schmidt", "862")]
    [InlineData("Schmitt", "862")]
    [InlineData("Schneider", "8627")]
    [InlineData("Philipp", "351")]
    [InlineData("Xaver", "4837")]
    [InlineData("Carl", "475")]
    [InlineData("Cäsar", "487")]
    [InlineData("Celle", "85")]
    [InlineData("Max", "648")]
    [InlineData("Heinz", "068")]
    [InlineData("Weiß", "38")]
    [InlineData("Ötzi", "08")]
    [InlineData("", "")]
    [InlineData("محمد", "")]
    public void German_names_get_the_code_of_the_book(string name, string code) => Assert.Equal(code, KoelnerPhonetik.Code(name));
}
