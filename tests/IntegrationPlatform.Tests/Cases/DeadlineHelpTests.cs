using System.Net;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>The last day to object, reckoned as the law reckons it.</summary>
public sealed class DeadlineHelpTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("Authority", "Post", "16.11.2026", "", "Mo, 21.12.2026")] // four days: 20.11.; a month: 20.12., a Sunday
    [InlineData("Authority", "Post", "30.12.2024", "", "Mo, 03.02.2025")] // sent before 2025: three days
    [InlineData("Authority", "Post", "27.01.2026", "", "Mo, 02.03.2026")] // 31.01. and a month is 28.02., a Saturday
    [InlineData("Authority", "Post", "16.11.2026", "23.11.2026", "Mi, 23.12.2026")] // really came later
    [InlineData("Authority", "Post", "16.11.2026", "18.11.2026", "Mo, 21.12.2026")] // came earlier: the law assumes the fourth day
    [InlineData("Authority", "Served", "30.10.2026", "", "Mo, 30.11.2026")]
    [InlineData("AuthorityWithoutInstruction", "Served", "29.02.2024", "", "Fr, 28.02.2025")]
    [InlineData("Bamf", "Served", "23.12.2025", "", "Mi, 07.01.2026")] // two weeks: 06.01., a holiday in Baden-Württemberg
    [InlineData("BamfUrgent", "Served", "18.12.2025", "", "Mo, 29.12.2025")] // a week: Christmas Day, the day after, Saturday, Sunday
    [InlineData("Bamf", "Served", "20.03.2026", "", "Di, 07.04.2026")] // Good Friday, the weekend, Easter Monday
    public async Task The_last_day_moves_on_to_a_working_day(string kind, string delivery, string on, string arrived, string last)
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var page = await anna.Web.SendAsync(opened.Path + "/deadline", ("Kind", kind), ("Delivery", delivery), ("On", on), ("Arrived", arrived));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains($"spätestens am {last}", page.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("morgen", "")]
    [InlineData("01.01.1990", "")]
    [InlineData("quatsch", "")]
    [InlineData("16.11.2026", "15.11.2026")]
    public async Task A_day_that_cannot_be_is_asked_for_again(string on, string arrived)
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.Web.SendAsync(opened.Path + "/deadline", ("On", on), ("Arrived", arrived))).Status);
    }

    [Fact]
    public async Task It_becomes_one_task_some_days_before_however_often_it_is_pressed()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var page = await anna.Web.SendAsync(opened.Path + "/deadline", ("On", "16.11.2026"));
        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.Found, (await anna.Web.PostFormAsync(page, f => f.Action.EndsWith("/deadline/task", StringComparison.Ordinal), new Dictionary<string, string>())).Status);
        var due = await host.CasesAsync(db => db.Tasks.Where(t => t.CaseId == opened.CaseId && t.ContactId == null && t.Source == IntegrationPlatform.Cases.Data.TaskSource.Deadline).Select(t => t.DueOn).ToListAsync());
        Assert.Equal([new DateOnly(2026, 12, 16)], due);
        Assert.Contains("Widerspruch: letzter Tag ist der 21.12.2026", (await anna.Web.GetAsync(opened.Path)).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)] // the latest there can be
    [InlineData(2285, 3, 22)] // the earliest
    public void Easter_is_on_its_day(int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), Holidays.Easter(year));
}
