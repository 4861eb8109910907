using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.CodeValues;

/// <summary>What plugins add to a code list in the current municipality. A page finds it prepared; a job prepares it.</summary>
public sealed class CodeValuesHere
{
    private readonly CodeValueDirectory _directory;
    private readonly Extensions<ICodeValues> _extensions;
    private readonly ICurrentMunicipality _here;

    internal CodeValuesHere(CodeValueDirectory directory, Extensions<ICodeValues> extensions, ICurrentMunicipality here) =>
        (_directory, _extensions, _here) = (directory, extensions, here);

    /// <summary>Those that can be chosen.</summary>
    public IEnumerable<CodeValue> On(string list) => Town.On.Where(v => v.List == list);

    /// <summary>A value that a plugin has brought, also if it is off or gone by now; null if none has.</summary>
    public CodeValue? Find(string code) => Town.Known.GetValueOrDefault(code);

    public ValueTask PrepareAsync(CancellationToken cancellationToken) => _directory.PrepareAsync(_extensions, _here.Id!, cancellationToken);

    private TownValues Town => _here.Id is null ? TownValues.None : _directory.Of(_here.Id);
}
