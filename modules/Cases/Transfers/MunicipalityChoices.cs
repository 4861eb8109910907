using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Sdk.Look;

namespace IntegrationPlatform.Cases.Transfers;

/// <summary>Where somebody may move to.</summary>
internal static class MunicipalityChoices
{
    public static IReadOnlyList<LookOption> ChoicesWithout(this MunicipalityDirectory municipalities, string here) =>
        [.. municipalities.All.Where(m => m.Id != here).OrderBy(m => m.Name, StringComparer.CurrentCulture).Select(m => new LookOption(m.Id, m.Name))];

    /// <summary>A municipality that has left the list keeps at least its key.</summary>
    public static string NameOf(this MunicipalityDirectory municipalities, string id) => municipalities.Exists(id) ? municipalities.Get(id).Name : id;
}
