using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace IntegrationPlatform.Cases.Reassign;

internal sealed class ReassignForm
{
    public Guid Id { get; set; }

    /// <summary>Each case with the version it was shown in: id.version.</summary>
    public List<string> Cases { get; set; } = [];

    [Display(Name = "Neu zuständig")]
    public Guid NewManager { get; set; }

    /// <summary>Null if one of them is no such pair: no page of ours has sent it.</summary>
    public IReadOnlyDictionary<Guid, int>? Chosen()
    {
        var chosen = new Dictionary<Guid, int>();
        foreach (var text in Cases)
        {
            if (text is not { Length: > 37 and < 60 } || !Guid.TryParseExact(text[..36], "D", out var id) || text[36] != '.'
                || !int.TryParse(text.AsSpan(37), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
                return null;
            chosen[id] = version;
        }
        return chosen;
    }
}

internal sealed record ReassignPage(ReassignForm Form, IReadOnlyList<ChosenCase> Cases, IReadOnlyList<Sdk.Look.LookOption> Managers, bool Conflict, int Moved);

internal sealed record ChosenCase(Guid Id, int Version, string Number, string Name, string Manager);
