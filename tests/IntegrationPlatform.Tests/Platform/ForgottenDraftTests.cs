using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Drafts;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IntegrationPlatform.Tests.Platform;

public sealed class ForgottenDraftTests : IAsyncLifetime
{
    private readonly TestHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_draft_of_somebody_who_does_not_come_back_goes_when_a_colleague_begins_one()
    {
        var (gone, here) = (await _host.WorkerAsync(), await _host.WorkerAsync());
        await BeginAsync(gone, "cases/new");
        await BeginAsync(here, "tasks/new");
        Assert.Equal(2, await CountAsync());
        _host.Clock.Advance(TimeSpan.FromHours(73));
        await BeginAsync(here, "cases/new");
        Assert.Equal(1, await CountAsync());
    }

    private Task BeginAsync(Worker who, string form) => _host.InAsync("weissach", async services =>
    {
        await services.GetRequiredService<DraftRescue>().SaveAsync(who.Id, "weissach", form, new Dictionary<string, string[]> { ["Note"] = ["Herr A."] }, CancellationToken.None);
    });

    private Task<int> CountAsync() => _host.InAsync("weissach", services => services.GetRequiredService<PlatformDb>().Drafts.CountAsync());
}
