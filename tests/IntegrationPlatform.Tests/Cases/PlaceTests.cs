using System.Net;
using IntegrationPlatform.Cases.Fields;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

public sealed class PlaceTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_lead_keeps_places_and_office_hours_are_put_in_order()
    {
        var lead = await host.WorkerAsync(Role.TeamLead);
        Assert.Equal(HttpStatusCode.Found, (await lead.Web.SendAsync("/weissach/places/locations", ("Values[Name]", "Rathaus Mitte"), ("Values[Kind]", "town_hall"), ("Values[OfficeHours]", "Do 14-17:30 Uhr, Arabisch\nmontag 9 bis 12"))).Status);
        var page = (await lead.Web.GetAsync("/weissach/places")).Text();
        Assert.Contains("Rathaus Mitte", page, StringComparison.Ordinal);
        Assert.Contains("Mo 09:00–12:00 Do 14:00–17:30 Arabisch", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_accommodation_is_no_longer_offered_but_stays_with_who_lives_there()
    {
        var (lead, anna) = (await host.WorkerAsync(Role.TeamLead), await host.WorkerAsync());
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await lead.Web.SendAsync($"/weissach/places/accommodations/{opened.Ids["placeId"]}", ("Values[Name]", "Haus Zu"), ("Values[ClosedOn]", "gestern"));
        Assert.DoesNotContain(opened.Ids["placeId"], (await anna.Web.GetAsync(opened.Path + "/situation/housing")).Html, StringComparison.Ordinal);
        Assert.Contains("Haus Zu", (await anna.Web.GetAsync($"{opened.Path}/situation/housing/{opened.Ids["recordId"]}")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("locations", "Values[OfficeHours]", "irgendwann", "je Zeile einen Wochentag")]
    [InlineData("locations", "Values[OfficeHours]", "Mo 12–9", "je Zeile einen Wochentag")]
    [InlineData("accommodations", "Values[Capacity]", "viele", "von 1 bis 5000")]
    [InlineData("accommodations", "Values[Name]", " ", "Geben Sie dem Ort einen Namen.")]
    public async Task A_wrong_place_is_refused_with_a_sentence(string kind, string field, string value, string sentence)
    {
        var lead = await host.WorkerAsync(Role.TeamLead);
        var answer = await lead.Web.SendAsync($"/weissach/places/{kind}", field == "Values[Name]" ? [(field, value)] : [("Values[Name]", "Falsch"), (field, value)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Text(), StringComparison.Ordinal);
        Assert.False(await host.CasesAsync(db => db.Locations.AnyAsync(l => l.Name == "Falsch")));
    }

    [Fact]
    public async Task Two_who_edit_a_place_lose_nothing_and_one_sent_twice_is_one()
    {
        var (lead, admin) = (await host.WorkerAsync(Role.TeamLead), await host.WorkerAsync(Role.MunicipalityAdmin));
        var form = await lead.Web.GetAsync("/weissach/places/accommodations");
        foreach (var _ in new[] { 1, 2 })
            await lead.Web.SendAgainAsync(form, ("Values[Name]", "Haus Doppelt"));
        var path = $"/weissach/places/accommodations/{await host.CasesAsync(db => db.Accommodations.Where(a => a.Name == "Haus Doppelt").Select(a => a.Id).SingleAsync())}";
        var (hers, theirs) = (await lead.Web.GetAsync(path), await admin.Web.GetAsync(path));
        await admin.Web.SendAgainAsync(theirs, ("Values[Capacity]", "40"));
        var conflict = await lead.Web.SendAgainAsync(hers, ("Values[Capacity]", "50"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal(HttpStatusCode.Found, (await lead.Web.SendAgainAsync(conflict)).Status);
    }

    [Fact]
    public async Task A_manager_may_not_keep_places()
    {
        var anna = await host.WorkerAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await anna.Web.GetAsync("/weissach/places")).Status);
        Assert.DoesNotContain("/weissach/places", (await anna.Web.GetAsync("/weissach/today")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_of_another_municipality_are_not_there()
    {
        var lead = await host.WorkerAsync(Role.TeamLead);
        var foreign = await Arrange.CaseAsync(host, "sindelfingen", (await host.WorkerAsync(municipality: "sindelfingen")).Id);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Web.GetAsync($"/weissach/places/accommodations/{foreign.Ids["placeId"]}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Web.GetAsync("/weissach/places/castles")).Status);
        var anna = await host.WorkerAsync();
        var mine = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var answer = await anna.Web.SendAsync(mine.Path + "/situation/housing", ("Values[AccommodationId]", foreign.Ids["placeId"]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    [Theory]
    [InlineData("Mo 9-12", "Mo 09:00–12:00")]
    [InlineData("Mittwoch 8.30 Uhr bis 11 Uhr (Ukrainisch)", "Mi 08:30–11:00 Ukrainisch")]
    [InlineData("Fr. 13:00–15:00, nach Anmeldung", "Fr 13:00–15:00 nach Anmeldung")]
    [InlineData("Xy 9-12", null)]
    [InlineData("Mo 25-26", null)]
    [InlineData("Mo 9", null)]
    public void Office_hours_are_read_as_people_write_them(string line, string? shown) => Assert.Equal(shown, OfficeHour.Read(line)?.ToString());
}
