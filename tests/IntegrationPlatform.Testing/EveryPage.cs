using System.Text.RegularExpressions;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Situation;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Testing;

/// <summary>Every page of a host with demo data that can be opened, found by walking over the routes of the running host; a new one needs no line here.</summary>
public static class EveryPage
{
    private static readonly string[] NotPages =
    [
        "sitzung", // answers a script with JSON
        "calendar/{feedToken}.ics", // for calendar programs
        "mein-plan/{token}/termin.ics", // a day for a calendar
        "cases/{caseId:guid}/documents/{documentId:guid}/copy/file", "cases/{caseId:guid}/documents/{documentId:guid}/copy/view", // somebody's file, not ours
    ];

    public static async Task<IReadOnlyList<string>> AllAsync(TestHost host)
    {
        var ids = await IdsAsync(host);
        return [.. await SituationAsync(host, ids["caseId"]), .. from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                   where endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
                   where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true
                   let route = endpoint.RoutePattern.RawText!.TrimStart('/')
                   where !NotPages.Contains(route) && !route.EndsWith("/pdf", StringComparison.Ordinal) // a page on paper, to be downloaded
                   let outside = endpoint.Metadata.GetMetadata<OutsideMunicipalityAttribute>() is not null
                   let path = (outside ? "/" : "/weissach/") + Fill(route, ids)
                   orderby path
                   select path];
    }

    /// <summary>States that no route shows by itself.</summary>
    public static readonly string[] States =
    [
        "/weissach/search?q=", "/weissach/search?q=kovalenko", "/weissach/search?q=qqqq", "/weissach/cases?view=overdue", "/weissach/cases?status=closed&order=name", "/weissach/cases?view=quiet", "/weissach/cases?view=ending", "/weissach/gibt-es-nicht",
        "/weissach/services?q=beratung&language=ara", "/weissach/services?q=qqqq",
    ];

    private static string Fill(string route, IReadOnlyDictionary<string, string> ids) => Regex.Replace(route, @"\{(\w+)[^}]*\}", m =>
        ids.TryGetValue(m.Groups[1].Value, out var id) ? id : throw new InvalidOperationException($"The route {route} names a record by \"{m.Groups[1].Value}\". Say in EveryPage which one to show."));

    private static Task<Dictionary<string, string>> IdsAsync(TestHost host) => host.InAsync("weissach", async services =>
    {
        var db = services.GetRequiredService<CasesDb>();
        var plans = services.GetRequiredService<PlansDb>();
        var found = await db.Cases.Where(c => c.Person.FamilyName == "Al-Hussein" && c.Person.GivenNames == "Mohamad").Select(c => c.Id).FirstAsync();
        return new Dictionary<string, string>
        {
            ["caseId"] = found.ToString(),
            ["contactId"] = (await db.Contacts.Where(c => c.CaseId == found).OrderBy(c => c.At).Select(c => c.Id).FirstAsync()).ToString(),
            ["profileId"] = ProgramProfileTable.ShippedId.ToString(),
            ["pluginId"] = "herrenberg.wohnungssuche",
            ["token"] = "von-einem-zettel", // whatever it is: the page asks for the PIN
            ["key"] = "keine",
            ["formKey"] = "herrenberg.wohnungssuche.checkliste",
            ["reportKey"] = "herrenberg.wohnungssuche.liste",
            ["consentId"] = (await db.Consents.Where(c => db.Cases.Any(o => o.Id == found && o.PersonId == c.PersonId)).OrderByDescending(c => c.GivenOn).Select(c => c.Id).FirstAsync()).ToString(),
            ["serviceId"] = (await db.Services.OrderBy(s => s.SortName).Select(s => s.Id).FirstAsync()).ToString(),
            ["referralId"] = (await db.Referrals.Where(r => r.CaseId == found && r.DataPassed).Select(r => r.Id).FirstAsync()).ToString(),
            ["disclosureId"] = (await db.Disclosures.Where(d => d.CaseId == found && d.ReferralId != null).Select(d => d.Id).FirstAsync()).ToString(),
            ["absenceId"] = (await db.Covers.OrderBy(c => c.UntilOn).Select(c => c.Id).FirstAsync()).ToString(),
            ["documentId"] = (await db.Documents.Where(d => d.CaseId == found && db.DocumentCopies.Any(c => c.DocumentId == d.Id)).Select(d => d.Id).FirstAsync()).ToString(),
            ["transferId"] = (await db.TransferOffers.OrderBy(o => o.Id).Select(o => o.Id).FirstAsync()).ToString(),
            ["letterId"] = (await db.Letters.Where(l => l.CaseId == found && l.SentAt == null).Select(l => l.Id).FirstAsync()).ToString(),
            ["templateKey"] = "invitation",
            ["areaKey"] = "residence",
            ["recordId"] = (await RecordAsync(db, found)).ToString(),
            ["householdId"] = (await HouseholdAsync(db, found)).HouseholdId.ToString(),
            ["memberId"] = (await HouseholdAsync(db, found)).Id.ToString(),
            ["goalId"] = (await plans.Goals.Where(g => g.CaseId == found).OrderBy(g => g.Id).Select(g => g.Id).FirstAsync()).ToString(),
            ["stepId"] = (await plans.Steps.Where(s => s.CaseId == found).OrderBy(s => s.Id).Select(s => s.Id).FirstAsync()).ToString(),
            ["assessmentId"] = (await plans.Assessments.Where(a => a.CaseId == found).OrderBy(a => a.On).Select(a => a.Id).FirstAsync()).ToString(),
            ["templateId"] = (await plans.Templates.OrderBy(t => t.Id).Select(t => t.Id).FirstAsync()).ToString(),
            ["edition"] = "1",
            ["kind"] = "accommodations",
            ["importId"] = (await db.Imports.OrderBy(b => b.Id).Select(b => b.Id).FirstAsync()).ToString(),
            ["placeId"] = (await db.Accommodations.Select(a => a.Id).FirstAsync()).ToString(),
            ["taskId"] = (await db.Tasks.Where(t => t.CaseId == found && t.Open).Select(t => t.Id).FirstAsync()).ToString(),
        };
    });

    /// <summary>The forms of every area, of which the route shows only one.</summary>
    private static Task<List<string>> SituationAsync(TestHost host, string caseId) => host.InAsync("weissach", async services =>
    {
        var db = services.GetRequiredService<CasesDb>();
        var paths = new List<string> { "/weissach/places/locations", $"/weissach/places/locations/{await db.Locations.Select(l => l.Id).FirstAsync()}" };
        paths.AddRange(Areas.All.Except([Areas.Residence]).Select(area => $"/weissach/cases/{caseId}/situation/{area.Key}")); // correcting one looks the same
        return paths;
    });

    private static Task<Guid> RecordAsync(CasesDb db, Guid caseId) =>
        Areas.Residence.Set(db).Where(r => db.Cases.Any(c => c.Id == caseId && c.PersonId == r.PersonId)).OrderBy(r => r.Id).Select(r => r.Id).FirstAsync();

    private static Task<HouseholdMember> HouseholdAsync(CasesDb db, Guid caseId) =>
        db.HouseholdMembers.Where(m => db.Cases.Any(c => c.Id == caseId && c.PersonId == m.PersonId)).OrderBy(m => m.Id).FirstAsync();
}
