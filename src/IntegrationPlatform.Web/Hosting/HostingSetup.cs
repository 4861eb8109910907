using System.Globalization;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Sdk.Look;
using IntegrationPlatform.Web.Cards;
using IntegrationPlatform.Web.Plugins;
using IntegrationPlatform.Web.Shared;
using IntegrationPlatform.Web.SignIn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.Options;

namespace IntegrationPlatform.Web.Hosting;

/// <summary>MVC, culture, headers, error pages: what the host adds around platform and modules.</summary>
internal static class HostingSetup
{
    public static void AddHosting(this WebApplicationBuilder builder, PluginCatalog plugins)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("de");
        // A plugin whose service lacks another one fails when it is called, like any other fault of a plugin, and not the start of the host.
        builder.Host.UseDefaultServiceProvider(o => (o.ValidateOnBuild, o.ValidateScopes) = (false, !builder.Environment.IsProduction()));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.AddLogs();

        var services = builder.Services;
        services.AddTexts();
        services.AddSignInLimit();
        services.AddSignInPages();
        services.AddHealthChecks().AddCheck<ReadyCheck>("database", tags: [ReadyCheck.Tag]);
        services.AddAntiforgery(o =>
        {
            o.HeaderName = "RequestVerificationToken";
            o.Cookie.Name = "integrationplatform-form";
            o.Cookie.Path = "/"; // one token for all municipalities, see SignInCookie
            o.SuppressXFrameOptionsHeader = true; // frame-ancestors says it
        });
        services.AddDataProtection().SetApplicationName("IntegrationPlatform").Services
            .AddSingleton<IConfigureOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>, KeysInDataFolder>();
        services.AddControllersWithViews(o =>
            {
                o.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                o.Filters.Add<AuditLooks>();
                o.Conventions.Add(new ModuleConvention(plugins));
                o.Conventions.Add(new RouteBinding());
                o.MaxModelValidationErrors = 50;
            })
            .AddRazorOptions(o =>
            {
                o.AreaViewLocationFormats.Clear();
                o.AreaViewLocationFormats.Add("/{2}/{1}/{0}.cshtml");
                o.AreaViewLocationFormats.Add("/{2}/Shared/{0}.cshtml");
                o.AreaViewLocationFormats.Add("/Web/Shared/{0}.cshtml");
            })
            .AddTextsToForms()
            .ConfigureApplicationPartManager(parts =>
            {
                parts.FeatureProviders.Add(new InternalControllers());
                foreach (var plugin in plugins.Working)
                {
                    parts.ApplicationParts.Add(new AssemblyPart(plugin.Assembly!));
                    parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(plugin.Assembly!));
                }
            });
        services.AddHttpContextAccessor();
        services.AddScoped<ICardHost, CardHost>();
        services.AddSingleton<RestartRequest>();
        services.AddScoped<PluginPreviews>();
        services.AddExtension<IMenu, PluginsMenu>();
        services.AddExtension<IMenu, Packages.PackagesMenu>();
        services.AddExtension<IMenu, Reports.ReportsMenu>();
        services.AddExtension<IMenu, Jobs.JobsMenu>();
        services.AddSingleton<DemoFlag>();
        services.AddScoped<ModuleMenu>();
        services.AddScoped<ShellOfRequest>();
        services.AddScoped(s => s.GetRequiredService<ShellOfRequest>().Make());
        services.Configure<CookieTempDataProviderOptions>(o =>
        {
            o.Cookie.Name = "integrationplatform-note";
            o.Cookie.Path = "/";
        });
    }

    public static void UseHosting(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<ErrorPages>();
        app.UseTexts();
        app.UsePlatform();
        app.UseAccountLanguage();
        app.UseRateLimiter();
        app.MapStaticAssets().AllowAnonymous().ShortCircuit();
        app.MapHealth();
        app.MapControllers();
    }
}
