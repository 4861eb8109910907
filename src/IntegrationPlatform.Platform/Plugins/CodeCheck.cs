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
        ["System.Threading.Tasks.Task::Start"] = Work,
        ["System.Threading.Tasks.Parallel"] = Work,
        ["System.Threading.Tasks.TaskFactory`1::StartNew"] = Work,
        ["System.Threading.Tasks.TaskFactory::StartNew"] = Work,
        ["Microsoft.Extensions.Hosting.IHostedService"] = Work,
        ["Microsoft.Extensions.Hosting.BackgroundService"] = Work,
        ["System.Diagnostics.Process"] = "startet andere Programme",
        ["System.Environment::Exit"] = "kann den Dienst beenden",
        ["System.Environment::FailFast"] = "kann den Dienst beenden",
        ["Microsoft.Extensions.Hosting.IHostApplicationLifetime"] = "kann den Dienst beenden",
        ["Microsoft.Extensions.Configuration.IConfiguration"] = "liest Einstellungen der Plattform, auch ihre Schlüssel",
        ["Microsoft.AspNetCore.DataProtection.IDataProtectionProvider"] = "benutzt Schlüssel der Plattform",
        ["System.Reflection.MethodBase::Invoke"] = Around,
        ["System.Reflection.ConstructorInfo::Invoke"] = Around,
        ["System.Reflection.PropertyInfo::SetValue"] = Around,
        ["System.Type::InvokeMember"] = Around,
        ["System.Linq.Expressions.LambdaExpression::Compile"] = Around,
        ["System.Linq.Expressions.Expression`1::Compile"] = Around,
        ["System.Runtime.InteropServices.NativeLibrary"] = Around,
        ["Microsoft.CSharp.RuntimeBinder.Binder"] = Around,
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
        foreach (var file in Programs(folder))
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

    /// <summary>What the plugin brings along is looked at like the plugin itself: a library beside it runs with the same rights.</summary>
    /// <exception cref="PluginRefusedException">The code does what a plugin may not do, or what the manifest does not say.</exception>
    public static void Run(string folder, PluginManifest manifest)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var program in Programs(folder))
        {
            using var file = new PEReader(File.OpenRead(program));
            if (!file.HasMetadata)
                throw new PluginRefusedException($"{Path.GetFileName(program)} ist kein Programm für .NET.");
            var metadata = file.GetMetadataReader();
            if (References(metadata).FirstOrDefault(r => r.StartsWith("IntegrationPlatform.", StringComparison.Ordinal) && r != Sdk) is { } foreign)
                throw new PluginRefusedException($"{Path.GetFileName(program)} benutzt {foreign}. Erlaubt ist nur {Sdk}.");
            if (metadata.MethodDefinitions.Any(m => metadata.GetMethodDefinition(m).Attributes.HasFlag(MethodAttributes.PinvokeImpl)))
                throw new PluginRefusedException($"{Path.GetFileName(program)} ruft Programmteile außerhalb von .NET auf.");
            used.UnionWith(Used(metadata));
        }
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

    private static IEnumerable<string> Programs(string folder) =>
        Directory.EnumerateFiles(folder, "*.dll", new EnumerationOptions { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive }).Order(StringComparer.Ordinal);

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
            if (TypeOf(metadata, member.Parent) is { } type)
                yield return $"{type}::{metadata.GetString(member.Name)}";
        }
    }

    /// <summary>Null for members of the assembly's own types.</summary>
    private static string? TypeOf(MetadataReader metadata, EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => NameOf(metadata, (TypeReferenceHandle)parent),
        HandleKind.TypeSpecification => GenericOf(metadata, metadata.GetTypeSpecification((TypeSpecificationHandle)parent)),
        _ => null,
    };

    /// <summary>TaskFactory`1 of TaskFactory&lt;int&gt;; null for arrays and the like.</summary>
    private static string? GenericOf(MetadataReader metadata, TypeSpecification type)
    {
        var signature = metadata.GetBlobReader(type.Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return null;
        signature.ReadCompressedInteger(); // class or value type
        var generic = signature.ReadTypeHandle();
        return generic.Kind == HandleKind.TypeReference ? NameOf(metadata, (TypeReferenceHandle)generic) : null;
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
