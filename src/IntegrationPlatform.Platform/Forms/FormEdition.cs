using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Platform.Forms;

/// <summary>A form as it read when answers were given to it: they stay readable when the form has changed or its plugin is gone.</summary>
[SharedByAll("what a plugin asks is the same everywhere and names nobody")]
[NotAudited("a copy of what the plugin says; the answers are audited")]
internal sealed class FormEdition
{
    /// <summary>Computed from the definition, so that the same form is kept once.</summary>
    public required Guid Id { get; init; }
    public required string FormKey { get; init; }
    public required string Definition { get; init; }

    public static FormEdition Of(FormDefinition form)
    {
        var definition = JsonSerializer.Serialize(form);
        return new() { Id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(definition)).AsSpan(0, 16)), FormKey = form.Key, Definition = definition };
    }

    public FormDefinition Open() => JsonSerializer.Deserialize<FormDefinition>(Definition)!;
}

/// <summary>What was answered to one form about one record.</summary>
internal sealed class FormAnswerSet : IMunicipal, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public required string FormKey { get; init; }
    public required Guid Subject { get; init; }
    public Guid EditionId { get; set; }

    /// <summary>By field key, as JSON.</summary>
    public required SealedText Values { get; set; }
    public string ChangedByName { get; set; } = "";
    public DateTime ChangedAt { get; set; }
    public int Version { get; private set; }
}

internal sealed class FormEditionTable : IEntityTypeConfiguration<FormEdition>
{
    public void Configure(EntityTypeBuilder<FormEdition> table)
    {
        table.ToTable("platform_form_edition");
        table.Property(e => e.Id).ValueGeneratedNever();
        table.Property(e => e.FormKey).HasMaxLength(100);
    }
}

internal sealed class FormAnswerSetTable : IEntityTypeConfiguration<FormAnswerSet>
{
    public void Configure(EntityTypeBuilder<FormAnswerSet> table)
    {
        table.ToTable("platform_form_answers");
        table.Property(a => a.FormKey).HasMaxLength(100);
        table.Property(a => a.ChangedByName).HasMaxLength(200);
        table.HasOne<FormEdition>().WithMany().HasForeignKey(a => a.EditionId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(a => new { a.MunicipalityId, a.FormKey, a.Subject }).IsUnique();
        table.HasIndex(a => new { a.MunicipalityId, a.Subject });
    }
}
