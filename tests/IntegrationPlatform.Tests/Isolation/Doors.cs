using System.Net;
using System.Text.RegularExpressions;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Testing;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Isolation;

/// <summary>Tries every page and verb of the host with another municipality's records. New pages are found by themselves.</summary>
internal sealed partial class Doors(TestHost host, Browserless stranger, string home, string foreign, IReadOnlyDictionary<string, string> foreignIds)
{
    /// <summary>Parameters that name no record, or what all municipalities share.</summary>
    private static readonly string[] Plain = ["form", "profileId", "pluginId", "formKey", "reportKey", "areaKey", "kind", "templateKey"];

    /// <summary>Behind a client's link and PIN, where everybody without the PIN gets the same page: such doors can only be compared with those of no link at all.</summary>
    private const string BehindPin = "mein-plan/{token}";

    /// <returns>Every door that opened, or stayed shut without an entry in the audit.</returns>
    public async Task<IReadOnlyList<string>> TryAllAsync(string token, bool mayLackRights = true)
    {
        var open = new List<string>();
        foreach (var (verb, route, parameters) in Pages())
        {
            var ids = Fill(route, parameters, foreignIds);
            if (route.StartsWith(BehindPin, StringComparison.Ordinal))
            {
                var unknown = Fill(route, parameters, Unknown(parameters));
                await CompareAsync(open, verb, $"/{foreign}/{ids}", $"/{foreign}/{unknown}", token);
                await CompareAsync(open, verb, $"/{home}/{ids}", $"/{foreign}/{unknown}", token);
                continue;
            }
            await TryAsync(open, verb, $"/{foreign}/{ids}", token, HttpStatusCode.NotFound);
            if (parameters.Except(Plain).Any())
            {
                // At home a role may lack the right to the page; the comparison below sees to it that this tells nothing of the record.
                await TryAsync(open, verb, $"/{home}/{ids}", token, mayLackRights ? [HttpStatusCode.NotFound, HttpStatusCode.Forbidden] : [HttpStatusCode.NotFound]);
                await CompareAsync(open, verb, $"/{home}/{ids}", $"/{home}/{Fill(route, parameters, Unknown(parameters))}", token);
            }
        }
        return open;
    }

    public int Count => Pages().Count();

    private IEnumerable<(HttpMethod Verb, string Route, IReadOnlyList<string> Parameters)> Pages() =>
        from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && endpoint.Metadata.GetMetadata<OutsideMunicipalityAttribute>() is null
        from verb in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (new HttpMethod(verb), endpoint.RoutePattern.RawText!.TrimStart('/'), (IReadOnlyList<string>)[.. endpoint.RoutePattern.Parameters.Select(p => p.Name)]);

    private static string Fill(string route, IReadOnlyList<string> parameters, IReadOnlyDictionary<string, string> values)
    {
        foreach (var parameter in parameters)
        {
            var value = parameter == "form" ? "cases/x/discard" : values.TryGetValue(parameter, out var id) ? id
                : throw new InvalidOperationException($"The route {route} names a record by \"{parameter}\". Say in DoorTests which record of the other municipality that is.");
            route = Parameter(parameter).Replace(route, value);
        }
        return route;
    }

    private static Dictionary<string, string> Unknown(IEnumerable<string> parameters) => parameters.ToDictionary(p => p, _ => Guid.NewGuid().ToString());

    private async Task TryAsync(List<string> open, HttpMethod verb, string path, string token, params HttpStatusCode[] shut)
    {
        var before = await DeniedAsync();
        var (status, _) = await SendAsync(verb, path, token);
        if (!shut.Contains(status))
            open.Add($"{verb} {path} answered {(int)status}");
        else if (await DeniedAsync() <= before)
            open.Add($"{verb} {path} left no entry in the audit");
    }

    private async Task CompareAsync(List<string> open, HttpMethod verb, string foreignPath, string unknownPath, string token)
    {
        var there = await SendAsync(verb, foreignPath, token);
        var nowhere = await SendAsync(verb, unknownPath, token);
        if (there.Status != nowhere.Status || Comparable(there.Body) != Comparable(nowhere.Body))
            open.Add($"{verb} {foreignPath} answers otherwise than for a record that never was");
    }

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpMethod verb, string path, string token)
    {
        using var request = new HttpRequestMessage(verb, new Uri(host.Address, path));
        request.Headers.Add("Cookie", stranger.CookieHeader);
        request.Headers.Add("RequestVerificationToken", token);
        if (verb == HttpMethod.Put)
            request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        else if (verb != HttpMethod.Get)
            request.Content = new FormUrlEncodedContent([]);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var answer = await http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private Task<int> DeniedAsync() => host.InAsync(null, services => services.GetRequiredService<PlatformDb>().Audit.CountAsync(a => a.Action == "denied"));

    /// <summary>Without what differs between any two answers: reference numbers, tokens, and the ids that were asked for.</summary>
    private static string Comparable(string html) => Changing().Replace(html, "");

    private static Regex Parameter(string name) => new(@"\{\*{0,2}" + name + @"(:[^{}]*(\{[^}]*\})?[^{}]*)?\}");

    [GeneratedRegex("""[A-Z0-9]{13}-[0-9A-F]{8}|0H[A-Z0-9]+[-:][0-9A-F]{8}|CfDJ8[\w-]+|[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[\d:]+Z""")]
    private static partial Regex Changing();
}
