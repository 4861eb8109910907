using IntegrationPlatform.Cases.CodeLists;

namespace IntegrationPlatform.Cases.EditPerson;

/// <summary>Which language a name in its own script is tagged with: the person's if it is written so, else the commonest of that script.</summary>
internal static class Script
{
    public static string? LanguageOf(string name, string? preferredLanguage)
    {
        var (common, others) = name.Select(Of).FirstOrDefault(s => s.Common is not null);
        if (common is null)
            return null;
        return Languages.Tag(preferredLanguage) is { } tag && others!.Contains(tag) ? tag : common;
    }

    private static (string? Common, string[]? Others) Of(char letter) => letter switch
    {
        >= '\u0600' and <= '\u06FF' => ("ar", ["ar", "fa", "prs", "ps", "ckb", "ur"]),
        >= '\u0400' and <= '\u04FF' => ("uk", ["uk", "ru", "mk", "sh"]),
        >= '\u1200' and <= '\u137F' => ("ti", ["ti", "am"]),
        >= '\u10A0' and <= '\u10FF' => ("ka", ["ka"]),
        >= '\u0530' and <= '\u058F' => ("hy", ["hy"]),
        >= '\u0900' and <= '\u097F' => ("hi", ["hi"]),
        >= '\u0A00' and <= '\u0A7F' => ("pa", ["pa"]),
        >= '\u0980' and <= '\u09FF' => ("bn", ["bn"]),
        >= '\u0B80' and <= '\u0BFF' => ("ta", ["ta"]),
        >= '\u4E00' and <= '\u9FFF' => ("zh", ["zh"]),
        _ => (null, null),
    };
}
