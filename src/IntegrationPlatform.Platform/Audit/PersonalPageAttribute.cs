using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Platform.Audit;

/// <summary>
/// A page that shows personal data: that somebody looked is written down before the answer leaves.
/// Every controller that reads cases carries it; a test says so.
/// </summary>
/// <param name="record">What is looked at, for example <c>Case</c>.</param>
/// <param name="key">The route value that names the record; empty for a list.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PersonalPageAttribute(string record, string key = "", string action = "viewed") : Attribute, IAsyncResultFilter
{
    public string Record { get; } = record;
    public string Key { get; } = key;
    public string Action { get; } = action;

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult or PartialViewResult or FileResult or ContentResult)
        {
            var services = context.HttpContext.RequestServices;
            var entry = services.GetRequiredService<CurrentUser>().Entry(
                services.GetRequiredService<TimeProvider>(), Action, Record, Key.Length > 0 ? context.RouteData.Values[Key]?.ToString() : null, null);
            await services.GetRequiredService<AuditLog>().RecordAsync(entry);
            context.HttpContext.Response.Headers.CacheControl = "no-store";
        }
        await next();
    }
}

/// <summary>No audit for a page that shows nobody: an empty form, a choice. Says why, so that a reader can judge.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NothingPersonalAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
