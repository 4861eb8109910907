using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

public sealed class ReplacedDocumentTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task When_the_newer_document_was_a_mistake_the_former_holds_again_and_reminds()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var former = await host.SeenAsync(anna.Web, opened, ("ValidUntil", "01.03.2027"), ("Title", "Karte"));
        await anna.Web.SendAgainAsync(await anna.Web.GetAsync($"{opened.Path}/documents/new?replaces={Copies.IdOf(former)}"), ("ValidUntil", "01.03.2030"));
        var newer = await host.CasesAsync(async db => $"{opened.Path}/documents/{await db.Documents.Where(d => d.Id == Copies.IdOf(former)).Select(d => d.ReplacedById!.Value).SingleAsync()}");
        await SaysAsync(true, new(2030, 1, 4));

        await anna.Web.PressAsync(former, newer + "/remove");
        await SaysAsync(false, new(2027, 1, 4));
        await anna.Web.SendAsync(former, ("ValidUntil", "01.04.2027")); // and it follows its last day again
        await SaysAsync(false, new(2027, 2, 4));

        await anna.Web.PressAsync(former, newer + "/put-back");
        await SaysAsync(true, new(2030, 1, 4));

        async Task SaysAsync(bool replaced, DateOnly due)
        {
            Assert.Equal(replaced, (await anna.Web.GetAsync(opened.Path + "/documents")).Text().Contains("ersetzt", StringComparison.Ordinal));
            Assert.Equal([due], await host.CasesAsync(db => db.Tasks.Where(t => t.CaseId == opened.CaseId && t.Open && t.Source == IntegrationPlatform.Cases.Data.TaskSource.Deadline).Select(t => t.DueOn).ToListAsync()));
        }
    }
}
