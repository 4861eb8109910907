using System.Net;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

public sealed class AuditTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("/today", "viewed", "Today", "")]
    [InlineData("/cases", "viewed", "CaseList", "")]
    [InlineData("/tasks", "viewed", "TaskList", "")]
    [InlineData("/contacts/new", "viewed", "CaseList", "")]
    [InlineData("/search?q=hussein", "searched", "Search", "")]
    [InlineData("/cases/new", "searched", "CaseList", "")]
    [InlineData("/cases/{caseId}", "viewed", "Case", "caseId")]
    [InlineData("/cases/{caseId}/timeline", "viewed", "Case", "caseId")]
    [InlineData("/cases/{caseId}/edit", "viewed", "Case", "caseId")]
    [InlineData("/cases/{caseId}/person", "viewed", "Case", "caseId")]
    [InlineData("/cases/{caseId}/contacts/new", "viewed", "Case", "caseId")]
    [InlineData("/cases/{caseId}/tasks/new", "viewed", "Case", "caseId")]
    [InlineData("/cases/{caseId}/tasks/{taskId}", "viewed", "Case", "caseId")]
    [InlineData("/cases/{caseId}/contacts/{contactId}/edit", "viewed", "Contact", "contactId")]
    [InlineData("/cases/{caseId}/contacts/{contactId}/history", "viewed", "Contact", "contactId")]
    public async Task Who_looks_leaves_exactly_one_entry(string page, string action, string record, string key)
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var path = opened.Ids.Aggregate("/weissach" + page, (p, id) => p.Replace($"{{{id.Key}}}", id.Value, StringComparison.Ordinal));
        var before = await EntriesAsync(anna);
        Assert.Equal(HttpStatusCode.OK, (await anna.Web.GetAsync(path)).Status);

        var entry = Assert.Single(await EntriesAsync(anna), e => before.All(b => b.Id != e.Id));
        Assert.Equal((action, record, key.Length == 0 ? null : opened.Ids[key]), (entry.Action, entry.Record, entry.RecordId));
        Assert.Equal((anna.DisplayName, nameof(Role.IntegrationManager), "weissach"), (entry.UserName, entry.Role, entry.MunicipalityId));
        Assert.Equal(host.Clock.GetUtcNow().UtcDateTime, entry.At);
        Assert.Contains("127.0.0.1", entry.Address);
    }

    [Fact]
    public async Task A_shut_door_leaves_an_entry_too()
    {
        var (anna, bert) = (await host.WorkerAsync(), await host.WorkerAsync());
        var berts = await Arrange.CaseAsync(host, "weissach", bert.Id);
        await anna.Web.GetAsync(berts.Path);
        var entry = Assert.Single(await EntriesAsync(anna), e => e.Action == "denied");
        Assert.Contains(berts.CaseId.ToString(), entry.RecordId);
    }

    [Fact]
    public async Task A_save_names_the_changed_fields_and_no_values()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await anna.Web.SendAsync(opened.Path + "/person", ("FamilyName", "Geheimname"), ("Phone", "07044 987654"));
        await anna.Web.RecordAsync(opened, ("Note", "Geheimnotiz"), ("FollowUp", "morgen Geheimaufgabe"));
        await anna.Web.SendAsync($"{opened.Path}/contacts/{opened.Ids["contactId"]}/edit", ("Note", "Geheimfassung"));
        await anna.Web.GetAsync("/weissach/search?q=Geheimname");

        var entries = await EntriesAsync(anna);
        var person = Assert.Single(entries, e => e is { Action: "changed", Record: "Person" });
        Assert.Equal("FamilyName,Phone", string.Join(',', person.Fields!.Split(',').Order(StringComparer.Ordinal)));
        Assert.Single(entries, e => e is { Action: "added", Record: "Contact" });
        Assert.Single(entries, e => e is { Action: "added", Record: "CaseTask" });
        var edited = Assert.Single(entries, e => e is { Action: "changed", Record: "Contact" } && e.RecordId == opened.Ids["contactId"]);
        Assert.Contains("Note", edited.Fields);
        Assert.All(entries, e => Assert.All(["Geheim", "Hussein", "Mohamad", "987654", "Wohnungsgeber"], word => Assert.DoesNotContain(word, $"{e.UserName}|{e.Role}|{e.Action}|{e.Record}|{e.RecordId}|{e.Fields}|{e.Address}", StringComparison.OrdinalIgnoreCase)));
    }

    private Task<List<AuditEntry>> EntriesAsync(Worker of) => host.InAsync(null, services => services.GetRequiredService<PlatformDb>().Audit.AsNoTracking().Where(a => a.UserId == of.Id).ToListAsync());
}
