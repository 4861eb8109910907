using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>Who may hand out a client's whole file, and whose looks it names.</summary>
public sealed class AccessAnswerDoorTests : IAsyncLifetime
{
    private readonly TestHost _host = new();
    private Worker _anna = null!, _bert = null!;
    private ArrangedCase _case = null!;

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        (_anna, _bert) = (await _host.WorkerAsync(), await _host.WorkerAsync());
        _case = await Arrange.CaseAsync(_host, "weissach", _anna.Id);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_emergency_opens_the_file_to_read_and_hands_nothing_out()
    {
        await _bert.Web.SendAsync("/weissach/break-glass", ("Number", _case.Number), ("Reason", "Anruf der Polizei, Rückfrage nötig"));
        await ReadsButHandsNothingOutAsync();
    }

    [Fact]
    public async Task A_colleague_who_only_reads_along_hands_nothing_out()
    {
        await _host.OpenTeamAsync("weissach");
        await ReadsButHandsNothingOutAsync();
    }

    [Theory]
    [InlineData("/contacts/", "contactId", "/edit")]
    [InlineData("/contacts/", "contactId", "/history")]
    public async Task A_look_at_a_page_below_the_case_is_a_look_at_the_client(string page, string id, string end)
    {
        var lead = await _host.WorkerAsync(Role.TeamLead);
        Assert.Equal(HttpStatusCode.OK, (await lead.Web.GetAsync(_case.Path + page + _case.Ids[id] + end)).Status);
        Assert.Contains($"23.11.2026: {lead.DisplayName}", (await _anna.Web.GetAsync(_case.Path + "/access-answer")).Text());
    }

    [Fact]
    public async Task A_copy_that_somebody_fetched_and_a_request_that_data_protection_read_are_looks_too()
    {
        var (lead, dpo) = (await _host.WorkerAsync(Role.TeamLead), await _host.WorkerAsync(Role.DataProtectionOfficer));
        var document = await _host.SeenAsync(_anna.Web, _case);
        await _anna.Web.AllowCopiesAsync(_case);
        Assert.Equal(HttpStatusCode.Found, (await _anna.Web.UploadAsync(document, SampleFiles.Pdf)).Status);
        using (var file = await lead.Web.DownloadAsync(document + "/copy/file"))
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        await _anna.Web.SendAsync(_case.Path + "/disclosures/new", ("Recipient", "Ausländeramt"), ("What", "Meldeanschrift"), ("Grounds", "§ 87 Abs. 1 AufenthG"));
        var request = await _host.CasesAsync(db => db.Disclosures.Where(d => d.CaseId == _case.CaseId && d.State == DisclosureState.Requested).Select(d => d.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.OK, (await dpo.Web.GetAsync($"/weissach/disclosures/{request}")).Status);
        var text = (await _anna.Web.GetAsync(_case.Path + "/access-answer")).Text();
        Assert.Contains($"23.11.2026: {lead.DisplayName}", text);
        Assert.Contains($"23.11.2026: {dpo.DisplayName}", text);
    }

    [Fact]
    public async Task The_sheets_of_a_whole_desk_are_a_look_at_every_client_on_them()
    {
        await _anna.Web.SendAsync("/weissach/absences/new", ("Manager", _anna.Id.ToString()), ("Cover", _bert.Id.ToString()), ("From", "heute"), ("Until", "morgen"), ("Reason", nameof(AbsenceReason.Leave)));
        var cover = await _host.CasesAsync(db => db.Covers.SingleAsync(c => c.CoverId == _bert.Id));
        Assert.Contains(_case.Number, (await _bert.Web.GetAsync($"/weissach/absences/{cover.Id}/handover")).Text());
        Assert.Contains($"23.11.2026: {_bert.DisplayName}", (await _anna.Web.GetAsync(_case.Path + "/access-answer")).Text());
    }

    private async Task ReadsButHandsNothingOutAsync()
    {
        var consents = await _bert.Web.GetAsync(_case.Path + "/consents");
        Assert.Equal(HttpStatusCode.OK, consents.Status);
        Assert.DoesNotContain("/access-answer", consents.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _bert.Web.GetAsync(_case.Path + "/access-answer")).Status);
        var page = await _anna.Web.GetAsync(_case.Path + "/access-answer");
        var form = Work.MainForm(page);
        var token = Work.TokenOf(await _bert.Web.GetAsync("/weissach/cases/new"));
        Assert.Equal(HttpStatusCode.NotFound, (await _bert.Web.PostAsync(page, form, [new("As", "Json"), new("__RequestVerificationToken", token)])).Status);
    }
}
