using Microsoft.AspNetCore.Http;

namespace IntegrationPlatform.Platform.Municipalities;

/// <summary>/weissach/cases/1 becomes PathBase /weissach and Path /cases/1, so links and routes need not know about it.</summary>
internal sealed class MunicipalityMiddleware(RequestDelegate next, MunicipalityDirectory municipalities)
{
    public Task InvokeAsync(HttpContext context, CurrentMunicipality current)
    {
        var path = context.Request.Path.Value ?? "/";
        var end = path.Length > 1 && path.IndexOf('/', 1) is var i and > 0 ? i : path.Length;
        var first = path.Length > 1 ? path[1..end] : "";
        if (municipalities.Exists(first))
        {
            current.Enter(first);
            context.Request.PathBase += "/" + first;
            context.Request.Path = end == path.Length ? "/" : path[end..];
        }
        return next(context);
    }
}
