using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Platform.Uploads;

/// <summary>
/// For an action that takes a file: what is too large is refused, by its announced length before a byte of it is read, and what is read
/// stays in memory. The framework would otherwise write the file to the temporary folder, in the open.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UploadInMemoryAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    private const int FormBytes = 64 * 1024; // token, field names and boundaries around the file
    private const int MostFields = 20;

    /// <summary>Before the check of the form's token, which reads the form.</summary>
    public int Order => -10_000;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.Request.HasFormContentType && await RefusalAsync(http) is { } status)
            context.Result = new StatusCodeResult(status);
    }

    private static async Task<int?> RefusalAsync(HttpContext http)
    {
        var settings = http.RequestServices.GetRequiredService<UploadSettings>();
        var most = settings.MaxBytes + FormBytes;
        var size = http.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (http.Request.ContentLength > most)
        {
            Allow(size, null); // nobody reads it; but Kestrel throws away what still comes for some seconds, and so the browser gets to read the answer
            return StatusCodes.Status413PayloadTooLarge;
        }
        Allow(size, most);
        if (await settings.EnterAsync(http.RequestAborted) is not { } place)
            return StatusCodes.Status429TooManyRequests;
        http.Response.RegisterForDispose(place); // the file lives as long as the request
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MemoryBufferThreshold = most, MultipartBodyLengthLimit = most, ValueCountLimit = MostFields }));
        try
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException && !http.RequestAborted.IsCancellationRequested)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private static void Allow(IHttpMaxRequestBodySizeFeature? size, long? bytes)
    {
        if (size is { IsReadOnly: false })
            size.MaxRequestBodySize = bytes;
    }
}
