using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Platform;

public sealed class WriteGateTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact(Timeout = 60_000)]
    public async Task A_lost_race_does_not_keep_the_gate_shut_for_the_next()
    {
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => RenameAsync("Verlierer", meanwhile: () => RenameAsync("Gewinner")));
        await RenameAsync("Danach");
        Assert.Equal("Danach", await host.InAsync(null, services => services.GetRequiredService<PlatformDb>().Municipalities.Where(m => m.Id == "weissach").Select(m => m.Name).SingleAsync()));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_save_that_is_refused_does_not_keep_it_shut_either()
    {
        await Assert.ThrowsAsync<DbUpdateException>(() => host.InAsync(null, async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            db.Municipalities.Add(new() { Id = "doppelt", Ags = "0", Code = "WEI", Name = "Zwilling", Kind = "Gemeinde" });
            await db.SaveChangesAsync();
        }));
        await RenameAsync("Danach");
    }

    private Task RenameAsync(string name, Func<Task>? meanwhile = null) => host.InAsync(null, async services =>
    {
        var db = services.GetRequiredService<PlatformDb>();
        (await db.Municipalities.SingleAsync(m => m.Id == "weissach")).Name = name;
        if (meanwhile is not null)
            await meanwhile();
        await db.SaveChangesAsync();
    });
}
