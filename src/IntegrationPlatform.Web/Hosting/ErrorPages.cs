using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Uploads;
using IntegrationPlatform.Web.Errors;
using IntegrationPlatform.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Web.Hosting;

/// <summary>An empty answer with an error status, or an exception, becomes a page in plain words. Exceptions get a reference number that stands in the log too.</summary>
internal sealed class ErrorPages(RequestDelegate next, ILogger<ErrorPages> log)
{
    private const int MostToAsk = 3;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return; // nobody is waiting for the answer any more
        }
        catch (Exception fault) // the outermost border: the user gets a page, the operator the reason
        {
            log.Log(fault is BadHttpRequestException ? LogLevel.Information : LogLevel.Error, fault, "Request {Reference} failed: {Method} {Route}.", Reference(context), context.Request.Method, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
            if (context.Response.HasStarted)
                throw;
            context.Response.Clear();
            context.Response.StatusCode = fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        }
        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null } && WantsPage(context.Request))
            await ShowAsync(context);
    }

    private static bool WantsPage(HttpRequest request) =>
        !request.Headers.ContainsKey("HX-Request") && (request.Headers.Accept.Count == 0 || request.Headers.Accept.ToString().Contains("html", StringComparison.Ordinal) || request.Headers.Accept.ToString().Contains("*/*", StringComparison.Ordinal));

    private static async Task ShowAsync(HttpContext context)
    {
        Texts.Choose(context);
        var status = context.Response.StatusCode;
        var view = status switch
        {
            403 => "Forbidden",
            404 or 405 => "NotFound",
            409 => "Conflict",
            413 => "TooLarge",
            400 or 401 => "Expired",
            429 => "TooMany",
            >= 500 => "ServerError",
            _ => "NotFound",
        };
        var services = context.RequestServices;
        var data = new ViewDataDictionary<ErrorPage>(services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary())
        {
            Model = new ErrorPage(status, Reference(context), status == 403 ? await WhomToAskAsync(context) : null, status == 413 ? services.GetRequiredService<UploadSettings>().Limit : null),
        };
        var result = new ViewResult { ViewName = $"/Web/Errors/{view}.cshtml", ViewData = data, StatusCode = status };
        var action = new ActionContext(context, context.GetRouteData() ?? new RouteData(), new ActionDescriptor());
        await services.GetRequiredService<IActionResultExecutor<ViewResult>>().ExecuteAsync(action, result);
    }

    /// <summary>Who can give the right: the administrators, or else whoever leads the team. Null outside a municipality, and where nobody can.</summary>
    private static async Task<string?> WhomToAskAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var user = services.GetRequiredService<CurrentUser>();
        if (services.GetRequiredService<CurrentMunicipality>().Id is not { } here || !user.IsMember)
            return null;
        var others = (await services.GetRequiredService<Accounts>().ColleaguesAsync(here, context.RequestAborted)).Where(c => c.Id != user.Id).ToList();
        var names = others.Where(c => c.May(Rights.MembersManage)).Select(c => c.Name).Take(MostToAsk).ToList();
        if (names.Count == 0)
            names = [.. others.Where(c => c.May(Rights.CasesTeam)).Select(c => c.Name).Take(MostToAsk)];
        var texts = services.GetRequiredService<IStringLocalizer<Shell>>();
        return names.Count < 2 ? names.SingleOrDefault() : texts["{0} oder {1}", string.Join(", ", names.SkipLast(1)), names[^1]];
    }

    private static string Reference(HttpContext context) => context.TraceIdentifier.Replace(":", "-", StringComparison.Ordinal);
}
