using System.Collections.Frozen;

namespace IntegrationPlatform.Cases.CodeLists;

/// <summary>An open list of codes with German labels. Codes are never changed or reused: old records keep theirs.</summary>
internal sealed class CodeList(IReadOnlyList<(string Code, string Label)> entries)
{
    private readonly FrozenDictionary<string, string> _labels = entries.ToFrozenDictionary(e => e.Code, e => e.Label, StringComparer.Ordinal);

    public IReadOnlyList<(string Code, string Label)> Entries => entries;

    public bool Has(string code) => _labels.ContainsKey(code);

    /// <summary>An unknown code is shown as it is: better than nothing.</summary>
    public string Label(string code) => _labels.GetValueOrDefault(code, code);
}
