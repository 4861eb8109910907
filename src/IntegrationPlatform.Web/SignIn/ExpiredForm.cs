using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using IntegrationPlatform.Platform.Drafts;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Routing;

namespace IntegrationPlatform.Web.SignIn;

/// <summary>
/// A form that arrives after the session has ended is not lost: its fields travel, sealed and bound to the user of the old session,
/// through the sign-in page and become a draft of that user, once. Anybody else who signs in there gets nothing.
/// </summary>
public sealed class ExpiredForm(IDataProtectionProvider protection, DraftRescue drafts, SpentIds spent, EndpointDataSource pages)
{
    private const int LongestPath = 200;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("ExpiredForm").ToTimeLimitedDataProtector();

    /// <summary>A file is no draft, and reading it here would lay it plain on the disk.</summary>
    public static bool Is(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.HasFormContentType && request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) != true && !request.Headers.ContainsKey("HX-Request") && request.PathBase.HasValue;

    /// <summary>The fields under seal, or null if there is nobody they could belong to, no form page to return to, or too much of them.</summary>
    public async Task<string?> SealAsync(RedirectContext<CookieAuthenticationOptions> challenge)
    {
        var request = challenge.Request;
        var form = request.Path.Value!.TrimStart('/');
        if (UserOf(challenge) is not { } user || form.Length > LongestPath || !HasFormPage(challenge.HttpContext) || await FieldsAsync(request) is not { Count: > 0 } fields)
            return null;
        var typed = new Typed(Guid.CreateVersion7(), user, request.PathBase.Value!.Trim('/'), form, request.PathBase + request.Path + request.QueryString, fields);
        var json = JsonSerializer.Serialize(typed, Plain);
        return Encoding.UTF8.GetByteCount(json) <= DraftStore.MaxSize ? _seal.Protect(json, Lifetime) : null;
    }

    /// <summary>Keeps the fields as a draft and says where its form is; null means there was nothing, or nothing of this user.</summary>
    public async Task<string?> RestoreAsync(string? typed, User user, CancellationToken cancellationToken)
    {
        if (Open(typed) is not { } mine || mine.User != user.Id)
            return null;
        if (!await spent.HasAsync(mine.Id, cancellationToken)) // a sign-in page from the browser's history must not bring back what has long been saved
        {
            if (!await drafts.SaveAsync(user.Id, mine.Municipality, mine.Form, mine.Fields, cancellationToken))
                return null;
            await spent.SpendAsync(mine.Id, user.Id, Lifetime, cancellationToken);
        }
        return Onward.To(mine.Page);
    }

    private Typed? Open(string? typed)
    {
        if (string.IsNullOrEmpty(typed))
            return null;
        try
        {
            return JsonSerializer.Deserialize<Typed>(_seal.Unprotect(typed));
        }
        catch (CryptographicException)
        {
            return null; // older than its time, or not ours
        }
    }

    /// <summary>The cookie of an ended session still says whose it was.</summary>
    private static Guid? UserOf(RedirectContext<CookieAuthenticationOptions> challenge)
    {
        var cookie = challenge.Options.CookieManager.GetRequestCookie(challenge.HttpContext, challenge.Options.Cookie.Name!);
        var ticket = cookie is null ? null : challenge.Options.TicketDataFormat.Unprotect(cookie);
        return Guid.TryParse(ticket?.Principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
    }

    /// <summary>A button that posts to an address of its own has no page there that could show a draft.</summary>
    private bool HasFormPage(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint here && pages.Endpoints.OfType<RouteEndpoint>().Any(page =>
            page.RoutePattern.RawText == here.RoutePattern.RawText
            && page.Metadata.GetMetadata<OutsideMunicipalityAttribute>() is null
            && page.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true);

    private static async Task<Dictionary<string, string[]>?> FieldsAsync(HttpRequest request)
    {
        if (request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
            return null; // a file, and reading it here would write it to the disk in the open
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToArray());
        }
        catch (InvalidDataException)
        {
            return null; // more fields than any form of ours has
        }
    }

    private sealed record Typed(Guid Id, Guid User, string Municipality, string Form, string Page, Dictionary<string, string[]> Fields);
}
