using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IntegrationPlatform.Platform.Audit;

/// <summary>A signed-in user who meets a closed door (404 or 403 inside a municipality) leaves an entry: guessing ids shows.</summary>
internal sealed class DeniedMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, CurrentUser user, CurrentMunicipality municipality, AuditLog audit, TimeProvider clock)
    {
        await next(context);
        if (context.Response.StatusCode is not (StatusCodes.Status404NotFound or StatusCodes.Status403Forbidden) || municipality.Id is null || user.Id is null)
            return;
        var page = context.Features.Get<MatchedPage>();
        if (page is null)
            return; // no such page at all: a typo, not a closed door
        await audit.RecordAsync(user.Entry(clock, "denied", page.Route, page.Ids, null));
    }
}

/// <summary>What routing found before authorization or the error page changed it.</summary>
internal sealed record MatchedPage(string Route, string? Ids)
{
    public static void Remember(HttpContext context)
    {
        if (context.GetEndpoint() is RouteEndpoint endpoint)
        {
            var isSecret = endpoint.Metadata.GetMetadata<OpenByLinkAttribute>() is not null;
            var ids = context.Request.RouteValues.Where(v => v.Key is not ("area" or "controller" or "action")).Select(v => v.Value?.ToString());
            var joined = string.Join('/', ids);
            context.Features.Set(new MatchedPage(endpoint.RoutePattern.RawText ?? "", isSecret ? null : joined.Length > 200 ? joined[..200] : joined));
        }
    }
}
