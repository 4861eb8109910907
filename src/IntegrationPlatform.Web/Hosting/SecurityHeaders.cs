using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Uploads;

namespace IntegrationPlatform.Web.Hosting;

/// <summary>Nothing runs, loads or frames that we did not ship. img-src has data: because KERN's icons are data: masks.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment host)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(Apply, context.Response); // not before: an error page clears what was set until then

        // A case that the browser fetches ahead would stand in the audit as looked at.
        if (context.Request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }
        return next(context);
    }

    private Task Apply(object response)
    {
        var answer = (HttpResponse)response;
        var headers = answer.Headers;
        headers.ContentSecurityPolicy = answer.HttpContext.Features.Get<SandboxedAnswer>() is null ? Policy : SandboxedAnswer.Policy;
        headers.XContentTypeOptions = "nosniff";
        var isSecret = answer.HttpContext.GetEndpoint()?.Metadata.GetMetadata<OpenByLinkAttribute>() is not null;
        headers["Referrer-Policy"] = isSecret ? "no-referrer" : "same-origin";
        if (isSecret)
            headers["X-Robots-Tag"] = "noindex";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        if (host.IsProduction())
            headers.StrictTransportSecurity = "max-age=31536000";
        return Task.CompletedTask;
    }
}
