using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Platform.Identity;

/// <summary>Users and how they sign in. Exempt from the municipality rule: memberships are the bridge.</summary>
public class IdentityDb(DbContextOptions options) : IdentityDbContext<User, IdentityRole<Guid>, Guid>(options)
{
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<User>(user =>
        {
            user.Property(u => u.DisplayName).HasMaxLength(120);
            user.ComplexProperty(u => u.Preferences, p =>
            {
                p.Property(x => x.Theme).HasMaxLength(10);
                p.Property(x => x.Density).HasMaxLength(10);
                p.Property(x => x.Language).HasMaxLength(10);
            });
        });
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => !e.IsOwned() && e.GetTableName() is not null))
            entity.SetTableName(entity.GetTableName()!.Replace("AspNet", "identity_", StringComparison.Ordinal).ToLowerInvariant());
    }
}

internal sealed class IdentityDbOnSqlite(DbContextOptions<IdentityDbOnSqlite> options) : IdentityDb(options);

internal sealed class IdentityDbOnPostgres(DbContextOptions<IdentityDbOnPostgres> options) : IdentityDb(options);
