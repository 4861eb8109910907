using System.Reflection;
using System.Runtime.Loader;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Sdk;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IntegrationPlatform.Platform.Plugins;

/// <summary>Loads every folder of the plugins folder when the host starts. Whatever a folder holds, the host starts and says what became of it.</summary>
public static class PluginLoader
{
    private const long MaxBytes = 100 * 1024 * 1024;
    private static readonly Type[] Reshaping =
    [
        typeof(IRouteTemplateProvider), typeof(IActionHttpMethodProvider), typeof(IActionConstraintMetadata), typeof(IEndpointMetadataProvider), typeof(IEndpointParameterMetadataProvider),
        typeof(IAntiforgeryMetadata), typeof(IAntiforgeryPolicy), typeof(IAllowAnonymous), typeof(IFilterFactory),
    ];
    private static readonly TimeSpan LoadTime = TimeSpan.FromSeconds(10);

    /// <param name="root">The plugins folder; need not exist.</param>
    /// <param name="trust">Whose plugins are loaded.</param>
    public static PluginCatalog LoadAll(string root, PluginTrust trust)
    {
        var all = new List<LoadedPlugin>();
        if (Directory.Exists(root))
        {
            all.AddRange(PluginInstaller.TakeIn(root, trust));
            foreach (var folder in Directory.GetDirectories(root).Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal))
                all.Add(Load(folder, trust, all));
        }
        return new PluginCatalog(all);
    }

    private static LoadedPlugin Load(string folder, PluginTrust trust, List<LoadedPlugin> before)
    {
        PluginManifest? manifest = null;
        try
        {
            CheckFiles(folder);
            manifest = ManifestCheck.Read(folder);
            if (before.Find(p => p.Id == manifest.Id) is { } same)
                throw new PluginRefusedException($"Die Kennung „{manifest.Id}“ hat schon das Plugin im Ordner {Path.GetFileName(same.Folder)}.");
            trust.Check(folder);
            var main = CodeCheck.FindMain(folder);
            CodeCheck.Run(folder, manifest);
            return Watched(() => Run(folder, main, manifest));
        }
        catch (PluginRefusedException refused)
        {
            return new(folder, manifest, null, PluginState.Refused, refused.Message);
        }
        catch (Exception fault) // whatever a plugin brings must not stop the host
        {
            var cause = fault.GetBaseException();
            return new(folder, manifest, null, PluginState.Faulty, $"Beim Laden ist ein Fehler aufgetreten: {cause.GetType().Name}: {cause.Message}");
        }
    }

    private static void CheckFiles(string folder)
    {
        long bytes = 0;
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Prepend(new DirectoryInfo(folder)))
        {
            if (entry.LinkTarget is not null)
                throw new PluginRefusedException($"{entry.Name} ist eine Verknüpfung auf eine andere Stelle.");
            bytes += (entry as FileInfo)?.Length ?? 0;
            if (bytes > MaxBytes)
                throw new PluginRefusedException("Das Plugin ist größer als 100 MB.");
        }
    }

    /// <summary>From the first look at a loaded type on, code of the plugin may run: its module initialiser, its attributes. One that hangs must not hold up the start.</summary>
    private static LoadedPlugin Watched(Func<LoadedPlugin> load)
    {
        var loading = Task.Run(load);
        return ((IAsyncResult)loading).AsyncWaitHandle.WaitOne(LoadTime) ? loading.GetAwaiter().GetResult() : throw new TimeoutException($"Das Plugin antwortet seit {LoadTime.TotalSeconds:0} Sekunden nicht.");
    }

    private static LoadedPlugin Run(string folder, string main, PluginManifest manifest)
    {
        var name = Path.GetFileNameWithoutExtension(main);
        if (!name.Equals(manifest.Id, StringComparison.OrdinalIgnoreCase))
            throw new PluginRefusedException($"Das Programm heißt {name}; es muss wie die Kennung „{manifest.Id}“ heißen."); // its views are found by this name
        var assembly = new PluginLoadContext(main).LoadFromAssemblyPath(main);
        if (LinkCheck.Run(assembly) is { Count: > 0 } problems)
            throw new PluginRefusedException($"Das Plugin passt nicht zu dieser Version der Plattform: {string.Join(' ', problems.Take(3))}");
        CheckControllers(assembly, manifest);
        CheckViews(assembly);
        PluginRoutes.Check(assembly);
        var entry = assembly.GetExportedTypes().Where(t => t.IsAssignableTo(typeof(IPlugin)) && !t.IsAbstract).ToList();
        if (entry.Count != 1)
            throw new PluginRefusedException("Das Plugin braucht genau eine öffentliche Klasse mit IPlugin.");
        var builder = new Builder(manifest);
        ((IPlugin)Activator.CreateInstance(entry[0])!).Configure(builder);
        CheckServices(builder.Collected, assembly);
        return new(folder, manifest, assembly, PluginState.Works, null) { Services = builder.Collected };
    }

    /// <summary>A page must say who may open it and what a look at it means, as the platform's own do.</summary>
    private static void CheckControllers(Assembly assembly, PluginManifest manifest)
    {
        if (assembly.GetTypes().SelectMany(t => t.GetInterfaces(), (type, how) => (type, how)).FirstOrDefault(t => t.how.Namespace == "Microsoft.AspNetCore.Mvc.ApplicationModels" || Reshaping.Contains(t.how)) is { type: { } clever } found)
            throw new PluginRefusedException($"{clever.Name} verändert, wie die Plattform Seiten findet oder schützt ({found.how.Name}).");
        foreach (var controller in assembly.GetTypes().Where(IsController))
        {
            var attributes = controller.GetCustomAttributes<Attribute>().Concat(controller.GetMethods().SelectMany(m => m.GetCustomAttributes<Attribute>())).ToList();
            if (attributes.OfType<IRouteTemplateProvider>().FirstOrDefault(r => r.Template is ['/' or '~', ..]) is { } absolute)
                throw new PluginRefusedException($"{controller.Name} verlangt die Adresse „{absolute.Template}“ außerhalb der Adressen des Plugins."); // such a route ignores the prefix, and with it the switch
            if (attributes.OfType<IRouteTemplateProvider>().FirstOrDefault(r => !string.IsNullOrEmpty(r.Name)) is { } named)
                throw new PluginRefusedException($"{controller.Name} gibt einer Adresse den Namen „{named.Name}“. Namen gelten für die ganze Plattform; lassen Sie ihn weg."); // the same name elsewhere stops the start
            if (controller.GetCustomAttribute<PermissionAttribute>() is not { } permission)
                throw new PluginRefusedException($"{controller.Name} sagt nicht, wer die Seite öffnen darf ([Permission]).");
            if (permission.Right.Contains('.') && manifest.Permissions.All(p => p.Key != permission.Right) && !permission.Right.StartsWith("cases.", StringComparison.Ordinal))
                throw new PluginRefusedException($"{controller.Name} verlangt das Recht „{permission.Right}“, das in der {ManifestCheck.FileName} fehlt.");
            if (controller.GetCustomAttribute<PersonalPageAttribute>() is null && controller.GetCustomAttribute<NothingPersonalAttribute>() is null)
                throw new PluginRefusedException($"{controller.Name} sagt nicht, ob die Seite personenbezogene Daten zeigt ([PersonalPage] oder [NothingPersonal]).");
            if (attributes.Exists(a => a is IAllowAnonymous or IgnoreAntiforgeryTokenAttribute))
                throw new PluginRefusedException($"{controller.Name} hebt Schutz der Plattform auf (AllowAnonymous oder IgnoreAntiforgeryToken).");
        }
    }

    /// <summary>MVC takes more for a controller than what derives from its base class.</summary>
    private static bool IsController(Type type) =>
        type is { IsClass: true, IsAbstract: false } && (type.IsAssignableTo(typeof(ControllerBase)) || type.Name.EndsWith("Controller", StringComparison.OrdinalIgnoreCase) || type.IsDefined(typeof(ControllerAttribute), inherit: true));

    /// <summary>A view of the platform's name would be drawn in its place.</summary>
    private static void CheckViews(Assembly assembly)
    {
        var own = $"/{assembly.GetName().Name}/";
        if (assembly.GetCustomAttributes<RazorCompiledItemAttribute>().FirstOrDefault(v => !v.Identifier.StartsWith(own, StringComparison.Ordinal)) is { } foreign)
            throw new PluginRefusedException($"Die Seite {foreign.Identifier} liegt nicht unter {own}.");
    }

    /// <summary>Only services of the plugin's own types: what it adds goes into the host's container, where a later registration wins.</summary>
    private static void CheckServices(IServiceCollection collected, Assembly plugin)
    {
        var own = AssemblyLoadContext.GetLoadContext(plugin);
        foreach (var service in collected.Where(s => s.ServiceType != typeof(ExtensionEntry)))
        {
            var parts = service.ServiceType.IsGenericType ? service.ServiceType.GetGenericArguments().Prepend(service.ServiceType) : [service.ServiceType];
            if (!parts.Any(t => AssemblyLoadContext.GetLoadContext(t.Assembly) == own))
                throw new PluginRefusedException($"Das Plugin will {service.ServiceType.Name} der Plattform ersetzen oder ergänzen.");
        }
    }

    /// <summary>Collects into its own list first: a plugin that throws half-way leaves nothing behind.</summary>
    private sealed class Builder(PluginManifest manifest) : IPluginBuilder
    {
        public ServiceCollection Collected { get; } = [];
        public PluginManifest Manifest => manifest;
        public IServiceCollection Services => Collected;

        public IPluginBuilder Add<TExtension, TImplementation>()
            where TExtension : class, IExtension
            where TImplementation : class, TExtension
        {
            Collected.TryAddScoped<TImplementation>();
            Collected.AddSingleton(new ExtensionEntry(typeof(TExtension), typeof(TImplementation), manifest.Id));
            return this;
        }
    }
}
