using System.Globalization;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Web.Hosting;

/// <summary>German sentences are the keys; English stands in one resource file per module. Dates and numbers are always German: only the words change.</summary>
internal static class Texts
{
    public static readonly string[] Languages = ["de", "en"];

    public static void AddTexts(this IServiceCollection services) => services.AddSingleton<IStringLocalizerFactory, GermanFirst>().AddLocalization();

    public static IMvcBuilder AddTextsToForms(this IMvcBuilder mvc) => mvc
        .AddDataAnnotationsLocalization(o => o.DataAnnotationLocalizerProvider = (type, factory) => For(type, factory));

    /// <summary>All texts of one assembly come from its one resource, named Texts.</summary>
    public static IStringLocalizer For(Type type, IStringLocalizerFactory factory) => factory.Create("Texts", type.Assembly.GetName().Name!);

    /// <summary>The language is the account's; without an account the browser's first that we have.</summary>
    public static void UseTexts(this WebApplication app) => app.Use((context, next) =>
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Browser(context));
        return next(context);
    });

    /// <summary>Called when the account is known.</summary>
    public static void UseAccountLanguage(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.RequestServices.GetRequiredService<CurrentUser>().Account is { } account)
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Languages.Contains(account.Preferences.Language) ? account.Preferences.Language : "de");
        return next(context);
    });

    private static string Browser(HttpContext context)
    {
        foreach (var wish in context.Request.Headers.AcceptLanguage.ToString().Split(','))
        {
            var language = wish.Split(';')[0].Trim().Split('-')[0].ToLowerInvariant();
            if (Languages.Contains(language))
                return language;
        }
        return "de";
    }
}
