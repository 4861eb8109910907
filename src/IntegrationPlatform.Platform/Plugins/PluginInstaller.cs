using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.Plugins;

/// <summary>What installing a package would change.</summary>
/// <param name="New">The package's manifest.</param>
/// <param name="Old">The manifest of the plugin that is there; null for a new one.</param>
public sealed record PluginChange(PluginManifest New, PluginManifest? Old)
{
    public bool IsDowngrade => Old is not null && New.Version < Old.Version;

    /// <summary>Kept from now on, or for another purpose or time than before.</summary>
    public IReadOnlyList<PersonalDataField> Added => [.. New.PersonalData.Except(Old?.PersonalData ?? [])];

    /// <summary>Not declared any more.</summary>
    public IReadOnlyList<PersonalDataField> Gone => [.. (Old?.PersonalData ?? []).Except(New.PersonalData)];

    /// <summary>An older version, or other personal data than before: somebody must have seen that first.</summary>
    public bool NeedsConsent => Old is not null && (IsDowngrade || Added.Count > 0 || Gone.Count > 0);
}

/// <summary>Puts packages where the next start of the host finds them. What runs now is not touched.</summary>
public sealed class PluginInstaller(PluginCatalog catalog, PluginTrust trust, string root)
{
    internal const string Incoming = ".incoming", Staged = ".staged";
    private const string Former = ".former-";
    private readonly Lock _turn = new(); // two uploads of the same package at once

    /// <summary>Whose manifests wait for the next start.</summary>
    public IReadOnlyList<PluginManifest> Waiting => [.. ManifestsIn(Incoming)];

    /// <summary>Whether packages need a signature, and how many keys are trusted.</summary>
    public PluginTrust Trust => trust;

    /// <summary>Checks a package and installs it for the next start, unless somebody has to agree first; then it is kept for <see cref="Accept"/>.</summary>
    /// <param name="zip">Seekable.</param>
    /// <exception cref="PluginRefusedException">Why it may not be installed; nothing is left on the disk.</exception>
    public PluginChange Install(Stream zip)
    {
        var package = PluginPackage.Open(zip, trust);
        var change = ChangeOf(package.Manifest);
        lock (_turn)
            Put(root, package, change);
        return change;
    }

    /// <summary>What waits for somebody to agree.</summary>
    public IReadOnlyList<PluginChange> AllPending => [.. ManifestsIn(Staged).Select(ChangeOf)];

    /// <summary>What waits for somebody to agree, or null.</summary>
    public PluginChange? Pending(string plugin) => ManifestsIn(Staged).FirstOrDefault(m => m.Id == plugin) is { } manifest ? ChangeOf(manifest) : null;

    /// <summary>Installs what has waited for somebody to agree.</summary>
    public bool Accept(string plugin)
    {
        lock (_turn)
        {
            if (Pending(plugin) is null)
                return false;
            Directory.CreateDirectory(Path.Combine(root, Incoming));
            Replace(Path.Combine(root, Staged, plugin), Path.Combine(root, Incoming, plugin));
            return true;
        }
    }

    /// <summary>Throws away what has waited.</summary>
    public void Discard(string plugin)
    {
        lock (_turn)
        {
            if (Pending(plugin) is null)
                return;
            var away = Path.Combine(root, Staged, $"{Former}{Guid.NewGuid():N}"); // killed while it deletes, nothing half stands where somebody looks
            Directory.Move(Path.Combine(root, Staged, plugin), away);
            Directory.Delete(away, recursive: true);
        }
    }

