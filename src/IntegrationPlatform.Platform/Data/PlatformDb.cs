using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.CodeValues;
using IntegrationPlatform.Platform.Drafts;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Events;
using IntegrationPlatform.Platform.Forms;
using IntegrationPlatform.Platform.Jobs;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Platform.Data;

/// <summary>What the platform itself keeps: municipalities, memberships, keys, drafts, outbox, audit.</summary>
public class PlatformDb(DbContextOptions options, ICurrentMunicipality current) : MunicipalDbContext(options, current)
{
    public DbSet<Municipality> Municipalities => Set<Municipality>();
    public DbSet<Membership> Memberships => Set<Membership>();
    internal DbSet<SpentId> SpentIds => Set<SpentId>();
    internal DbSet<DataKey> DataKeys => Set<DataKey>();
    internal DbSet<Draft> Drafts => Set<Draft>();
    internal DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    internal DbSet<Delivery> Deliveries => Set<Delivery>();
    internal DbSet<PluginSwitch> PluginSwitches => Set<PluginSwitch>();
    internal DbSet<ExtensionFault> ExtensionFaults => Set<ExtensionFault>();
    internal DbSet<PluginRecord> PluginRecords => Set<PluginRecord>();
    internal DbSet<FormEdition> FormEditions => Set<FormEdition>();
    internal DbSet<FormAnswerSet> FormAnswers => Set<FormAnswerSet>();
    internal DbSet<KeptValue> CodeValues => Set<KeptValue>();
    internal DbSet<JobRun> JobRuns => Set<JobRun>();
    internal DbSet<AuditEntry> Audit => Set<AuditEntry>();

    protected override void MapTables(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new MunicipalityTable());
        modelBuilder.ApplyConfiguration(new MembershipTable());
        modelBuilder.ApplyConfiguration(new SpentIdTable());
        modelBuilder.ApplyConfiguration(new DataKeyTable());
        modelBuilder.ApplyConfiguration(new DraftTable());
        modelBuilder.ApplyConfiguration(new OutboxTable());
        modelBuilder.ApplyConfiguration(new DeliveryTable());
        modelBuilder.ApplyConfiguration(new PluginSwitchTable());
        modelBuilder.ApplyConfiguration(new ExtensionFaultTable());
        modelBuilder.ApplyConfiguration(new PluginRecordTable());
        modelBuilder.ApplyConfiguration(new FormEditionTable());
        modelBuilder.ApplyConfiguration(new FormAnswerSetTable());
        modelBuilder.ApplyConfiguration(new KeptValueTable());
        modelBuilder.ApplyConfiguration(new JobRunTable());
        modelBuilder.ApplyConfiguration(new AuditTable());
    }
}

internal sealed class PlatformDbOnSqlite(DbContextOptions<PlatformDbOnSqlite> options, ICurrentMunicipality current) : PlatformDb(options, current);

internal sealed class PlatformDbOnPostgres(DbContextOptions<PlatformDbOnPostgres> options, ICurrentMunicipality current) : PlatformDb(options, current);
