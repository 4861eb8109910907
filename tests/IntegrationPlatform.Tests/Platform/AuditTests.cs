using System.Net;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using IntegrationPlatform.Tests.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Platform;

public sealed class AuditTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Signing_in_trying_locking_and_signing_out_leave_entries()
    {
        var id = await host.AddUserAsync("spuren", "weissach", Role.IntegrationManager);
        using (var user = await host.SignInAsync("spuren"))
            await user.SignOutAsync();
        using var visitor = new Browserless(host.Address);
        for (var i = 0; i < 6; i++)
            await visitor.TryAsync("spuren", "falsch-falsch-falsch");
        var entries = await EntriesAsync(a => a.RecordId == id.ToString());
        Assert.Equal(["signed-in", "signed-out", "sign-in-failed", "sign-in-failed", "sign-in-failed", "sign-in-failed", "locked-out", "sign-in-failed"], entries.Select(e => e.Action));
        Assert.All(entries, e => Assert.Equal((id, "Spuren Probe", "User", null), (e.UserId, e.UserName, e.Record, e.MunicipalityId)));
        Assert.All(entries, e => Assert.Contains(e.Address, new[] { "127.0.0.1", "::1", "::ffff:127.0.0.1" }));
    }

    [Fact]
    public async Task What_an_unknown_visitor_typed_is_not_kept()
    {
        using var visitor = new Browserless(host.Address);
        await visitor.TryAsync("MeinPasswortAusVersehen", "falsch-falsch-falsch");
        var entries = await EntriesAsync(_ => true);
        Assert.Contains(entries, e => e is { Action: "sign-in-failed", RecordId: null, UserName: "–" });
        Assert.DoesNotContain(entries, e => $"{e.UserName}{e.RecordId}{e.Fields}".Contains("MeinPasswort", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_password_leaves_the_name_of_the_field_only()
    {
        var id = await host.AddUserAsync("aendert", "weissach", Role.IntegrationManager);
        using var user = await host.SignInAsync("aendert");
        await user.PostFormAsync(await user.GetAsync("/konto/passwort"), f => f.Action == "/konto/passwort",
            new Dictionary<string, string> { ["Current"] = TestHost.Password, ["New"] = "vier zufällige Wörter hier", ["Again"] = "vier zufällige Wörter hier" });
        var entry = Assert.Single(await EntriesAsync(a => a.RecordId == id.ToString() && a.Action == "changed"));
        Assert.Equal((id, "Password"), (entry.UserId, entry.Fields));
    }

    [Theory]
    [InlineData("update platform_audit set \"UserName\" = 'niemand'")]
    [InlineData("delete from platform_audit")]
    [InlineData("truncate table platform_audit")]
    [InlineData("insert or replace into platform_audit (\"Id\", \"At\", \"UserName\", \"Action\", \"Record\") select \"Id\", \"At\", 'niemand', \"Action\", \"Record\" from platform_audit limit 1")]
    [InlineData("insert or replace into platform_audit (rowid, \"Id\", \"At\", \"UserName\", \"Action\", \"Record\") select rowid, randomblob(16), \"At\", 'niemand', \"Action\", \"Record\" from platform_audit limit 1")]
    public async Task The_database_itself_refuses_to_tidy_up(string sql)
    {
        Assert.SkipWhen(sql.StartsWith("truncate", StringComparison.Ordinal) && !TestDatabase.Postgres, "SQLite knows no TRUNCATE.");
        Assert.SkipWhen(sql.StartsWith("insert or replace", StringComparison.Ordinal) && TestDatabase.Postgres, "PostgreSQL knows no INSERT OR REPLACE.");
        await host.AddUserAsync("ewig" + sql.Length, "weissach", Role.IntegrationManager);
        using (await host.SignInAsync("ewig" + sql.Length))
        {
            var before = (await EntriesAsync(_ => true)).Count;
            var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => RunAsync(host, sql));
            Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
            var after = await EntriesAsync(_ => true);
            Assert.True(before > 0 && after.Count >= before);
            Assert.DoesNotContain(after, e => e.UserName == "niemand");
        }
    }

    [Fact]
    public async Task Without_its_entry_no_personal_page_is_shown()
    {
        await using var broken = new TestHost();
        await broken.InitializeAsync();
        var id = await broken.AddUserAsync("anna", "weissach", Role.IntegrationManager);
        var arranged = await Arrange.CaseAsync(broken, "weissach", id, family: "Geheimhaus");
        using var anna = await broken.SignInAsync("anna");
        Assert.Contains("Geheimhaus", (await anna.GetAsync(arranged.Path)).Html, StringComparison.Ordinal);
        await RunAsync(broken, "alter table platform_audit rename to platform_audit_gone");
        foreach (var path in new[] { arranged.Path, arranged.Path + "/timeline", arranged.Path + "/edit", "/weissach/cases", "/weissach/today", "/weissach/search?q=Geheimhaus" })
        {
            var page = await anna.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.InternalServerError), (path, page.Status));
            Assert.DoesNotContain("Geheimhaus", page.Html, StringComparison.Ordinal);
        }
        await RunAsync(broken, "alter table platform_audit_gone rename to platform_audit");
        Assert.Contains("Geheimhaus", (await anna.GetAsync(arranged.Path)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_readers_at_once_leave_fifty_entries()
    {
        var id = await host.AddUserAsync("viele", "weissach", Role.IntegrationManager);
        var arranged = await Arrange.CaseAsync(host, "weissach", id);
        using var user = await host.SignInAsync("viele");
        await user.GetAsync("/weissach/today");
        var pages = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => user.GetAsync(arranged.Path)));
        Assert.All(pages, page => Assert.Equal(HttpStatusCode.OK, page.Status));
        var entries = await EntriesAsync(a => a.UserId == id && a.Action == "viewed" && a.Record == "Case");
        Assert.Equal(50, entries.Count);
        Assert.All(entries, e => Assert.Equal((arranged.CaseId.ToString(), "weissach", "IntegrationManager"), (e.RecordId, e.MunicipalityId, e.Role)));
    }

    private async Task<List<AuditEntry>> EntriesAsync(System.Linq.Expressions.Expression<Func<AuditEntry, bool>> which) =>
        await host.InAsync(null, services => services.GetRequiredService<PlatformDb>().Audit.AsNoTracking().Where(which).OrderBy(a => a.Id).ToListAsync());

    private static Task<int> RunAsync(TestHost host, string sql) => host.InAsync(null, services => services.GetRequiredService<PlatformDb>().Database.ExecuteSqlRawAsync(sql));
}
