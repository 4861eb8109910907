using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Isolation;

/// <summary>Every municipal entity of every context, found by reflection: another municipality's row is not there.</summary>
public class EntityTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_row_of_another_municipality_is_not_there()
    {
        var found = 0;
        foreach (var (context, entity) in await MunicipalEntitiesAsync())
        {
            var key = await AddAsync(context, entity, "weissach");
            Assert.Equal((true, true), await SeesAsync(context, entity, key, "weissach"));
            Assert.Equal((false, false), await SeesAsync(context, entity, key, "sindelfingen"));
            Assert.Equal((false, false), await SeesAsync(context, entity, key, null));
            found++;
        }
        Assert.True(found >= 10, "The walk over the contexts finds no entities any more.");
    }

    [Fact]
    public async Task A_row_of_another_municipality_cannot_be_written()
    {
        foreach (var (context, entity) in await MunicipalEntitiesAsync())
        {
            var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => host.InAsync("sindelfingen", async services =>
            {
                var db = (DbContext)services.GetRequiredService(context);
                var row = Samples.Add(db, db.Model.FindEntityType(entity)!);
                db.Entry(row).Property(nameof(IMunicipal.MunicipalityId)).CurrentValue = "weissach";
                await db.SaveChangesAsync();
            }));
            Assert.Contains("another municipality", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_a_municipality_nothing_is_written()
    {
        foreach (var (context, entity) in await MunicipalEntitiesAsync())
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => host.InAsync(null, async services =>
            {
                var db = (DbContext)services.GetRequiredService(context);
                Samples.Add(db, db.Model.FindEntityType(entity)!);
                await db.SaveChangesAsync();
            }));
        }
    }

    [Fact]
    public async Task The_check_sees_a_context_without_the_filter() // a check that cannot fail proves nothing
    {
        await using var leaky = TestHost.With(services: services => services.AddScoped<LeakyDb>());
        leaky.StartServer();
        var key = await leaky.InAsync("weissach", async services =>
        {
            var db = services.GetRequiredService<LeakyDb>();
            await db.Database.EnsureCreatedAsync();
            var row = (LeakyRow)Samples.Add(db, db.Model.FindEntityType(typeof(LeakyRow))!);
            db.Entry(row).Property(nameof(IMunicipal.MunicipalityId)).CurrentValue = "weissach";
            await db.SaveChangesAsync();
            return new object[] { row.Id };
        });
        Assert.Equal((true, true), await SeesAsync(leaky, typeof(LeakyDb), typeof(LeakyRow), key, "sindelfingen"));
    }

    [Fact]
    public async Task No_migration_is_pending_and_no_change_of_the_model_lacks_one()
    {
        foreach (var module in host.Services.GetServices<ModuleDb>())
        {
            await host.InAsync(null, async services =>
            {
                var db = (DbContext)services.GetRequiredService(module.Context);
                Assert.Empty(await db.Database.GetPendingMigrationsAsync());
                Assert.False(db.Database.HasPendingModelChanges(), $"{module.Module}: ./dev migration {module.Module} <Name>");
            });
        }
    }

    private async Task<List<(Type Context, Type Entity)>> MunicipalEntitiesAsync()
    {
        var found = new List<(Type, Type)>();
        foreach (var module in host.Services.GetServices<ModuleDb>())
        {
            await host.InAsync(null, services =>
            {
                var db = (DbContext)services.GetRequiredService(module.Context);
                found.AddRange(db.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(IMunicipal))).Select(e => (module.Context, e.ClrType)));
                return Task.CompletedTask;
            });
        }
        return found;
    }

    private Task<object?[]> AddAsync(Type context, Type entity, string municipality) => host.InAsync(municipality, async services =>
    {
        var db = (DbContext)services.GetRequiredService(context);
        var type = db.Model.FindEntityType(entity)!;
        var row = db.Entry(Samples.Add(db, type));
        await db.SaveChangesAsync();
        return type.FindPrimaryKey()!.Properties.Select(p => row.Property(p).CurrentValue).ToArray();
    });

    private Task<(bool InList, bool ByKey)> SeesAsync(Type context, Type entity, object?[] key, string? municipality) => SeesAsync(host, context, entity, key, municipality);

    private static Task<(bool InList, bool ByKey)> SeesAsync(TestHost host, Type context, Type entity, object?[] key, string? municipality) => host.InAsync(municipality, async services =>
    {
        var db = (DbContext)services.GetRequiredService(context);
        var look = (Task<bool>)typeof(EntityTests).GetMethod(nameof(AnyAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(entity).Invoke(null, [db])!;
        return (await look, await db.FindAsync(entity, key) is not null);
    });

    private static Task<bool> AnyAsync<T>(DbContext db) where T : class => db.Set<T>().AnyAsync();

    internal sealed class LeakyRow : IMunicipal
    {
        public Guid Id { get; init; }
        public string MunicipalityId { get; init; } = "";
    }

    /// <summary>What a careless author might do: forget the base class and its filter.</summary>
    internal sealed class LeakyDb : DbContext
    {
        public DbSet<LeakyRow> Rows => Set<LeakyRow>();

        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite($"Data Source={Path.Combine(Path.GetTempPath(), $"leaky-{Environment.ProcessId}.db")}");
    }
}
