using Mono.Cecil;

namespace IntegrationPlatform.ArchitectureTests;

/// <summary>Our assemblies as they were built, read without running them.</summary>
internal static class Assemblies
{
    public static readonly IReadOnlyDictionary<string, AssemblyDefinition> Ours =
        Directory.GetFiles(AppContext.BaseDirectory, "IntegrationPlatform.*.dll")
            .Select(AssemblyDefinition.ReadAssembly)
            .Where(a => !a.Name.Name.EndsWith(".Views", StringComparison.Ordinal))
            .ToDictionary(a => a.Name.Name);

    public static readonly AssemblyDefinition ThisOne = Ours["IntegrationPlatform.ArchitectureTests"];

    /// <summary>As the build puts them into artifacts/plugins.</summary>
    public static IReadOnlyList<AssemblyDefinition> Plugins =>
        [.. Directory.GetDirectories(Path.GetFullPath("../../../../../artifacts/plugins", AppContext.BaseDirectory)).Select(folder => AssemblyDefinition.ReadAssembly(Path.Combine(folder, Path.GetFileName(folder) + ".dll")))];

    public static IEnumerable<AssemblyDefinition> Modules => Ours.Values.Where(a =>
        a.Name.Name is not ("IntegrationPlatform.Sdk" or "IntegrationPlatform.Platform" or "IntegrationPlatform.Web" or "IntegrationPlatform.Modules.Contracts" or "IntegrationPlatform.ArchitectureTests"));

    public static IEnumerable<Call> Calls(AssemblyDefinition assembly) =>
        from type in assembly.MainModule.GetTypes()
        from method in type.Methods
        where method.HasBody
        from instruction in method.Body.Instructions
        where instruction.Operand is MethodReference
        select new Call(Outermost(type), method.Name, (MethodReference)instruction.Operand);

    public static bool Has(this ICustomAttributeProvider item, string attribute) => item.CustomAttributes.Any(a => a.AttributeType.Name == attribute);

    public static bool IsA(this TypeDefinition type, string baseType)
    {
        for (var at = type; at is not null; at = at.BaseType?.Resolve())
        {
            if (at.Name == baseType || at.Interfaces.Any(i => i.InterfaceType.Name == baseType))
                return true;
        }
        return false;
    }

    public static IEnumerable<TypeDefinition> Controllers(AssemblyDefinition assembly) =>
        assembly.MainModule.Types.Where(t => t is { IsClass: true, IsAbstract: false } && t.Name.EndsWith("Controller", StringComparison.Ordinal));

    /// <summary>Lambdas and state machines are nested types; the reader looks for the class that holds them.</summary>
    private static string Outermost(TypeDefinition type) => type.DeclaringType is null ? type.FullName : Outermost(type.DeclaringType);
}

internal sealed record Call(string Type, string Method, MethodReference Target)
{
    public override string ToString() => $"{Type}.{Method} calls {Target.DeclaringType.Name}.{Target.Name}";
}
