using System.ComponentModel.DataAnnotations;
using System.Globalization;
using IntegrationPlatform.Cases.Data;

namespace IntegrationPlatform.Cases.AssignCase;

internal sealed class AssignCaseForm
{
    public int Version { get; set; }

    [Display(Name = "Zuständig")]
    public Guid MainManager { get; set; }

    [Display(Name = "Mit zuständig")]
    public List<Guid> CoManagers { get; set; } = [];

    [Display(Name = "Sperrvermerk")]
    public bool Restricted { get; set; }

    public static AssignCaseForm Of(Case found) => new()
    {
        Version = found.Version,
        MainManager = found.Managers.First(m => m.Main).UserId,
        CoManagers = [.. found.Managers.Where(m => !m.Main).Select(m => m.UserId)],
        Restricted = found.Restricted,
    };

    /// <summary>Whether it asks for what is already so: sent twice, or somebody else had the same thought.</summary>
    public bool Says(Case found) =>
        Of(found) is var stored && stored.MainManager == MainManager && stored.Restricted == Restricted && stored.CoManagers.ToHashSet().SetEquals(CoManagers.Where(id => id != MainManager));

    public IReadOnlyList<KeyValuePair<string, string>> FieldsOver(int version) =>
    [
        new(nameof(Version), version.ToString(CultureInfo.InvariantCulture)),
        new(nameof(MainManager), MainManager.ToString()),
        new(nameof(Restricted), Restricted.ToString()),
        .. CoManagers.Select(id => new KeyValuePair<string, string>(nameof(CoManagers), id.ToString())),
    ];
}
