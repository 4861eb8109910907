using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace IntegrationPlatform.Platform.Audit;

/// <summary>Writes down every look at a page marked with <see cref="PersonalPageAttribute"/>, before the answer leaves.</summary>
public sealed class AuditLooks(CurrentUser user, AuditLog audit, TimeProvider clock) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var page = context.ActionDescriptor.EndpointMetadata.OfType<PersonalPageAttribute>().LastOrDefault(); // a method says more than its class
        if (page is not null && context.Result is (ViewResult or PartialViewResult or FileResult or ContentResult))
        {
            var record = page.Key.Length > 0 ? context.RouteData.Values[page.Key]?.ToString() : null;
            if (Guid.TryParse(record, out var id))
                record = id.ToString(); // one record has one name, however the address spelled it
            await audit.RecordAsync(user.Entry(clock, page.Action, page.Record, record, null));
            context.HttpContext.Response.Headers.CacheControl = "no-store";
        }
        await next();
    }
}
