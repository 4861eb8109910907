using System.Runtime.CompilerServices;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IntegrationPlatform.Tests.Isolation;

/// <summary>Makes a row of any entity from its model alone, with everything it depends on. New entities need no line here.</summary>
internal static class Samples
{
    public static object Add(DbContext db, IEntityType entity)
    {
        var row = RuntimeHelpers.GetUninitializedObject(entity.ClrType);
        var entry = db.Entry(row);
        foreach (var property in entity.GetProperties())
            entry.Property(property).CurrentValue = property.IsNullable && !property.IsKey() ? null : SampleOf(property);
        foreach (var key in entity.GetForeignKeys().Where(k => k.IsRequired))
        {
            var principal = db.Entry(Add(db, key.PrincipalEntityType));
            for (var i = 0; i < key.Properties.Count; i++)
                entry.Property(key.Properties[i]).CurrentValue = principal.Property(key.PrincipalKey.Properties[i]).CurrentValue;
        }
        entry.State = EntityState.Added;
        return row;
    }

    private static object SampleOf(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (property.Name == nameof(IMunicipal.MunicipalityId))
            return "";
        if (type == typeof(string))
            return Guid.NewGuid().ToString("N")[..Math.Min(8, property.GetMaxLength() ?? 8)];
        if (type == typeof(Guid))
            return Guid.CreateVersion7();
        if (type == typeof(DateTime))
            return new DateTime(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);
        if (type == typeof(DateOnly))
            return new DateOnly(2026, 11, 23);
        if (type == typeof(SealedText))
            return new SealedText(new byte[] { 1, 2, 3 });
        if (type == typeof(byte[]))
            return new byte[] { 1, 2, 3 };
        if (type == typeof(List<string>))
            return new List<string> { "other" };
        if (type == typeof(int))
            return Random.Shared.Next(1, 9999);
        if (type == typeof(bool))
            return false;
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(0)!;
        throw new NotSupportedException($"{property.DeclaringType.DisplayName()}.{property.Name} is a {type.Name}: say here what a sample of it is.");
    }
}
