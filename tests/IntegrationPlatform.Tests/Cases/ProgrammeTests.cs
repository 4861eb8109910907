using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Jobs;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>A new rule comes: the coordinator adds it as data, and what runs keeps its dates.</summary>
public sealed class ProgrammeTests : IAsyncLifetime
{
    private const string List = "/landkreis/administration/programmes";
    private static readonly (string, string)[] Next = [("Code", "BW-IM-2027"), ("Title", "Integrationsmanagement 2027"), ("ValidFrom", "01.01.2027"), ("CounsellingMonths", "24"), ("ExtensionMonths", "6")];
    private readonly TestHost _host = new();

    public async ValueTask InitializeAsync() => await _host.InitializeAsync();

    [Fact]
    public async Task A_new_rule_leaves_open_cases_as_they_are()
    {
        var anna = await _host.AddUserAsync("anna", "weissach", Role.IntegrationManager);
        var old = await Arrange.CaseAsync(_host, "weissach", anna);
        await CheckAsync(old, "01.03.2026", "BW-IM-2025");
        var coordinator = await _host.WorkerAsync(Role.DistrictCoordinator, "landkreis");
        Assert.Equal(HttpStatusCode.Found, (await coordinator.Web.SendAsync(List + "/new", Next)).Status);
        Assert.Contains("BW-IM-2027", (await coordinator.Web.GetAsync(List)).Text());

        using (var early = await _host.SignInAsync("anna"))
            Assert.DoesNotContain("Integrationsmanagement 2027", (await early.GetAsync(old.Path + "/eligibility")).Text()); // not in force yet
        _host.MoveTo(new(2027, 2, 1));
        var fresh = await Arrange.CaseAsync(_host, "weissach", anna);
        await CheckAsync(fresh, "15.01.2027", "BW-IM-2027");
        await CheckAsync(old, "01.03.2026", "BW-IM-2027"); // checked again under the new rule, and still counted by the old one
        using var web = await _host.SignInAsync("anna");
        Assert.Contains("Beratung bis 28.02.2029 (36 Monate ab Zuteilung am 01.03.2026)", (await web.GetAsync(old.Path)).Text());
        Assert.Contains("Beratung bis 14.01.2029 (24 Monate ab Zuteilung am 15.01.2027)", (await web.GetAsync(fresh.Path)).Text());
        Assert.Contains("14.07.2029", (await web.GetAsync(fresh.Path + "/period")).Text());
    }

    [Fact]
    public async Task Changing_a_rule_does_not_touch_what_was_counted_by_it()
    {
        var anna = await _host.AddUserAsync("anna", "weissach", Role.IntegrationManager);
        var old = await Arrange.CaseAsync(_host, "weissach", anna);
        await CheckAsync(old, "01.03.2026", "BW-IM-2025");
        var coordinator = await _host.WorkerAsync(Role.DistrictCoordinator, "landkreis");
        Assert.Equal(HttpStatusCode.Found, (await coordinator.Web.SendAsync($"{List}/{ProgramProfileTable.ShippedId}", ("CounsellingMonths", "30"), ("Code", "GEAENDERT"))).Status);
        Assert.Equal(("BW-IM-2025", 30), await _host.CasesAsync(async db => await db.Profiles.Select(p => new ValueTuple<string, int>(p.Code, p.CounsellingMonths)).SingleAsync()));
        await CheckAsync(old, "02.03.2026", "BW-IM-2025");
        using var web = await _host.SignInAsync("anna");
        Assert.Contains("Beratung bis 01.03.2029 (36 Monate ab Zuteilung am 02.03.2026)", (await web.GetAsync(old.Path)).Text());
    }

    [Theory]
    [InlineData("Code", "BW-IM-2025", "gibt es schon")]
    [InlineData("Code", "kürzel mit raum", "Großbuchstaben")]
    [InlineData("Code", "", "Kürzel")]
    [InlineData("Title", "", "Bezeichnung")]
    [InlineData("ValidFrom", "irgendwann", "Geben Sie ein Datum an")]
    [InlineData("ValidTo", "31.12.2026", "nicht vor dem ersten")]
    [InlineData("CounsellingMonths", "0", "Zwischen 1 und 120 Monaten")]
    [InlineData("CounsellingMonths", "drei", "")]
    [InlineData("TargetGroups", "erfunden", "mindestens einen Grund")]
    public async Task A_rule_that_lacks_something_is_refused_with_a_sentence(string field, string value, string sentence)
    {
        var coordinator = await _host.WorkerAsync(Role.DistrictCoordinator, "landkreis");
        var answer = await coordinator.Web.SendAsync(List + "/new", [.. Next.Where(f => f.Item1 != field), (field, value)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Text());
    }

    [Fact]
    public async Task A_new_rule_sent_twice_is_one_rule_and_two_editors_lose_nothing()
    {
        var (one, two) = (await _host.WorkerAsync(Role.DistrictCoordinator, "landkreis"), await _host.WorkerAsync(Role.DistrictCoordinator, "landkreis"));
        var page = await one.Web.GetAsync(List + "/new");
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal(HttpStatusCode.Found, (await one.Web.SendAgainAsync(page, Next)).Status);
        Assert.Equal(2, await _host.CasesAsync(db => db.Profiles.CountAsync()));

        var path = $"{List}/{ProgramProfileTable.ShippedId}";
        var (hers, theirs) = (await one.Web.GetAsync(path), await two.Web.GetAsync(path));
        await two.Web.SendAgainAsync(theirs, ("ValidTo", "31.12.2026"));
        var conflict = await one.Web.SendAgainAsync(hers, ("Title", "Anders"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("31.12.2026", conflict.Text());
        Assert.Equal(HttpStatusCode.Found, (await one.Web.SendAgainAsync(conflict)).Status);
    }

    [Theory, InlineData(Role.IntegrationManager), InlineData(Role.TeamLead), InlineData(Role.MunicipalityAdmin), InlineData(Role.SystemAdmin)]
    public async Task Nobody_else_opens_the_list(Role role)
    {
        var worker = await _host.WorkerAsync(role);
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.Web.GetAsync("/weissach/administration/programmes")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.Web.GetAsync("/weissach/administration/programmes/new")).Status);
    }

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    private async Task CheckAsync(ArrangedCase opened, string allocatedOn, string programme)
    {
        using var anna = await _host.SignInAsync("anna");
        Assert.Equal(HttpStatusCode.Found, (await anna.SendAsync(opened.Path + "/eligibility", ("AllocatedOn", allocatedOn), ("ProfileCode", programme), ("Reason", "family_reunion"))).Status);
    }
}
