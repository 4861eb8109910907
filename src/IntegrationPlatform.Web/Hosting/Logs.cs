namespace IntegrationPlatform.Web.Hosting;

/// <summary>Structured lines on the console; the framework only speaks up when something is wrong, and nobody logs a query string or a form.</summary>
internal static class Logs
{
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Environment.IsProduction())
            builder.Logging.AddJsonConsole(o => o.UseUtcTimestamp = true);
        else
            builder.Logging.AddSimpleConsole(o => o.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", builder.Environment.IsEnvironment("Testing") ? LogLevel.Warning : LogLevel.Information);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error); // it warns on every personal page that no-store became stricter
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error); // the keys lie in the data folder, as operations.md says
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Critical); // who sent the command says what its failure means; its text may carry values
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.Critical); // a lost race is handled, not a fault
    }
}
