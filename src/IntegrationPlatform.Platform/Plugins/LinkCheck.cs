using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;

namespace IntegrationPlatform.Platform.Plugins;

/// <summary>Resolves every type and member the plugin uses, so that a mismatch shows now and not in a night job.</summary>
internal static class LinkCheck
{
    /// <returns>What does not fit, in words.</returns>
    public static IReadOnlyList<string> Run(Assembly plugin) => [.. TooOldAssemblies(plugin), .. UnresolvedReferences(plugin).Concat(MissingOfGenerics(plugin)).Distinct()];

    private static IEnumerable<string> TooOldAssemblies(Assembly plugin) =>
        from wanted in plugin.GetReferencedAssemblies()
        where PluginLoadContext.HostHas(wanted.Name!)
        let present = AssemblyLoadContext.Default.LoadFromAssemblyName(new AssemblyName(wanted.Name!)).GetName().Version
        where wanted.Version > present
        select $"{wanted.Name}: gebaut mit {wanted.Version}, hier läuft {present}.";

    private static IEnumerable<string> UnresolvedReferences(Assembly plugin)
    {
        using var file = new PEReader(File.OpenRead(plugin.Location));
        var metadata = file.GetMetadataReader();
        foreach (var type in metadata.TypeReferences)
        {
            if (Problem(() => plugin.ManifestModule.ResolveType(MetadataTokens.GetToken(type))) is { } problem)
                yield return problem;
        }
        foreach (var member in metadata.MemberReferences.Where(m => metadata.GetMemberReference(m).Parent.Kind == HandleKind.TypeReference))
        {
            if (Problem(() => plugin.ManifestModule.ResolveMember(MetadataTokens.GetToken(member))) is { } problem)
                yield return problem;
        }
    }

    /// <summary>Members of generic types: what stands in for their parameters may break a constraint, so only a member that is missing says something.</summary>
    private static IEnumerable<string> MissingOfGenerics(Assembly plugin)
    {
        using var file = new PEReader(File.OpenRead(plugin.Location));
        var metadata = file.GetMetadataReader();
        var anything = Enumerable.Repeat(typeof(object), 16).ToArray();
        foreach (var member in metadata.MemberReferences.Where(m => metadata.GetMemberReference(m).Parent.Kind == HandleKind.TypeSpecification))
        {
            string? missing = null;
            try
            {
                plugin.ManifestModule.ResolveMember(MetadataTokens.GetToken(member), anything, anything);
            }
            catch (MissingMemberException problem)
            {
                missing = problem.Message;
            }
            catch (Exception unclear) when (unclear is TypeLoadException or BadImageFormatException or ArgumentException or IOException)
            {
                // a type that is missing is found among the types
            }
            if (missing is not null)
                yield return missing;
        }
    }

    private static string? Problem(Action resolve)
    {
        try
        {
            resolve();
            return null;
        }
        catch (Exception missing) when (missing is MissingMemberException or TypeLoadException or IOException or BadImageFormatException)
        {
            return missing.Message;
        }
    }
}
