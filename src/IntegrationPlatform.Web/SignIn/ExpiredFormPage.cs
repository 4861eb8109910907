using IntegrationPlatform.Sdk.Look;
using IntegrationPlatform.Web.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Web.SignIn;

/// <summary>Answers a form of an ended session with the sign-in page, which carries it along. All other requests are answered by the cookie as before.</summary>
internal static class ExpiredFormPage
{
    public static IServiceCollection AddExpiredForms(this IServiceCollection services) => services
        .AddScoped<ExpiredForm>()
        .PostConfigure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie =>
        {
            var asBefore = cookie.Events.OnRedirectToLogin;
            cookie.Events.OnRedirectToLogin = challenge => ExpiredForm.Is(challenge.Request) ? ShowAsync(challenge) : asBefore(challenge);
        });

    private static async Task ShowAsync(RedirectContext<CookieAuthenticationOptions> challenge)
    {
        var http = challenge.HttpContext;
        var typed = await http.RequestServices.GetRequiredService<ExpiredForm>().SealAsync(challenge);
        var texts = http.RequestServices.GetRequiredService<IStringLocalizer<Shell>>();
        var page = new SignInForm
        {
            Typed = typed,
            Weiter = typed is null ? PageBefore(challenge.Request) : null,
            Note = typed is null
                ? new NoteBox("warn", texts["Ihre letzte Eingabe wurde nicht ausgeführt. Melden Sie sich an und wiederholen Sie sie. Längeren Text holen Sie vorher mit „Zurück“ aus dem Formular."], texts["Sie sind nicht mehr angemeldet."])
                : new NoteBox("warn", texts["Ihre Eingaben sind nicht verloren: melden Sie sich an. Nur angehängte Dateien müssen Sie neu auswählen."], texts["Ihre Sitzung ist abgelaufen."]),
        };
        var data = new ViewDataDictionary<SignInForm>(http.RequestServices.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = page };
        var result = new ViewResult { ViewName = "/Web/SignIn/Index.cshtml", ViewData = data, StatusCode = StatusCodes.Status401Unauthorized };
        var action = new ActionContext(http, http.GetRouteData(), new ActionDescriptor());
        await http.RequestServices.GetRequiredService<IActionResultExecutor<ViewResult>>().ExecuteAsync(action, result);
    }

    private static string PageBefore(HttpRequest request) =>
        request.GetTypedHeaders().Referer is { } before && before.Authority == request.Host.Value ? before.PathAndQuery : request.PathBase + "/";
}
