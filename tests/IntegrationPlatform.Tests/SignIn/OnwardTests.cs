using IntegrationPlatform.Web.SignIn;
using IntegrationPlatform.Web.SignInRecovery;
using Xunit;

namespace IntegrationPlatform.Tests.SignIn;

public sealed class OnwardTests
{
    [Theory]
    [InlineData("/weissach/cases?q=M%C3%BCller")]
    [InlineData("/konto")]
    public void A_page_of_ours_is_where_signing_in_leads(string wish) => Assert.Equal(wish, Onward.To(wish));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/ \t/evil.example")]
    [InlineData("/konto\r\nSet-Cookie: a=b")]
    [InlineData("/müller")]
    public void Any_other_address_leads_to_the_start(string? wish) => Assert.Equal("/", Onward.To(wish));

    [Fact]
    public void An_endless_address_leads_to_the_start() => Assert.Equal("/", Onward.To("/" + new string('x', 2000)));

    [Theory]
    [InlineData("J3DMC-2YHX4")]
    [InlineData("j3dmc2yhx4")]
    [InlineData(" J3DMC 2YHX4 ")]
    public void A_recovery_code_may_be_typed_as_it_comes(string typed) => Assert.Equal("J3DMC-2YHX4", new RecoveryForm { Code = typed }.AsIssued);
}
