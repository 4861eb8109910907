using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.CodeValues;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Drafts;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Events;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Forms;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Jobs;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Pdf;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.PersonalData;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Platform.Uploads;
using IntegrationPlatform.Sdk;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace IntegrationPlatform.Platform;

/// <summary>The platform's table of contents.</summary>
public static class PlatformSetup
{
    public static IServiceCollection AddPlatform(this IServiceCollection services, IConfiguration settings, PluginCatalog plugins) => services
        .AddClock()
        .AddMunicipalities()
        .AddData(settings)
        .AddEncryption()
        .AddAudit()
        .AddPlugins(plugins)
        .AddOutbox()
        .AddJobs()
        .AddPermissions()
        .AddSignIn(settings)
        .AddDrafts()
        .AddUploads()
        .AddPdf()
        .AddTransient<DemoSeeder>();

    /// <summary>Before routing: where is this request, and what does it ask for.</summary>
    public static void UsePlatform(this IApplicationBuilder app)
    {
        app.UseMiddleware<MunicipalityMiddleware>();
        app.UseMiddleware<PluginGate>();
        app.UseRouting();
        app.Use((context, next) =>
        {
            PluginGate.Check(context);
            MatchedPage.Remember(context);
            CallingPlugin.Remember(context);
            return next(context);
        });
        app.UseAuthentication();
        app.UseMiddleware<CurrentUserMiddleware>();
        app.UseMiddleware<PlaceMiddleware>(); // knows the account, so that its 404 speaks the account's language
        app.UseMiddleware<DeniedMiddleware>();
        app.UseMiddleware<AskingMiddleware>();
        app.UseAuthorization();
    }

    private static IServiceCollection AddClock(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }

    private static IServiceCollection AddMunicipalities(this IServiceCollection services) => services
        .AddSingleton<MunicipalityDirectory>()
        .AddSingleton<MatcherPolicy, PlacePolicy>()
        .AddScoped<CurrentMunicipality>()
        .AddScoped<OtherMunicipality>()
        .AddScoped<ICurrentMunicipality>(s => s.GetRequiredService<CurrentMunicipality>());

    private static IServiceCollection AddData(this IServiceCollection services, IConfiguration settings) => services
        .AddSingleton<DatabaseSettings>()
        .AddSingleton<SqlitePragmas>()
        .AddSingleton<WriteGate>()
        .AddSingleton<DeletedTraces>()
        .AddSingleton<SqliteStatistics>()
        .AddHostedService(s => s.GetRequiredService<SqliteStatistics>())
        .AddSingleton<NodeChannel>()
        .AddSingleton<NodeNews>()
        .AddHostedService(s => s.GetRequiredService<NodeNews>())
        .AddSingleton<Migrator>()
        .AddScoped(s => new WholeSave(s.GetRequiredService<WriteGate>(), s.GetRequiredService<OutboxSignal>()))
        .AddScoped<CopyInsert>()
        .AddScoped<IWriteRule, MunicipalityStamp>()
        .AddScoped<IWriteRule, AuditTrail>()
        .AddScoped<IWriteRule, SignalAfterSave>()
        .AddScoped<IWriteRule, PassWriteGate>()
        .AddModuleDb<PlatformDb, PlatformDbOnSqlite, PlatformDbOnPostgres>(settings, "platform");

    private static IServiceCollection AddEncryption(this IServiceCollection services) => services
        .AddSingleton<MasterKeys>()
        .AddSingleton(s => new KeyRing(s.GetRequiredService<IServiceScopeFactory>(), s.GetRequiredService<MasterKeys>(), s.GetRequiredService<TimeProvider>()))
        .AddScoped<Vault>()
        .AddTransient<KeyRotation>();

    private static IServiceCollection AddDrafts(this IServiceCollection services) => services
        .AddScoped<DraftStore>()
        .AddSingleton<DraftRescue>();

    private static IServiceCollection AddUploads(this IServiceCollection services) => services
        .AddSingleton<UploadSettings>()
        .AddSingleton<VirusScan>();

    private static IServiceCollection AddPdf(this IServiceCollection services) => services
        .AddSingleton<PdfSettings>()
        .AddSingleton<PdfService>()
        .AddSingleton<PdfStyles>()
        .AddScoped<PdfView>();

