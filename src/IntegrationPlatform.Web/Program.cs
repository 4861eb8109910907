using IntegrationPlatform.Cases;
using IntegrationPlatform.Plans;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
var folder = PluginFolder.Of(builder.Configuration, builder.Environment.ContentRootPath);
var trust = PluginTrust.Of(builder.Configuration, builder.Environment.ContentRootPath, builder.Environment.IsDevelopment());
var plugins = PluginLoader.LoadAll(folder, trust);
builder.AddHosting(plugins);
builder.Services
    .AddPlatform(builder.Configuration, plugins)
    .AddSingleton(new PluginInstaller(plugins, trust, folder))
    .AddCases(builder.Configuration)
    .AddPlans(builder.Configuration);

var app = builder.Build();
app.UseHosting();

return await Commands.RunAsync(app, args);

/// <summary>Named so that tests can start the host.</summary>
public partial class Program;
