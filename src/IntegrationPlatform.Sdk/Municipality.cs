namespace IntegrationPlatform.Sdk;

/// <summary>The municipality the current request or job works for.</summary>
public interface ICurrentMunicipality
{
    /// <summary>Its slug, for example <c>weissach</c>; null outside a municipality, where no municipal row can be read or written.</summary>
    string? Id { get; }
}

/// <summary>A row that belongs to one municipality. It is filtered, stamped and audited without further code.</summary>
public interface IMunicipal
{
    /// <summary>The slug of the owning municipality; set by the platform when the row is added.</summary>
    string MunicipalityId { get; }
}

/// <summary>A row that two people may edit at once. The later save is refused instead of overwriting the earlier one.</summary>
public interface IVersioned
{
    /// <summary>Raised by the platform with every change.</summary>
    int Version { get; }
}

/// <summary>Marks the rare entity that is not municipal, with the reason for it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SharedByAllAttribute(string reason) : Attribute
{
    /// <summary>Why this row may be read without a municipality.</summary>
    public string Reason { get; } = reason;
}

/// <summary>Marks the rare entity whose changes the audit need not name, with the reason: a copy kept for speed, a draft.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotAuditedAttribute(string reason) : Attribute
{
    /// <summary>Why nobody would miss it in the audit.</summary>
    public string Reason { get; } = reason;
}