    private static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddSingleton<AuditWriter>()
        .AddSingleton(s => new AuditLog(s.GetRequiredService<AuditWriter>(), s.GetRequiredService<WriteGate>(), s.GetRequiredService<ILogger<AuditLog>>()))
        .AddHostedService(s => s.GetRequiredService<AuditLog>())
        .AddScoped<SignInAudit>()
        .AddScoped<Looks>();

    private static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddSingleton<OutboxSignal>()
        .AddSingleton<OutboxDispatcher>()
        .AddHostedService(s => s.GetRequiredService<OutboxDispatcher>());

    private static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<JobDirectory>()
        .AddScoped<JobBoard>()
        .AddSingleton<JobCalls>()
        .AddSingleton<JobRounds>()
        .AddSingleton<JobHistory>()
        .AddSingleton<JobBell>()
        .AddHostedService(s => s.GetRequiredService<JobBell>());

    private static IServiceCollection AddPlugins(this IServiceCollection services, PluginCatalog catalog)
    {
        foreach (var service in catalog.Working.SelectMany(p => p.Services))
            services.Add(service);
        return services
            .AddSingleton(catalog)
            .AddSingleton<PluginSwitches>()
            .AddSingleton<PluginSwitching>()
            .AddSingleton<ExtensionFaults>()
            .AddSingleton<ExtensionCalls>()
            .AddSingleton<Menus>()
            .AddScoped(typeof(Extensions<>))
            .AddScoped<PackageAudit>()
            .AddScoped<CallingPlugin>()
            .AddScoped(typeof(Rules<>))
            .AddScoped<IPluginStore, PluginStore>()
            .AddScoped<IPluginSettings, SettingsOfPlugin>()
            .AddSingleton<ReportDirectory>()
            .AddSingleton<CodeValueDirectory>()
            .AddScoped(s => new CodeValuesHere(s.GetRequiredService<CodeValueDirectory>(), s.GetRequiredService<Extensions<ICodeValues>>(), s.GetRequiredService<ICurrentMunicipality>()))
            .AddSingleton<FormDirectory>()
            .AddScoped<FormInput>()
            .AddScoped<LocalForms>()
            .AddScoped<IFormAnswers, AnswersOfPlugin>()
            .AddSingleton<SubjectData>()
            .AddScoped<KeptForOthers>()
            .AddExtension<IPersonalData, PlatformPersonalData>();
    }

    private static IServiceCollection AddPermissions(this IServiceCollection services) => services
        .AddSingleton<Accounts>()
        .AddScoped<SpentIds>()
        .AddScoped<CurrentUser>()
        .AddScoped<LinkHolder>()
        .AddScoped<IAuthorizationHandler, PermissionHandler>()
        .AddSingleton<IAuthorizationMiddlewareResultHandler, DenialResult>()
        .AddAuthorizationBuilder()
        .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new MemberRequirement()).Build())
        .Services;

    private static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration settings)
    {
        var signIn = settings.GetSection("SignIn").Get<SignInSettings>() ?? new SignInSettings();
        services.Configure<SignInSettings>(settings.GetSection("SignIn"));
        services.AddModuleDb<IdentityDb, IdentityDbOnSqlite, IdentityDbOnPostgres>(settings, "identity");
        services.AddScoped<IUserConfirmation<User>, OpenAccount>();
        services.AddIdentity<User, IdentityRole<Guid>>(o =>
            {
                o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                o.User.RequireUniqueEmail = true;
                o.Password.RequiredLength = 12;
                o.Password.RequireNonAlphanumeric = o.Password.RequireDigit = o.Password.RequireUppercase = o.Password.RequireLowercase = false;
                o.Password.RequiredUniqueChars = 5;
                o.SignIn.RequireConfirmedAccount = true; // see OpenAccount
                o.Lockout.MaxFailedAccessAttempts = signIn.MaxFailedAttempts;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(signIn.LockoutMinutes);
            })
            .AddEntityFrameworkStores<IdentityDb>()
            .AddClaimsPrincipalFactory<UserClaimsFactory>()
            .AddErrorDescriber<GermanIdentityErrors>()
            .AddDefaultTokenProviders();
        services.AddScoped<SecondFactors>();
        services.ConfigureApplicationCookie(o => SignInCookie.Configure(o, signIn));
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, SignInCookie.ConfigureSecondStep);
        services.Configure<DataProtectionTokenProviderOptions>(o => o.TokenLifespan = TimeSpan.FromHours(24)); // the one-time link
        return services;
    }
}
