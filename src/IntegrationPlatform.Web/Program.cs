using IntegrationPlatform.Cases;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
var plugins = PluginLoader.LoadAll(PluginFolder.Of(builder.Configuration, builder.Environment.ContentRootPath));
builder.AddHosting(plugins);
builder.Services
    .AddPlatform(builder.Configuration, plugins)
    .AddCases(builder.Configuration);

var app = builder.Build();
app.UseHosting();

return await Commands.RunAsync(app, args);

/// <summary>Named so that tests can start the host.</summary>
public partial class Program;
