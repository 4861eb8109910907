using System.Net;
using IntegrationPlatform.Testing;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>A letter that does not go to the client needs a consent or a law.</summary>
public sealed class LetterToOthersTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("Herrn Mohamad Al-Hussein\nQuittenweg 4\n71287 Weissach", true)]
    [InlineData("Haus am Anger\nal-hussein, mohamad", true)]
    [InlineData("Jobcenter Böblingen\nCalwer Straße 6", false)]
    [InlineData("Frau Samira Al-Hussein", false)]
    [InlineData("Jobcenter Böblingen wegen des Antrags von Mohamad Al-Hussein", false)]
    public async Task Marked_as_sent_it_asks_once_unless_it_goes_to_the_client(string recipient, bool toClient)
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var letter = $"{opened.Path}/letters/{opened.Ids["letterId"]}";
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAsync(letter, ("Recipient", recipient))).Status); // a draft asks nothing
        var answer = await anna.Web.SendAsync(letter, ("Send", "true"));
        Assert.Equal(toClient ? HttpStatusCode.Found : HttpStatusCode.UnprocessableEntity, answer.Status);
        if (toClient)
            return;
        Assert.Contains("nennt jemand anderen als Al-Hussein, Mohamad", answer.Text());
        Assert.Contains("Entwurf", (await anna.Web.GetAsync(opened.Path + "/letters")).Text());
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(answer, ("Send", "true"), ("Permitted", "true"))).Status);
        Assert.Contains("versendet am 23.11.2026", (await anna.Web.GetAsync(letter)).Text());
    }

    [Fact]
    public async Task A_refusal_to_an_authority_always_asks()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var saved = await anna.Web.SendAsync(opened.Path + "/letters/new?template=disclosure_refusal&language=deu", ("Recipient", "Mohamad Al-Hussein"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.Web.SendAsync(saved.Location!.AbsolutePath, ("Send", "true"))).Status);
    }
}
