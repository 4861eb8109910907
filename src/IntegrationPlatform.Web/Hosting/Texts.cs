using System.Globalization;
using System.Runtime.Loader;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Web.Hosting;

/// <summary>German sentences are the keys; English stands in one resource file per module. Dates and numbers are always German: only the words change.</summary>
internal static class Texts
{
    public static readonly string[] Languages = ["de", "en"];

    public static void AddTexts(this IServiceCollection services) => services.AddSingleton<IStringLocalizerFactory, GermanFirst>().AddLocalization();

    public static IMvcBuilder AddTextsToForms(this IMvcBuilder mvc)
    {
        mvc.Services.AddOptions<MvcOptions>().Configure<IStringLocalizerFactory>((o, factory) => GermanBinding.Apply(o.ModelBindingMessageProvider, For(typeof(Texts), factory)));
        return mvc.AddDataAnnotationsLocalization(o => o.DataAnnotationLocalizerProvider = (type, factory) => For(type, factory));
    }

    /// <summary>All texts of one assembly come from its one resource, named Texts. Plugins speak German, and the words they share with the host are the host's.</summary>
    public static IStringLocalizer For(Type type, IStringLocalizerFactory factory)
    {
        var isPlugin = AssemblyLoadContext.GetLoadContext(type.Assembly) != AssemblyLoadContext.Default;
        return factory.Create("Texts", (isPlugin ? typeof(Texts) : type).Assembly.GetName().Name!);
    }

    /// <summary>The language is the account's; without an account the browser's first that we have.</summary>
    public static void UseTexts(this WebApplication app) => app.Use((context, next) =>
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        Choose(context);
        return next(context);
    });

    /// <summary>Called when the account is known.</summary>
    public static void UseAccountLanguage(this WebApplication app) => app.Use((context, next) =>
    {
        Choose(context);
        return next(context);
    });

    /// <summary>A culture is forgotten where the middleware that set it has returned; who answers further out, such as an error page, chooses again.</summary>
    public static void Choose(HttpContext context) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Account(context) ?? Browser(context));

    private static string? Account(HttpContext context) =>
        context.RequestServices.GetRequiredService<CurrentUser>().Account is not { } account ? null
        : Languages.Contains(account.Preferences.Language) ? account.Preferences.Language : "de";

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