    /// <summary>At the start, before anything is loaded: packages dropped into the folder are unpacked, and what was installed takes the place of what was there.</summary>
    /// <returns>What was refused; its file stays where the operator has put it.</returns>
    internal static IReadOnlyList<LoadedPlugin> TakeIn(string root, PluginTrust trust)
    {
        var refused = new List<LoadedPlugin>();
        TidyUp(root);
        foreach (var zip in Directory.EnumerateFiles(root, "*.zip").Order(StringComparer.Ordinal))
        {
            try
            {
                using (var file = File.OpenRead(zip))
                {
                    var package = PluginPackage.Open(file, trust);
                    Put(root, package, new PluginChange(package.Manifest, ManifestIn(PlaceOf(root, package.Manifest.Id))));
                }
                File.Delete(zip);
            }
            catch (PluginRefusedException reason)
            {
                refused.Add(new(zip, null, null, PluginState.Refused, reason.Message));
            }
            catch (Exception fault) // whatever lies in the folder must not stop the host
            {
                refused.Add(new(zip, null, null, PluginState.Faulty, $"Das Paket konnte nicht ausgepackt werden: {fault.Message}"));
            }
        }
        foreach (var folder in FoldersIn(root, Incoming))
        {
            try
            {
                if (ManifestCheck.Read(folder).Id is var id && id != Path.GetFileName(folder))
                    throw new PluginRefusedException($"Der Ordner heißt nicht wie die Kennung „{id}“.");
                trust.Check(folder); // also a folder whose deletion was cut off: it must not take the place of one that works
                Replace(folder, PlaceOf(root, id));
            }
            catch (PluginRefusedException reason)
            {
                refused.Add(new($"{folder} (neu)", null, null, PluginState.Refused, $"Nicht installiert: {reason.Message}"));
            }
            catch (Exception fault) // whatever lies in the folder must not stop the host
            {
                refused.Add(new($"{folder} (neu)", null, null, PluginState.Faulty, $"Das Plugin konnte nicht an seinen Platz gebracht werden: {fault.Message}"));
            }
        }
        return refused;
    }

    private PluginChange ChangeOf(PluginManifest manifest) => new(manifest, catalog.All.FirstOrDefault(p => p.Id == manifest.Id)?.Manifest);

    /// <summary>For the next start, unless somebody has to agree first.</summary>
    private static void Put(string root, PluginPackage package, PluginChange change)
    {
        var place = Path.Combine(root, change.NeedsConsent ? Staged : Incoming);
        Directory.CreateDirectory(place);
        package.WriteTo(Path.Combine(place, package.Manifest.Id));
    }

    private IEnumerable<PluginManifest> ManifestsIn(string place) => FoldersIn(root, place).Select(ManifestIn).OfType<PluginManifest>();

    private static IEnumerable<string> FoldersIn(string root, string place) =>
        Path.Combine(root, place) is var folder && Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Where(f => !Path.GetFileName(f).StartsWith('.'))] : [];

    /// <summary>A plugin's folder may have any name; only one folder may hold it.</summary>
    private static string PlaceOf(string root, string plugin) =>
        Directory.EnumerateDirectories(root).FirstOrDefault(f => !Path.GetFileName(f).StartsWith('.') && ManifestIn(f)?.Id == plugin) ?? Path.Combine(root, plugin);

    /// <summary>Null where there is none that can be read; the page of plugins says why.</summary>
    private static PluginManifest? ManifestIn(string folder)
    {
        try
        {
            return ManifestCheck.Read(folder);
        }
        catch (Exception) // whatever lies in the folder must not stop the host or the page
        {
            return null;
        }
    }

    /// <summary>Cut off in the middle, the former version is gone and the new one still lies where it came from: the next start ends it.</summary>
    internal static void Replace(string from, string to)
    {
        var former = Path.Combine(Path.GetDirectoryName(to)!, $"{Former}{Guid.NewGuid():N}");
        if (Directory.Exists(to))
            Directory.Move(to, former);
        Directory.Move(from, to);
        if (Directory.Exists(former))
            Directory.Delete(former, recursive: true);
    }

    /// <summary>What a host has left that was killed while it unpacked or replaced.</summary>
    private static void TidyUp(string root)
    {
        foreach (var left in new[] { root, Path.Combine(root, Incoming), Path.Combine(root, Staged) }.Where(Directory.Exists).SelectMany(Directory.GetDirectories))
        {
            if (Path.GetFileName(left) is not { } name || !name.StartsWith(PluginPackage.Half, StringComparison.Ordinal) && !name.StartsWith(Former, StringComparison.Ordinal))
                continue;
            try
            {
                Directory.Delete(left, recursive: true);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // It is in nobody's way: what begins with a dot is never loaded
            }
        }
    }
}
