using System.Security.Cryptography;
using IntegrationPlatform.Platform.Plugins;

namespace IntegrationPlatform.Web.Hosting;

/// <summary>What a publisher of plugins does on their own machine.</summary>
internal static class PluginCommand
{
    public static string NewKey(string file)
    {
        if (File.Exists(file))
            throw new CommandException($"{file} is there already; a lost key cannot be made again, so it is not overwritten.");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var forMeOnly = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            forMeOnly.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(file, forMeOnly))
            writer.Write(key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(file + ".pub.pem", key.ExportSubjectPublicKeyInfoPem());
        return $"Keep {file} secret. Whoever is to trust your plugins puts {file}.pub.pem into the folder trusted-keys of their data folder.";
    }

    public static string Pack(string folder, string zip, string keyFile)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(keyFile));
            PluginPackage.Pack(folder, zip, key);
        }
        catch (Exception fault) when (fault is PluginRefusedException or ArgumentException or IOException or CryptographicException)
        {
            throw new CommandException(fault.Message);
        }
        return $"{zip} is ready.";
    }
}
