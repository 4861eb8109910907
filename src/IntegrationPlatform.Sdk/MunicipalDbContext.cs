using System.Linq.Expressions;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IntegrationPlatform.Sdk;

/// <summary>Base of every context: municipal rows are filtered, and the filter has a name.</summary>
public abstract class MunicipalDbContext(DbContextOptions options, ICurrentMunicipality current) : DbContext(options)
{
    /// <summary>Name of the filter that hides other municipalities' rows.</summary>
    public const string MunicipalityFilter = "municipality";

    /// <summary>Read by the query filter each time a query runs.</summary>
    protected string? CurrentMunicipalityId => current.Id;

    /// <summary>Tells other modules and plugins; delivered after this context has saved.</summary>
    /// <exception cref="InvalidOperationException">Outside a municipality.</exception>
    public void Publish(IntegrationEvent occurred) =>
        Add(OutboxMessage.For(occurred, CurrentMunicipalityId ?? throw new InvalidOperationException("No municipality.")));

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite forgets the kind of a DateTime and PostgreSQL insists on it: in the database every time is UTC.
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<SealedText>().HaveConversion<SealedTextConverter>();
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        MapTables(modelBuilder);
        MapShared(modelBuilder);
        var postgres = Database.ProviderName == "Npgsql.EntityFrameworkCore.PostgreSQL";
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            if (entity.ClrType.IsAssignableTo(typeof(IMunicipal)))
                HideOtherMunicipalities(entity);
            if (entity.ClrType.IsAssignableTo(typeof(IVersioned)))
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            foreach (var property in entity.GetProperties())
                ApplyHouseRules(property, postgres);
        }
    }

    /// <summary>All tables described in the context's assembly. Override it where two contexts share an assembly.</summary>
    protected virtual void MapTables(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);

    /// <summary>Outbox and audit are written by every context in its own transaction; only the platform's context creates the tables.</summary>
    private static void MapShared(ModelBuilder modelBuilder)
    {
        if (modelBuilder.Model.FindEntityType(typeof(OutboxMessage)) is null)
            modelBuilder.Entity<OutboxMessage>().ToTable("platform_outbox", t => t.ExcludeFromMigrations());
        if (modelBuilder.Model.FindEntityType(typeof(AuditEntry)) is null)
            modelBuilder.Entity<AuditEntry>().ToTable("platform_audit", t => t.ExcludeFromMigrations());
    }

    private void HideOtherMunicipalities(IMutableEntityType entity)
    {
        var row = Expression.Parameter(entity.ClrType, "row");
        var mine = Expression.Equal(
            Expression.Property(row, nameof(IMunicipal.MunicipalityId)),
            Expression.Property(Expression.Constant(this), nameof(CurrentMunicipalityId)));
        entity.SetQueryFilter(MunicipalityFilter, Expression.Lambda(mine, row));
        entity.FindProperty(nameof(IMunicipal.MunicipalityId))!.SetMaxLength(64);
    }

    private static void ApplyHouseRules(IMutableProperty property, bool postgres)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(string) && postgres)
            property.SetCollation("C"); // byte order, as in SQLite: both databases sort and range alike
        if (type == typeof(Guid) && !postgres)
            property.SetValueConverter(new GuidBytesConverter()); // 16 bytes instead of 36 letters, in the order of PostgreSQL's uuid
        if (type == typeof(bool) && !postgres)
            property.SetValueConverter(new BoolToZeroOneConverter<int>()); // compared as "Open" = 1: SQLite finds no index for a bare "Open"
        if (!type.IsEnum)
            return;
        property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(CodeConverter<>).MakeGenericType(type))!);
        property.SetMaxLength(40);
    }
}

internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    time => time.ToUniversalTime(),
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc));

internal sealed class GuidBytesConverter() : ValueConverter<Guid, byte[]>(
    id => id.ToByteArray(true),
    bytes => new Guid(bytes, true));

internal sealed class SealedTextConverter() : ValueConverter<SealedText, byte[]>(
    text => text.Bytes.ToArray(),
    bytes => new SealedText(bytes));

/// <summary>An enum is stored as the code of its code list: <c>OfficeWalkIn</c> is <c>office_walk_in</c>.</summary>
internal sealed class CodeConverter<TEnum>() : ValueConverter<TEnum, string>(
    value => CodeOf(value),
    code => ValueOf(code)) where TEnum : struct, Enum
{
    private static readonly Dictionary<TEnum, string> Codes = Enum.GetValues<TEnum>().ToDictionary(v => v, v => SnakeCase(v.ToString()));
    private static readonly Dictionary<string, TEnum> Values = Codes.ToDictionary(c => c.Value, c => c.Key, StringComparer.Ordinal);

    private static string CodeOf(TEnum value) => Codes[value];

    private static TEnum ValueOf(string code) => Values[code];

    private static string SnakeCase(string name)
    {
        var code = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && code.Length > 0)
                code.Append('_');
            code.Append(char.ToLowerInvariant(letter));
        }
        return code.ToString();
    }
}
