using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace IntegrationPlatform.Testing;

/// <summary>A list that is cut without an order holds whatever the database came across first: in tests that is an error.</summary>
internal sealed class Strict<TContext> : IDbContextOptionsConfiguration<TContext> where TContext : DbContext
{
    public void Configure(IServiceProvider serviceProvider, DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.ConfigureWarnings(w => w.Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
}
