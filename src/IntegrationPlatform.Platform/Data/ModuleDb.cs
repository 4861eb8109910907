using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Platform.Data;

/// <summary>One context of the deployment; the migrator and the generic tests walk over all of them.</summary>
public sealed record ModuleDb(Type Context, string Module);

public static class ModuleDbSetup
{
    /// <summary>Registers the context a module uses, in the variant that carries the configured database's migrations.</summary>
    public static IServiceCollection AddModuleDb<TContext, TSqlite, TPostgres>(this IServiceCollection services, IConfiguration settings, string module)
        where TContext : DbContext
        where TSqlite : TContext
        where TPostgres : TContext
    {
        services.AddSingleton(new ModuleDb(typeof(TContext), module));
        return DatabaseSettings.IsPostgres(settings)
            ? services.AddDbContext<TContext, TPostgres>((s, o) => o.UseNpgsql(Connection(s), Migrations).AddInterceptors(WriteRules(s)))
            : services.AddDbContext<TContext, TSqlite>((s, o) => o.UseSqlite(Connection(s), Migrations).AddInterceptors(s.GetRequiredService<SqlitePragmas>()).AddInterceptors(WriteRules(s)));

        static string Connection(IServiceProvider s) => s.GetRequiredService<DatabaseSettings>().ConnectionString;

        static IEnumerable<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor> WriteRules(IServiceProvider s) => s.GetServices<IWriteRule>();

        void Migrations<TBuilder, TExtension>(RelationalDbContextOptionsBuilder<TBuilder, TExtension> o)
            where TBuilder : RelationalDbContextOptionsBuilder<TBuilder, TExtension>
            where TExtension : RelationalOptionsExtension, new() =>
            o.MigrationsHistoryTable($"{module}_migrations");
    }
}

/// <summary>An interceptor every saving context obeys, in the order of registration.</summary>
internal interface IWriteRule : Microsoft.EntityFrameworkCore.Diagnostics.ISaveChangesInterceptor;
