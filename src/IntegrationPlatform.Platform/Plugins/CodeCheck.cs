using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.Plugins;

/// <summary>
/// Reads what a plugin's code refers to, without running it: only the Sdk, no threads of its own, no way around the isolation,
/// nothing that the manifest does not declare. It finds mistakes and carelessness; whoever wants to hide something can, so packages are signed and reviewed.
/// </summary>
internal static class CodeCheck
{
    private const string Sdk = "IntegrationPlatform.Sdk";

    /// <summary>Types, or members as Type::Member, and what to say.</summary>
    private static readonly FrozenDictionary<string, string> Forbidden = new Dictionary<string, string>
    {
        ["System.Threading.Thread"] = Work,
        ["System.Threading.ThreadPool"] = Work,
        ["System.Threading.Timer"] = Work,
        ["System.Threading.PeriodicTimer"] = Work,
        ["System.Timers.Timer"] = Work,
        ["System.Threading.Tasks.Task::Run"] = Work,
        ["System.Threading.Tasks.TaskFactory::StartNew"] = Work,
        ["Microsoft.Extensions.Hosting.IHostedService"] = Work,
        ["Microsoft.Extensions.Hosting.BackgroundService"] = Work,
        ["System.Diagnostics.Process"] = "startet andere Programme",
        ["System.Environment::Exit"] = "kann den Dienst beenden",
        ["System.Environment::FailFast"] = "kann den Dienst beenden",
        ["System.Reflection.MethodBase::Invoke"] = Around,
        ["System.Reflection.FieldInfo::SetValue"] = Around,
        ["System.Reflection.FieldInfo::GetValue"] = Around,
        ["System.Reflection.Assembly::Load"] = Around,
        ["System.Reflection.Assembly::LoadFrom"] = Around,
        ["System.Reflection.Assembly::LoadFile"] = Around,
        ["System.Runtime.Loader.AssemblyLoadContext"] = Around,
        ["System.Runtime.CompilerServices.UnsafeAccessorAttribute"] = Around,
        ["Microsoft.Extensions.DependencyInjection.IServiceScopeFactory"] = Around,
        ["Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions::CreateScope"] = Around,
        ["Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions::CreateAsyncScope"] = Around,
        ["Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions::IgnoreQueryFilters"] = Around,
        ["Microsoft.EntityFrameworkCore.RelationalQueryableExtensions::FromSql"] = Around,
        ["Microsoft.EntityFrameworkCore.RelationalQueryableExtensions::FromSqlRaw"] = Around,
        ["Microsoft.EntityFrameworkCore.RelationalQueryableExtensions::FromSqlInterpolated"] = Around,
        ["Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions"] = Around,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const string Work = "startet eigene Hintergrundarbeit; das darf nur die Plattform";
    private const string Around = "umgeht die Trennung der Gemeinden";

    /// <summary>The one assembly in the folder that is the plugin.</summary>
    /// <exception cref="PluginRefusedException">None, several, or one that brings parts of the platform along.</exception>
    public static string FindMain(string folder)
    {
        var mains = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (PluginLoadContext.HostHas(name) || name.StartsWith("IntegrationPlatform.", StringComparison.OrdinalIgnoreCase))
                throw new PluginRefusedException($"Das Paket bringt {name} mit. Teile der Plattform dürfen nicht im Paket liegen.");
            var references = References(file);
            if (references.FirstOrDefault(IsDatabase) is { } database)
                throw new PluginRefusedException($"{name} greift an der Plattform vorbei auf die Datenbank zu ({database}).");
            if (references.Contains(Sdk))
                mains.Add(file);
        }
        return mains switch
        {
            [var main] => main,
            [] => throw new PluginRefusedException("Im Ordner liegt kein Programm, das für diese Plattform gebaut ist."),
            _ => throw new PluginRefusedException($"Im Ordner liegen mehrere Programme für diese Plattform ({string.Join(", ", mains.Select(Path.GetFileName))}). Es darf nur eines sein."),
        };
    }

