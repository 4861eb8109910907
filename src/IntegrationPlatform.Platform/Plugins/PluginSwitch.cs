using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Platform.Plugins;

/// <summary>A plugin as one municipality has it: on or off, and with which settings.</summary>
internal sealed class PluginSwitch : IMunicipal, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public required string PluginId { get; init; }
    public bool On { get; set; }

    /// <summary>By field key, as JSON.</summary>
    public string Settings { get; set; } = "{}";

    /// <summary>Who switched last, and when: the page says so.</summary>
    public string ChangedByName { get; set; } = "";
    public DateTime ChangedAt { get; set; }
    public int Version { get; private set; }
}

/// <summary>An extension that failed in one municipality. After <see cref="MaxFaults"/> it rests there until somebody asks for it again.</summary>
[NotAudited("the host counts by itself; nobody has decided anything")]
internal sealed class ExtensionFault : IMunicipal, IVersioned
{
    public const int MaxFaults = 5;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public required string PluginId { get; init; }

    /// <summary>Full name of the class that failed.</summary>
    public required string Extension { get; init; }
    public int Count { get; set; }
    public required string Reason { get; set; }
    public DateTime LastAt { get; set; }
    public int Version { get; private set; }

    public bool Rests => Count >= MaxFaults;
}

internal sealed class PluginSwitchTable : IEntityTypeConfiguration<PluginSwitch>
{
    public void Configure(EntityTypeBuilder<PluginSwitch> table)
    {
        table.ToTable("platform_plugin_switch");
        table.Property(s => s.PluginId).HasMaxLength(60);
        table.Property(s => s.ChangedByName).HasMaxLength(200);
        table.HasIndex(s => new { s.MunicipalityId, s.PluginId }).IsUnique();
    }
}

internal sealed class ExtensionFaultTable : IEntityTypeConfiguration<ExtensionFault>
{
    public void Configure(EntityTypeBuilder<ExtensionFault> table)
    {
        table.ToTable("platform_extension_fault");
        table.Property(f => f.PluginId).HasMaxLength(60);
        table.Property(f => f.Extension).HasMaxLength(300);
        table.Property(f => f.Reason).HasMaxLength(500);
        table.HasIndex(f => new { f.MunicipalityId, f.PluginId, f.Extension }).IsUnique();
    }
}
