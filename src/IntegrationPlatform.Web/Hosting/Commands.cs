using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Encryption;

namespace IntegrationPlatform.Web.Hosting;

/// <summary>What the executable can do besides serving.</summary>
internal static class Commands
{
    private const string Usage = """
        Without a command the platform serves. Commands:
          migrate                                              bring the database up to date
          seed <scene>                                         fill an empty database with an invented district: leer, eine-gemeinde, landkreis
          keys new                                             print a new master key for the settings
          keys rotate                                          give every municipality a new data key
          plugin key <file>                                    make a key to sign plugins with, and <file>.pub.pem for those who are to trust it
          plugin pack <folder> <zip> <key file>                make a signed package of a built plugin
          user add <mail> <display name> <municipality> <Role> make an account or give it one more role; prints a link to set the password
          user list                                            accounts, their roles and state
          user close <mail>                                    nobody signs in with it any more
          user reset <mail>                                    new link; removes lockout and second factor
        Settings follow as --Name=value, for example --Data:Folder=/srv/data.
        """;

    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        var stop = app.Lifetime.ApplicationStopping;
        try
        {
            return Words(args) switch
            {
                [] => await ServeAsync(app, stop),
                ["migrate"] => await MigrateAsync(app, stop),
                ["seed", .. var scene] => await SeedCommand.RunAsync(app, string.Join(' ', scene)),
                ["keys", "new"] => Print(MasterKeys.NewKey()),
                ["keys", "rotate"] => await RotateKeysAsync(app, stop),
                ["plugin", "key", var file] => Print(PluginCommand.NewKey(file)),
                ["plugin", "pack", var folder, var zip, var key] => Print(PluginCommand.Pack(folder, zip, key)),
                ["user", "add", var mail, var name, var municipality, var role] => await UserCommand.RunAsync(app, u => u.AddAsync(mail, name, municipality, role, stop), stop),
                ["user", "list"] => await UserCommand.RunAsync(app, u => u.ListAsync(stop), stop),
                ["user", "close", var mail] => await UserCommand.RunAsync(app, u => u.CloseAsync(mail), stop),
                ["user", "reset", var mail] => await UserCommand.RunAsync(app, u => u.ResetAsync(mail), stop),
                _ => Fail(Usage, 2),
            };
        }
        catch (CommandException refused) // the border to the terminal: a sentence, not a stack trace
        {
            return Fail(refused.Message, 1);
        }
    }

    private static async Task<int> ServeAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await MigrateAsync(app, cancellationToken);
        await SeedCommand.SeedFromSettingsAsync(app);
        var restart = app.Services.GetRequiredService<RestartRequest>(); // afterwards there are no services any more
        await app.RunAsync();
        return restart.IsAsked ? RestartRequest.ExitCode : 0;
    }

    private static async Task<int> MigrateAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var migrator = app.Services.GetRequiredService<Migrator>();
        await migrator.MigrateAsync(cancellationToken);
        await migrator.LoadAsync(cancellationToken);
        return 0;
    }

    private static async Task<int> RotateKeysAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await app.Services.GetRequiredService<Migrator>().LoadAsync(cancellationToken);
        var done = await app.Services.GetRequiredService<KeyRotation>().RotateAsync(cancellationToken);
        Print($"{done.Resealed} texts carry a new key. {done.Dropped} former data keys were deleted, {done.Kept} are kept: those replaced less than a day ago and those that a text still names.");
        return done.Unreadable == 0 ? 0 : Fail($"{done.Unreadable} texts could not be read. They and the keys they name were left as they are.", 1);
    }

    /// <summary>The command without the settings among it: --Name=value or --Name value.</summary>
    private static string[] Words(string[] args)
    {
        var words = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                words.Add(args[i]);
            else if (!args[i].Contains('='))
                i++;
        }
        return [.. words];
    }

    private static int Print(string line)
    {
        Console.WriteLine(line);
        return 0;
    }

    private static int Fail(string reason, int code)
    {
        Console.Error.WriteLine(reason);
        return code;
    }
}

/// <summary>A command that cannot be done, with the sentence for the operator.</summary>
internal sealed class CommandException(string message) : Exception(message);
