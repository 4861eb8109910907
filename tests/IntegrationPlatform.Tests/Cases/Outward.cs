using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceProvider = IntegrationPlatform.Cases.Data.ServiceProvider;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>What people do with consents and referrals, said in one line.</summary>
internal static class Outward
{
    /// <summary>A body of the directory; without words, one that nobody else in the test knows.</summary>
    public static Task<ServiceProvider> ServiceAsync(this TestHost host, string? name = null, string municipality = "weissach", Action<ServiceProvider>? more = null) => host.InAsync(municipality, async services =>
    {
        var db = services.GetRequiredService<CasesDb>();
        var service = new ServiceProvider { Name = name ?? $"Beratung {Guid.NewGuid():N}"[..20], Kind = "debt_counselling" };
        more?.Invoke(service);
        service.Index();
        db.Add(service);
        await db.SaveChangesAsync();
        return service;
    });

    public static Task<Page> GiveReleaseAsync(this Browserless web, ArrangedCase opened, ServiceProvider service, params (string, string)[] more) =>
        web.SendAsync(opened.Path + "/consents/new", [("ServiceId", service.Id.ToString()), ("Purpose", "Schulden regulieren"), ("Scope", "identity"), .. more]);

    public static Task<Page> ReferAsync(this Browserless web, ArrangedCase opened, ServiceProvider service, bool data, params (string, string)[] more) =>
        web.SendAsync(opened.Path + "/referrals/new", [("ServiceId", service.Id.ToString()), ("Concern", "Drei Mahnungen"), ("DataPassed", data ? "true" : "false"), .. more]);

    public static Task<Consent> ReleaseOfAsync(this TestHost host, ServiceProvider service) => host.CasesAsync(db => db.Consents.SingleAsync(c => c.ServiceId == service.Id));

    public static async Task<Page> WithdrawAsync(this Browserless web, ArrangedCase opened, Consent consent, params (string Name, string Value)[] more)
    {
        var page = await web.GetAsync($"{opened.Path}/consents/{consent.Id}/withdraw");
        return await web.PostFormAsync(page, f => f.Action.EndsWith("/withdraw", StringComparison.Ordinal), more.ToDictionary(m => m.Name, m => m.Value));
    }

    public static async Task<string> ReferredAsync(this Browserless web, ArrangedCase opened, ServiceProvider service, bool data)
    {
        var saved = await web.ReferAsync(opened, service, data);
        Assert.Equal(HttpStatusCode.Found, saved.Status);
        return saved.Location!.AbsolutePath;
    }

    public static Task<Page> ResultAsync(this Browserless web, Page referral, string result) =>
        web.PostFormAsync(referral, f => f.Action.EndsWith("/result", StringComparison.Ordinal), new Dictionary<string, string> { ["Result"] = result });

    public static Task<string?> OpenAsync(this TestHost host, SealedText text, Guid row) => host.InAsync("weissach", services => Task.FromResult(services.GetRequiredService<Vault>().Open(text, row)));
}
