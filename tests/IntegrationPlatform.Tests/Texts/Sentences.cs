using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Tests.Texts;

/// <summary>The German sentences of one assembly, found where they are said, and its English texts.</summary>
internal static partial class Sentences
{
    private const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    /// <summary>The host and every assembly of ours that it uses; a new module is found by itself.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [typeof(Program).Assembly, .. typeof(Program).Assembly.GetReferencedAssemblies().Where(a => a.Name!.StartsWith("IntegrationPlatform.", StringComparison.Ordinal)).Select(Assembly.Load)];

    public static HashSet<string> German(Assembly assembly) =>
        [.. InSources(assembly), .. InAttributes(assembly), .. InCodeLists(assembly), .. InMenus(assembly), .. InJobs(assembly), .. assembly == typeof(Program).Assembly ? Enum.GetValues<Role>().Select(Rights.Label) : []];

    public static Dictionary<string, string> English(Assembly assembly) =>
        new ResourceManager(assembly.GetName().Name + ".Texts", assembly).GetResourceSet(CultureInfo.GetCultureInfo("en"), createIfNotExists: true, tryParents: false)?
            .Cast<System.Collections.DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal) ?? [];

    /// <summary>T["…"], texts["…"] and words.Say("…"): the literals of the first argument, so that a choice between two is seen too.</summary>
    public static IEnumerable<string> InSource(string source) =>
        Said().Matches(source).SelectMany(said => FirstArgument(source, said.Index + said.Length));

    private static IEnumerable<string> InSources(Assembly assembly) =>
        SourcesOf(assembly).SelectMany(file => InSource(File.ReadAllText(file)));

    private static IEnumerable<string> InAttributes(Assembly assembly) =>
        from type in assembly.GetTypes()
        from member in type.GetMembers(Own)
        where member is PropertyInfo or FieldInfo
        from attribute in member.GetCustomAttributes<Attribute>(inherit: false)
        from sentence in attribute switch
        {
            DisplayAttribute display => [display.Name, display.ShortName, display.Description],
            AllowedValuesAttribute => Array.Empty<string?>(), // brings a sentence of its own; the forms that use it answer 400 instead of showing it
            ValidationAttribute rule => [rule.ErrorMessage],
            _ => Array.Empty<string?>(),
        }
        where sentence is not null
        select sentence;

    private static IEnumerable<string> InCodeLists(Assembly assembly) =>
        assembly.GetTypes().Where(t => !t.ContainsGenericParameters).SelectMany(t => t.GetFields(Own)).Where(f => f.IsStatic && f.FieldType == typeof(CodeList))
            .SelectMany(f => ((CodeList)f.GetValue(null)!).Entries.Select(e => e.Label));

    private static IEnumerable<string> InMenus(Assembly assembly) =>
        assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IMenu)))
            .SelectMany(t => ((IMenu)Activator.CreateInstance(t, nonPublic: true)!).Items.Select(i => i.Text));

    private static IEnumerable<string> InJobs(Assembly assembly) =>
        assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IRecurringJob)))
            .Select(t => ((IRecurringJob)RuntimeHelpers.GetUninitializedObject(t)).Info.Title); // what a job says of itself needs none of its services

    private static IEnumerable<string> FirstArgument(string source, int at)
    {
        for (var depth = 0; at < source.Length && depth >= 0; at++)
        {
            switch (source[at])
            {
                case '"':
                    var end = at + 1;
                    while (source[end] != '"')
                        end += source[end] == '\\' ? 2 : 1;
                    yield return source[(at + 1)..end];
                    at = end;
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}':
                    depth--;
                    break;
                case ',' when depth == 0:
                    yield break;
            }
        }
    }

    private static IEnumerable<string> SourcesOf(Assembly assembly)
    {
        var name = assembly.GetName().Name!;
        var folder = new[] { Path.Combine(Root(), "src", name), Path.Combine(Root(), "modules", name.Split('.')[^1]) }.First(Directory.Exists);
        return Directory.EnumerateFiles(folder, "*.cs*", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml")
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules"));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && folder.GetFiles("*.sln").Length == 0)
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("No solution above the tests: the sources cannot be read.");
    }

    [GeneratedRegex(@"\b(?:T|texts)\[|\b_?words\.Say\(", RegexOptions.None, 1000)]
    private static partial Regex Said();
}
