using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.Permissions;

/// <summary>Who acts in this request or job, and what they may do in the current municipality.</summary>
public sealed class CurrentUser(CurrentMunicipality municipality, PluginSwitches plugins)
{
    private IReadOnlyList<Role> _roles = [];

    public Guid? Id { get; private set; }
    public string Name { get; private set; } = "System";
    public string? Address { get; private set; }
    public Account? Account { get; private set; }

    /// <summary>Roles in the current municipality; empty for somebody who does not work here.</summary>
    public IReadOnlyList<Role> Roles => _roles;

    public bool IsMember => _roles.Count > 0;

    public bool May(string right)
    {
        foreach (var role in _roles)
        {
            if (Rights.ByRole[role].Contains(right) || plugins.Grants(role, right, municipality.Id))
                return true;
        }
        return false;
    }

    internal void SignIn(Account account, DateOnly today, string? address)
    {
        Id = account.Id;
        Name = account.Name;
        Address = address;
        Account = account;
        _roles = municipality.Id is { } here ? [.. account.Memberships.Where(m => m.MunicipalityId == here && m.IsValidOn(today)).Select(m => m.Role)] : [];
    }

    /// <summary>An extension works for the user who asked, in a scope of its own; a secret link works for its holder.</summary>
    internal void Be(CurrentUser other)
    {
        (Id, Name, Address, Account, _roles) = (other.Id, other.Name, other.Address, other.Account, other._roles);
    }

    /// <summary>Somebody of another municipality: the audit knows who it was, and they may do nothing by themselves.</summary>
    internal void ComeFromOutside(CurrentUser other) => (Id, Name, Address) = (other.Id, other.Name, other.Address);

    /// <summary>A client on their own page: no account and no role, but the audit says that it was they. Who is signed in stays who they are.</summary>
    public void BeClient()
    {
        if (Id is null)
            Name = "Klient*in (persönlicher Link)";
    }

    /// <summary>A visitor who has not signed in still has an address, for failed sign-ins.</summary>
    internal void Visit(string? address)
    {
        Name = "–";
        Address = address;
    }

    internal AuditEntry Entry(TimeProvider clock, string action, string record, string? recordId, string? fields) => new()
    {
        At = clock.GetUtcNow().UtcDateTime,
        MunicipalityId = municipality.Id,
        UserId = Id,
        UserName = Name,
        Role = _roles.Count switch
        {
            0 => null,
            1 => _roles[0].ToString(),
            _ => string.Join(',', _roles),
        },
        Action = action,
        Record = record,
        RecordId = recordId,
        Fields = fields,
        Address = Address,
    };
}