    /// <exception cref="PluginRefusedException">The code does what a plugin may not do, or what the manifest does not say.</exception>
    public static void Run(string main, PluginManifest manifest)
    {
        using var file = new PEReader(File.OpenRead(main));
        var metadata = file.GetMetadataReader();
        if (References(metadata).FirstOrDefault(r => r.StartsWith("IntegrationPlatform.", StringComparison.Ordinal) && r != Sdk) is { } foreign)
            throw new PluginRefusedException($"Das Plugin benutzt {foreign}. Erlaubt ist nur {Sdk}.");
        if (metadata.MethodDefinitions.Any(m => metadata.GetMethodDefinition(m).Attributes.HasFlag(MethodAttributes.PinvokeImpl)))
            throw new PluginRefusedException("Das Plugin ruft Programmteile außerhalb von .NET auf.");

        var used = Used(metadata).ToHashSet(StringComparer.Ordinal);
        foreach (var name in used.Order(StringComparer.Ordinal))
        {
            if (Forbidden.TryGetValue(name, out var reason))
                throw new PluginRefusedException($"Das Plugin {reason} ({name.Replace("::", ".", StringComparison.Ordinal)}).");
        }
        foreach (var (use, example) in used.Select(name => (Use: UseOf(name), name)).Where(u => u.Use is not null).OrderBy(u => u.name, StringComparer.Ordinal))
        {
            if (!manifest.Uses.Contains(use))
                throw new PluginRefusedException($"Das Plugin benutzt {example}, nennt aber „{use}“ nicht unter „uses“.");
        }
    }

    private static string? UseOf(string name) => name switch
    {
        _ when name.Contains("::", StringComparison.Ordinal) => null,
        Sdk + ".Cases.CaseOpened" or Sdk + ".Cases.ContactRecorded" or Sdk + ".Cases.ContactTakenBack" => PluginUse.CasesEvents,
        _ when name.StartsWith(Sdk + ".Cases.", StringComparison.Ordinal) => PluginUse.CasesRead,
        "System.Net.WebUtility" or "System.Net.HttpStatusCode" => null,
        _ when name.StartsWith("System.Net.", StringComparison.Ordinal) => PluginUse.Network,
        "System.IO.File" or "System.IO.Directory" or "System.IO.FileStream" or "System.IO.FileInfo" or "System.IO.DirectoryInfo" or "System.IO.FileSystemWatcher" => PluginUse.Files,
        _ => null,
    };

    /// <summary>Full names of all types and, as Type::Member, of all members the assembly refers to.</summary>
    private static IEnumerable<string> Used(MetadataReader metadata)
    {
        foreach (var handle in metadata.TypeReferences)
            yield return NameOf(metadata, handle);
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference)
                yield return $"{NameOf(metadata, (TypeReferenceHandle)member.Parent)}::{metadata.GetString(member.Name)}";
        }
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? NameOf(metadata, (TypeReferenceHandle)type.ResolutionScope) + "." + metadata.GetString(type.Name)
            : metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
    }

    private static List<string> References(string file)
    {
        try
        {
            using var assembly = new PEReader(File.OpenRead(file));
            return assembly.HasMetadata ? References(assembly.GetMetadataReader()) : [];
        }
        catch (BadImageFormatException)
        {
            throw new PluginRefusedException($"{Path.GetFileName(file)} ist beschädigt oder kein Programm für .NET.");
        }
    }

    private static List<string> References(MetadataReader metadata) =>
        [.. metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name))];

    private static bool IsDatabase(string assembly) =>
        assembly.StartsWith("Npgsql", StringComparison.Ordinal) || assembly.StartsWith("Microsoft.Data.Sqlite", StringComparison.Ordinal)
        || assembly.StartsWith("SQLitePCL", StringComparison.Ordinal) || assembly is "Microsoft.EntityFrameworkCore.Sqlite";
}
