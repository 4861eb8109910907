using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Events;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>From Böblingen to Leonberg. Each test has a host of its own: it moves the clock, and delivers the post between the two by itself.</summary>
public sealed class TransferTests : IAsyncLifetime
{
    private const string From = "boeblingen", To = "leonberg";
    private readonly PowerCut _cut = new();
    private TestHost _host = null!;
    private Worker _anna = null!, _lead = null!, _there = null!, _manager = null!;
    private Guid _caseId;

    private string File => $"/{From}/cases/{_caseId}";

    public async ValueTask InitializeAsync()
    {
        _host = TestHost.With(settings: new Dictionary<string, string?> { ["Outbox:Run"] = "false" }, services: services => services.Insert(0, ServiceDescriptor.Singleton<IWriteRule>(_cut)));
        await _host.InitializeAsync();
        (_anna, _lead) = (await _host.WorkerAsync(municipality: From), await _host.WorkerAsync(Role.TeamLead, From));
        (_there, _manager) = (await _host.WorkerAsync(Role.TeamLead, To), await _host.WorkerAsync(municipality: To));
        _caseId = (await Arrange.CaseAsync(_host, From, _anna.Id, person: p => (p.Phone, p.Nationalities, p.AllocatedOn) = ("07031 000-5", ["475"], new DateOnly(2025, 3, 1)))).CaseId;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_move_with_consent_copies_the_chosen_parts_and_ends_the_case_where_it_was()
    {
        await ConsentAsync("identity", "language", "contact", "housing", "health");
        await KnowAsync();
        Assert.Equal(HttpStatusCode.Found, (await OfferAsync("housing", "period", "tasks", "documents", "talks", "notes")).Status);
        var offer = await OfferHereAsync();
        var page = await _there.Web.GetAsync($"/{To}/transfers/{offer.Id}");
        Assert.Contains("Al-Hussein, Mohamad", page.Text());
        Assert.DoesNotContain("Wohnungsgeberbestätigung", page.Text()); // before it accepts, the other one learns who it is and no more
        Assert.Contains("Al-Hussein", (await _anna.Web.GetAsync(File)).Text());

        var accepted = await AcceptAsync(offer.Id);
        Assert.Equal($"/{To}/cases/{offer.CaseId}", accepted.Location!.AbsolutePath);
        var file = (await _manager.Web.GetAsync($"/{To}/cases/{offer.CaseId}")).Text();
        Assert.Contains("Al-Hussein, Mohamad", file);
        Assert.Contains("B1-Kurs anmelden", file);
        Assert.Contains("07031 000-5", file);
        Assert.DoesNotContain("Syrien", file); // the consent says nothing of residence
        Assert.Contains("Haus Probe", (await _manager.Web.GetAsync($"/{To}/cases/{offer.CaseId}/situation")).Text());
        Assert.Contains("Zeugnis 9. Klasse", (await _manager.Web.GetAsync($"/{To}/cases/{offer.CaseId}/documents")).Text());
        var earlier = (await _manager.Web.GetAsync($"/{To}/cases/{offer.CaseId}/earlier")).Text();
        Assert.Contains("Gespräche in Böblingen", earlier);
        Assert.Contains("Wohnungsgeberbestätigung besprochen.", earlier);
        Assert.Equal(0, await _host.CasesAsync(db => db.Contacts.CountAsync(c => c.CaseId == offer.CaseId), To)); // they are counted where they were held
        Assert.Equal(new DateOnly(2025, 3, 1), await _host.CasesAsync(db => db.Periods.Where(p => p.CaseId == offer.CaseId).Select(p => p.StartOn).SingleAsync(), To));

        await PostAsync();
        foreach (var path in new[] { "", "/timeline", "/situation", "/documents", "/transfer", "/edit" })
            Assert.Equal(HttpStatusCode.NotFound, (await _anna.Web.GetAsync(File + path)).Status);
        var left = await _host.CasesAsync(db => db.Cases.SingleAsync(c => c.Id == _caseId), From);
        Assert.Equal((CaseStatus.HandedOver, ClosingReason.MovedWithinDistrict, LockReason.HandedOver), (left.Status, left.ClosingReason, left.LockReason));
        Assert.Contains("übernommen", (await _anna.Web.GetAsync($"/{From}/transfers")).Text());
    }

    [Fact]
    public async Task What_went_out_stands_in_the_clients_list()
    {
        await ConsentAsync("identity", "language");
        await OfferAsync("talks");
        await AcceptAsync((await OfferHereAsync()).Id);
        await PostAsync();
        var told = (await _lead.Web.GetAsync(File + "/disclosures")).Text(); // locked: whoever leads the team may still read
        Assert.Contains("Integrationsmanagement Leonberg", told);
        Assert.Contains("Stammdaten", told);
        Assert.Contains("Angebot zur Übernahme: Name, Geburtsjahr, Sprache, Liste der angebotenen Teile", told);
    }

    [Fact]
    public async Task Without_a_consent_that_names_the_municipality_nothing_is_sent()
    {
        var refused = await OfferAsync("talks");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Es gibt keine gültige Einwilligung zur Übergabe an Leonberg", refused.Text());
        await ConsentToAsync("herrenberg", From, "identity");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await OfferAsync("talks")).Status);
        Assert.Equal(0, await PostAsync());
        Assert.Equal(0, await _host.CasesAsync(db => db.Transfers.CountAsync(t => t.State == TransferState.Offered), From));
    }

    [Fact]
    public async Task What_the_consent_does_not_cover_is_not_offered()
    {
        await ConsentAsync("identity");
        var refused = await OfferAsync("housing", "benefit");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Die Einwilligung umfasst nicht: Wohnsituation, Einkommen und Leistungen", refused.Text());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await OfferAsync("notes")).Status); // no notes without talks
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await OfferAsync("alles")).Status);
    }

    [Fact]
    public async Task Notes_and_topics_of_health_stay_unless_the_consent_names_health()
    {
        await ConsentAsync("identity");
        await _anna.Web.SendAsync(File + "/contacts/new", ("Note", "Vertraulich."), ("Topics", "mental_health"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await OfferAsync("talks", "notes")).Status);
        await OfferAsync("talks");
        var offer = await OfferHereAsync();
        await AcceptAsync(offer.Id);
        var earlier = (await _manager.Web.GetAsync($"/{To}/cases/{offer.CaseId}/earlier")).Text();
        Assert.Contains("Wohnen", earlier);
        Assert.DoesNotContain("Seelische Gesundheit", earlier);
        Assert.DoesNotContain("Vertraulich", earlier);
    }

    [Fact]
    public async Task Who_moves_on_takes_along_what_was_said_in_the_first_town()
    {
        await ConsentAsync("identity", "health");
        await OfferAsync("talks", "notes");
        var offer = await OfferHereAsync();
        await AcceptAsync(offer.Id);
        await PostAsync();
        var third = await _host.WorkerAsync(Role.TeamLead, "herrenberg");
        (_anna, _caseId) = (_manager, offer.CaseId);
        await ConsentToAsync("herrenberg", To, "identity", "health");
        await OfferToAsync(await _anna.Web.GetAsync($"/{To}/cases/{_caseId}/transfer"), "herrenberg", "talks", "notes");
        await PostAsync();
        var second = await _host.CasesAsync(db => db.TransferOffers.SingleAsync(), "herrenberg");
        await third.Web.PostFormAsync(await third.Web.GetAsync($"/herrenberg/transfers/{second.Id}"), f => f.Fields.Any(field => field.Name == "Manager"), new Dictionary<string, string> { ["Manager"] = third.Id.ToString() });
        var earlier = (await third.Web.GetAsync($"/herrenberg/cases/{second.CaseId}/earlier")).Text();
        Assert.Contains("Wohnungsgeberbestätigung besprochen.", earlier);
        Assert.Contains("Anna Probe (Böblingen)", earlier);
    }

    [Fact]
    public async Task A_consent_withdrawn_while_the_parts_are_under_way_takes_the_name_away_too()
    {
        var consent = await ConsentAsync("identity");
        await OfferAsync("talks");
        var offer = await OfferHereAsync();
        _cut.Next = true;
        await AcceptAsync(offer.Id);
        Assert.Equal(TransferState.Taken, await StateAsync(offer.Id));
        await WithdrawAsync(consent);
        await PostAsync();
        Assert.False(await _host.CasesAsync(db => db.TransferOffers.AnyAsync(), To));
        Assert.Equal(TransferState.Withdrawn, await StateAsync(offer.Id));
    }

    [Fact]
    public async Task An_offer_that_was_taken_back_is_made_again_from_the_same_page()
    {
        await ConsentAsync("identity");
        var page = await _anna.Web.GetAsync(File + "/transfer");
        await OfferAsync(page, "talks");
        await _anna.Web.PressAsync(File + "/transfer", File + "/transfer/withdraw");
        await OfferAsync(page, "talks"); // back in the browser, and sent once more
        Assert.Equal(1, await _host.CasesAsync(db => db.Transfers.CountAsync(t => t.State == TransferState.Offered), From));
        Assert.Equal(1, await _host.CasesAsync(db => db.Transfers.CountAsync(t => t.State == TransferState.Withdrawn), From));
    }

    [Fact]
    public async Task Whatever_else_locks_it_a_case_that_is_elsewhere_is_not_unlocked()
    {
        await ConsentAsync("identity");
        await OfferAsync("talks");
        await AcceptAsync((await OfferHereAsync()).Id);
        await PostAsync();
        await _host.InAsync(From, services => services.GetRequiredService<IntegrationPlatform.Cases.Retention.CaseLock>().LockAsync(_caseId, LockReason.Withdrawal, new(2026, 11, 23), CancellationToken.None));
        var page = $"/{From}/administration/retention/cases/{_caseId}";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _lead.Web.PressAsync(page, page + "/unlock")).Status);
    }

    [Fact]
    public async Task A_closed_case_is_not_offered()
    {
        await ConsentAsync("identity");
        var form = await _anna.Web.GetAsync(File + "/transfer");
        Assert.Equal(HttpStatusCode.Found, (await _anna.Web.SendAsync(File + "/close", ("Reason", "MovedAway"), ("Goals[0].Outcome", "Reached"))).Status);
        var refused = await OfferAsync(form, "talks");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Der Fall ist abgeschlossen", refused.Text());
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_withdrawn_consent_stops_it_also_before_the_post_has_gone(bool delivered)
    {
        var consent = await ConsentAsync("identity");
        await OfferAsync("talks");
        var offer = await OfferHereAsync();
        var open = await _there.Web.GetAsync($"/{To}/transfers/{offer.Id}");
        Assert.Equal(HttpStatusCode.Found, (await WithdrawAsync(consent)).Status);
        if (delivered)
            await PostAsync();
        var late = await AcceptAsync(offer.Id, open);
        Assert.Equal(delivered ? HttpStatusCode.NotFound : HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Equal(0, await _host.CasesAsync(db => db.Cases.CountAsync(), To));
        Assert.Equal(HttpStatusCode.OK, (await _anna.Web.GetAsync(File)).Status);
    }

    [Fact]
    public async Task An_offer_that_is_taken_back_is_gone_there()
    {
        await ConsentAsync("identity");
        await OfferAsync("talks");
        var offer = await OfferHereAsync();
        Assert.Equal(HttpStatusCode.Found, (await _anna.Web.PressAsync(File + "/transfer", File + "/transfer/withdraw")).Status);
        await PostAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await _there.Web.GetAsync($"/{To}/transfers/{offer.Id}")).Status);
        Assert.False(await _host.CasesAsync(db => db.TransferOffers.AnyAsync(o => o.Id == offer.Id), To)); // and so is the name
        Assert.Equal(HttpStatusCode.Found, (await OfferAsync("talks")).Status);
    }

    [Fact]
    public async Task Whoever_is_refused_stays_where_they_are_and_the_reason_is_told()
    {
        await ConsentAsync("identity");
        await OfferAsync("talks");
        var offer = await OfferHereAsync();
        var open = await _there.Web.GetAsync($"/{To}/transfers/{offer.Id}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _there.Web.PostFormAsync(open, f => f.Action.EndsWith("/decline", StringComparison.Ordinal), new Dictionary<string, string> { ["Reason"] = " " })).Status);
        Assert.Equal(HttpStatusCode.Found, (await _there.Web.PostFormAsync(open, f => f.Action.EndsWith("/decline", StringComparison.Ordinal), new Dictionary<string, string> { ["Reason"] = "Sie zieht nach Renningen, nicht zu uns." })).Status);
        await PostAsync();
        Assert.False(await _host.CasesAsync(db => db.TransferOffers.AnyAsync(o => o.Id == offer.Id), To));
        Assert.Contains("Sie zieht nach Renningen, nicht zu uns.", (await _anna.Web.GetAsync(File + "/transfer")).Text());
        Assert.Contains("Leonberg hat die Übernahme abgelehnt", (await _anna.Web.GetAsync($"/{From}/tasks")).Text());
    }

    [Fact]
    public async Task After_thirty_days_without_an_answer_the_offer_is_over_on_both_sides()
    {
        await ConsentAsync("identity");
        await OfferAsync("talks");
        var offer = await OfferHereAsync();
        _host.MoveTo(offer.ExpiresOn);
        await _host.JobsAsync();
        var there = await _host.SignInAsync(NameOf(_there));
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync($"/{To}/transfers/{offer.Id}")).Status);
        _host.MoveTo(offer.ExpiresOn.AddDays(1));
        there = await _host.SignInAsync(NameOf(_there));
        Assert.Equal(HttpStatusCode.NotFound, (await there.GetAsync($"/{To}/transfers/{offer.Id}")).Status); // by the clock, before anything has run
        await _host.JobsAsync();
        await PostAsync();
        Assert.False(await _host.CasesAsync(db => db.TransferOffers.AnyAsync(o => o.Id == offer.Id), To));
        Assert.Equal(TransferState.Expired, await StateAsync(offer.Id));
        Assert.Contains("Leonberg hat nicht geantwortet", (await (await _host.SignInAsync(NameOf(_anna))).GetAsync($"/{From}/tasks")).Text());
    }

    [Fact]
    public async Task Two_who_accept_at_once_make_one_case()
    {
        await ConsentAsync("identity", "language");
        await OfferAsync("talks", "tasks");
        var offer = await OfferHereAsync();
        var second = await _host.WorkerAsync(Role.TeamLead, To);
        var pages = await Task.WhenAll(_there.Web.GetAsync($"/{To}/transfers/{offer.Id}"), second.Web.GetAsync($"/{To}/transfers/{offer.Id}"));
        var answers = await Task.WhenAll(AcceptAsync(offer.Id, pages[0]), AcceptAsync(offer.Id, pages[1], second));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        Assert.Equal(1, await _host.CasesAsync(db => db.Cases.CountAsync(), To));
        Assert.Equal(1, await _host.CasesAsync(db => db.Tasks.CountAsync(t => t.Source == TaskSource.Manual), To));
        await PostAsync();
        Assert.Equal(TransferState.Accepted, await StateAsync(offer.Id));
    }

    [Fact]
    public async Task The_form_sent_twice_offers_once()
    {
        await ConsentAsync("identity");
        var form = await _anna.Web.GetAsync(File + "/transfer");
        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.Found, (await OfferAsync(form, "talks")).Status);
        Assert.Equal(1, await _host.CasesAsync(db => db.Transfers.CountAsync(t => t.State == TransferState.Offered), From));
        var another = await OfferAsync(form, "talks", "tasks");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, another.Status);
        Assert.Contains("Der Fall ist schon angeboten", another.Text());
    }

    [Fact]
    public async Task A_power_cut_between_fetching_and_writing_loses_nothing_and_doubles_nothing()
    {
        await ConsentAsync("identity");
        await OfferAsync("talks");
        var offer = await OfferHereAsync();
        var open = await _there.Web.GetAsync($"/{To}/transfers/{offer.Id}");
        _cut.Next = true;
        Assert.Equal(HttpStatusCode.InternalServerError, (await AcceptAsync(offer.Id, open)).Status);
        Assert.Equal(0, await _host.CasesAsync(db => db.Cases.CountAsync(), To));
        Assert.Equal(TransferState.Taken, await StateAsync(offer.Id));
        Assert.Equal(HttpStatusCode.OK, (await _anna.Web.GetAsync(File)).Status); // still hers until it is there
        await _anna.Web.PressAsync(File + "/transfer", File + "/transfer/withdraw");
        Assert.Equal(TransferState.Taken, await StateAsync(offer.Id));

        Assert.Equal(HttpStatusCode.Found, (await AcceptAsync(offer.Id, open)).Status);
        await PostAsync();
        Assert.Equal(1, await _host.CasesAsync(db => db.Cases.CountAsync(), To));
        Assert.Equal(HttpStatusCode.NotFound, (await _anna.Web.GetAsync(File)).Status);
    }

    [Fact]
    public async Task An_answer_that_got_lost_is_found_when_the_time_is_over()
    {
        await ConsentAsync("identity");
        await OfferAsync("talks");
        var offer = await OfferHereAsync();
        await AcceptAsync(offer.Id);
        _host.MoveTo(offer.ExpiresOn.AddDays(1));
        await _host.JobsAsync(); // the post was never delivered
        Assert.Equal(TransferState.Accepted, await StateAsync(offer.Id));
        await PostAsync();
        Assert.Equal(TransferState.Accepted, await StateAsync(offer.Id));
    }

    [Fact]
    public async Task A_restricted_case_arrives_restricted_and_is_open_to_nobody_where_it_was()
    {
        _caseId = (await Arrange.CaseAsync(_host, From, _anna.Id, restricted: true)).CaseId;
        await ConsentAsync("identity");
        await OfferAsync("talks");
        var offer = await OfferHereAsync();
        await AcceptAsync(offer.Id);
        await PostAsync();
        Assert.Equal(HttpStatusCode.OK, (await _manager.Web.GetAsync($"/{To}/cases/{offer.CaseId}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _there.Web.GetAsync($"/{To}/cases/{offer.CaseId}")).Status); // who accepted it is not named in it
        Assert.Equal(HttpStatusCode.NotFound, (await _lead.Web.GetAsync(File)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _anna.Web.GetAsync(File)).Status);
    }

    [Fact]
    public async Task Only_who_assigns_cases_sees_offers_and_only_ones_own_municipality()
    {
        await ConsentAsync("identity");
        await OfferAsync("talks");
        var offer = await OfferHereAsync();
        Assert.DoesNotContain("Al-Hussein", (await _manager.Web.GetAsync($"/{To}/transfers")).Text());
        Assert.Equal(HttpStatusCode.Forbidden, (await _manager.Web.GetAsync($"/{To}/transfers/{offer.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _lead.Web.GetAsync($"/{From}/transfers/{offer.Id}")).Status); // the other side's paper
    }

    [Fact]
    public async Task A_handed_over_case_is_erased_in_its_time_and_not_unlocked()
    {
        await ConsentAsync("identity");
        await OfferAsync("talks");
        await AcceptAsync((await OfferHereAsync()).Id);
        await PostAsync();
        var page = $"/{From}/administration/retention/cases/{_caseId}";
        Assert.Contains("Er kann nur von dort zurückgegeben werden", (await _lead.Web.GetAsync(page)).Text());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _lead.Web.PressAsync(page, page + "/unlock")).Status);
        _host.MoveTo(new DateOnly(2027, 11, 23));
        await _host.JobsAsync();
        Assert.Equal(0, await _host.CasesAsync(db => db.Cases.CountAsync(), From));
        Assert.Equal(0, await _host.CasesAsync(db => db.Transfers.CountAsync(), From));
        Assert.Equal(1, await _host.CasesAsync(db => db.Cases.CountAsync(), To));
    }

    private Task<Guid> ConsentAsync(params string[] scope) => ConsentToAsync(To, From, scope);

    private async Task<Guid> ConsentToAsync(string to, string from, params string[] scope)
    {
        var file = $"/{from}/cases/{_caseId}";
        var form = Work.MainForm(await _anna.Web.GetAsync(file + "/consents/new?kind=HandoverMunicipality"));
        List<KeyValuePair<string, string>> fields = [.. form.Values().Where(f => f.Key is not ("HandoverTo" or "Purpose" or "Scope")), new("HandoverTo", to), new("Purpose", "Umzug, damit die Beratung weitergeht"), .. scope.Select(s => new KeyValuePair<string, string>("Scope", s)), .. scope.Contains("health") ? [new KeyValuePair<string, string>("SpecialCategories", "true")] : Array.Empty<KeyValuePair<string, string>>()];
        var answer = await _anna.Web.PostAsync(await _anna.Web.GetAsync(file + "/consents/new"), form, fields);
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        return await _host.CasesAsync(db => db.Consents.Where(c => c.HandoverTo == to).OrderByDescending(c => c.Id).Select(c => c.Id).FirstAsync(), from);
    }

    private async Task<Page> WithdrawAsync(Guid consent)
    {
        var page = await _anna.Web.GetAsync($"{File}/consents/{consent}/withdraw");
        return await _anna.Web.PostFormAsync(page, f => f.Action.EndsWith("/withdraw", StringComparison.Ordinal), new Dictionary<string, string>());
    }

    private async Task<Page> OfferAsync(params string[] parts) => await OfferAsync(await _anna.Web.GetAsync(File + "/transfer"), parts);

    private Task<Page> OfferAsync(Page page, params string[] parts) => OfferToAsync(page, To, parts);

    private async Task<Page> OfferToAsync(Page page, string to, params string[] parts)
    {
        var form = Browserless.Form(page, f => f.Fields.Any(field => field.Name == "To"));
        return await _anna.Web.PostAsync(page, form, [.. form.Values().Where(f => f.Key is not ("To" or "Parts")), new("To", to), .. parts.Select(p => new KeyValuePair<string, string>("Parts", p))]);
    }

    private Task<Page> AcceptAsync(Guid offer) => AcceptAsync(offer, null);

    private async Task<Page> AcceptAsync(Guid offer, Page? page, Worker? by = null)
    {
        var web = (by ?? _there).Web;
        return await web.PostFormAsync(page ?? await web.GetAsync($"/{To}/transfers/{offer}"), f => f.Fields.Any(field => field.Name == "Manager"), new Dictionary<string, string> { ["Manager"] = _manager.Id.ToString() });
    }

    /// <summary>The offer as it has arrived.</summary>
    private async Task<TransferOffer> OfferHereAsync()
    {
        await PostAsync();
        return await _host.CasesAsync(db => db.TransferOffers.SingleAsync(o => o.State == OfferState.Open), To);
    }

    private async Task<int> PostAsync()
    {
        var delivered = 0;
        while (await _host.Services.GetRequiredService<OutboxDispatcher>().DeliverPendingAsync(CancellationToken.None) is var some and > 0)
            delivered += some;
        return delivered;
    }

    private Task<TransferState> StateAsync(Guid id) => _host.CasesAsync(db => db.Transfers.Where(t => t.Id == id).Select(t => t.State).SingleAsync(), From);

    private static string NameOf(Worker worker) => worker.DisplayName.Split(' ')[0].ToLowerInvariant();

    /// <summary>A clock that runs since 1 March 2025.</summary>
    private Task KnowAsync() => _host.InAsync(From, async services =>
    {
        var db = services.GetRequiredService<CasesDb>();
        var period = CounsellingPeriod.Of(_caseId, await db.Profiles.SingleAsync());
        period.StartBy(PeriodStart.Allocation, new DateOnly(2025, 3, 1));
        db.Add(period);
        await db.SaveChangesAsync();
    });

    /// <summary>The light goes out in the moment in which the new case is written.</summary>
    private sealed class PowerCut : SaveChangesInterceptor, IWriteRule
    {
        public bool Next { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (!Next || !eventData.Context!.ChangeTracker.Entries<TransferOffer>().Any())
                return ValueTask.FromResult(result);
            Next = false;
            throw new IOException("Der Strom ist weg.");
        }
    }
}
