using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Platform.Plugins;

/// <summary>What a plugin has put into its store. It stays readable, exportable and erasable when the plugin is off or gone.</summary>
internal sealed class PluginRecord : IMunicipal, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public required string PluginId { get; init; }

    /// <summary>Name of the record's class, without namespace.</summary>
    public required string Kind { get; init; }
    public required string Key { get; init; }
    public Guid? Subject { get; set; }
    public required SealedText Json { get; set; }
    public DateTime ChangedAt { get; set; }
    public int Version { get; private set; }
}

internal sealed class PluginRecordTable : IEntityTypeConfiguration<PluginRecord>
{
    public void Configure(EntityTypeBuilder<PluginRecord> table)
    {
        table.ToTable("platform_plugin_record");
        table.Property(r => r.PluginId).HasMaxLength(60);
        table.Property(r => r.Kind).HasMaxLength(100);
        table.Property(r => r.Key).HasMaxLength(100);
        table.HasIndex(r => new { r.MunicipalityId, r.PluginId, r.Kind, r.Key }).IsUnique();
        table.HasIndex(r => new { r.MunicipalityId, r.PluginId, r.Kind, r.Id });
        table.HasIndex(r => new { r.MunicipalityId, r.Subject });
    }
}
