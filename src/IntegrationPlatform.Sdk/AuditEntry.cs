namespace IntegrationPlatform.Sdk;

/// <summary>Who did or saw what, when. Append-only: the database refuses every change and deletion.</summary>
[SharedByAll("signing in happens outside a municipality; pages that show it filter by their own")]
internal sealed class AuditEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public DateTime At { get; init; }
    public string? MunicipalityId { get; init; }
    public Guid? UserId { get; init; }
    public required string UserName { get; init; }
    public string? Role { get; init; }

    /// <summary>A verb of the field: added, changed, deleted, viewed, searched, denied, signed-in …</summary>
    public required string Action { get; init; }

    /// <summary>What kind of record, for example <c>Contact</c>; for denied pages the route.</summary>
    public required string Record { get; init; }
    public string? RecordId { get; init; }

    /// <summary>Names of changed fields, never their values.</summary>
    public string? Fields { get; init; }
    public string? Address { get; init; }
}
