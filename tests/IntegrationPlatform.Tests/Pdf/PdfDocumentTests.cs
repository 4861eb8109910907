using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Pdf;

/// <summary>What people get when they press "Als PDF".</summary>
public sealed class PdfDocumentTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_letter_is_a_tagged_document_with_title_language_and_its_text()
    {
        var (anna, opened) = await CaseAsync();
        await anna.Web.SendAgainAsync(await anna.Web.GetAsync(Letter(opened)), ("Recipient", "Frau Muster\nAm Markt 1\n71263 Weil der Stadt"), ("Subject", "Unser Termin"), ("Body", "Zeile eins\n{{Name}} <b>fett</b> & „سلام“"));
        Assert.Contains(Letter(opened) + "/print/pdf", (await anna.Web.GetAsync(Letter(opened) + "/print")).Html, StringComparison.Ordinal);
        var pdf = await PdfAsync(anna, Letter(opened) + "/print/pdf", $"Brief-{opened.Number}.pdf");
        var text = await PdfTools.TextAsync(pdf);
        foreach (var said in new[] { "Frau Muster", "Am Markt 1", opened.Number, "Anna Probe", "Unser Termin", "Zeile eins", "{{Name}} <b>fett</b> &", "Integrationsmanagement Weissach", "Seite 1 von 1" })
            Assert.Contains(said, text, StringComparison.Ordinal);
        var info = await PdfTools.InfoAsync(pdf);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches(@"Title:\s+Unser Termin", info);
        Assert.Matches(@"Page size:\s+59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)", info);
        Assert.True(pdf.AsSpan().IndexOf("/Lang (de)"u8) > 0, "The document does not say its language.");
    }

    [Fact]
    public async Task A_letter_has_a_font_inside_for_each_script()
    {
        var (anna, opened) = await CaseAsync();
        await anna.Web.SendAgainAsync(await anna.Web.GetAsync(Letter(opened)), ("Body", "Latein, Кирилиця, سلام, ሰላም"));
        var fonts = await PdfTools.FontsAsync(await PdfAsync(anna, Letter(opened) + "/print/pdf", $"Brief-{opened.Number}.pdf"));
        foreach (var font in new[] { "FiraSans", "NotoSansArabic", "NotoSansEthiopic" })
            Assert.Contains(font, fonts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hand_over_sheet_comes_as_PDF_of_one_case_and_of_a_whole_desk()
    {
        var (anna, opened) = await CaseAsync();
        var lead = await host.WorkerAsync(Role.TeamLead);
        Assert.Contains("B1-Kurs anmelden", await PdfTools.TextAsync(await PdfAsync(anna, opened.Path + "/handover/pdf", $"Übergabe-{opened.Number}.pdf")), StringComparison.Ordinal);
        await lead.Web.SendAsync("/weissach/absences/new", ("Manager", anna.Id.ToString()), ("Cover", lead.Id.ToString()), ("From", "heute"), ("Until", "morgen"), ("Reason", nameof(AbsenceReason.Leave)));
        var cover = await host.CasesAsync(db => db.Covers.SingleAsync(c => c.CoverId == lead.Id));
        var desk = await PdfTools.TextAsync(await PdfAsync(lead, $"/weissach/absences/{cover.Id}/handover/pdf", "Übergabe.pdf"));
        Assert.Contains(opened.Number, desk, StringComparison.Ordinal);
        Assert.Contains("B1-Kurs anmelden", desk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handout_comes_in_the_clients_language_with_the_German_beside_it()
    {
        var (anna, opened) = await CaseAsync();
        var pdf = await PdfAsync(anna, $"{opened.Path}/referrals/{opened.Ids["referralId"]}/handout/pdf?language=ar", "Handzettel.pdf");
        Assert.Contains("Hier bekommen Sie Hilfe", await PdfTools.TextAsync(pdf), StringComparison.Ordinal);
        Assert.Contains("NotoSansArabic", await PdfTools.FontsAsync(pdf), StringComparison.Ordinal);
        Assert.True(pdf.AsSpan().IndexOf("/Lang (ar)"u8) > 0, "The document does not say its language.");
    }

    [Fact]
    public async Task A_referral_sheet_comes_as_PDF_as_it_went_out()
    {
        var (anna, opened) = await CaseAsync();
        var service = await host.ServiceAsync();
        await anna.Web.GiveReleaseAsync(opened, service);
        var path = await anna.Web.ReferredAsync(opened, service, data: true);
        var passed = await anna.Web.SendAgainAsync(await anna.Web.SendAsync(path + "/sheet", ("Concern", "Drei Mahnungen")));
        Assert.Contains("/pdf", (await anna.Web.GetAsync(passed.Location!.AbsolutePath)).Html, StringComparison.Ordinal);
        Assert.Contains("Drei Mahnungen", await PdfTools.TextAsync(await PdfAsync(anna, passed.Location!.AbsolutePath + "/pdf", "Verweisblatt.pdf")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_to_the_client_comes_as_PDF_with_others_blackened()
    {
        var (anna, opened) = await CaseAsync();
        var page = await anna.Web.GetAsync(opened.Path + "/access-answer");
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        http.DefaultRequestHeaders.Add("Cookie", anna.Web.CookieHeader);
        using var form = new FormUrlEncodedContent(Work.MainForm(page).Values().Where(v => v.Key is not ("As" or "Blacken")).Append(new("As", "Pdf")).Append(new("Blacken", "Wohnungsgeberbestätigung")));
        using var file = await http.PostAsync(new Uri(anna.Web.Address, opened.Path + "/access-answer"), form, TestContext.Current.CancellationToken);
        var text = await PdfTools.TextAsync(await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Auskunft nach Art. 15 DSGVO", text, StringComparison.Ordinal);
        Assert.Contains("█████ besprochen.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PDF_stands_in_the_audit_as_the_page_does()
    {
        var (anna, opened) = await CaseAsync();
        await PdfAsync(anna, Letter(opened) + "/print/pdf", $"Brief-{opened.Number}.pdf");
        Assert.Equal(1, await host.InAsync("weissach", s => s.GetRequiredService<PlatformDb>().Audit.CountAsync(a => a.UserId == anna.Id && a.Record == "Case" && a.RecordId == opened.CaseId.ToString())));
    }

    [Fact]
    public async Task Without_Chromium_a_page_says_so_and_leads_to_the_browsers_print()
    {
        await using var bare = TestHost.With(settings: new Dictionary<string, string?> { ["Pdf:Chromium"] = "/nirgends/chromium" });
        await bare.InitializeAsync();
        var anna = await bare.WorkerAsync();
        var opened = await Arrange.CaseAsync(bare, "weissach", anna.Id);
        var page = await anna.Web.GetAsync(Letter(opened) + "/print/pdf");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("Das PDF konnte nicht erstellt werden", page.Text());
        Assert.Contains("Bitte geben Sie der Systembetreuung Bescheid.", page.Text());
        Assert.Contains($"href=\"{Letter(opened)}/print\"", page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await anna.Web.GetAsync("/health/ready")).Status);
    }

    private static string Letter(ArrangedCase opened) => $"{opened.Path}/letters/{opened.Ids["letterId"]}";

    private static async Task<byte[]> PdfAsync(Worker user, string path, string name)
    {
        using var file = await user.Web.DownloadAsync(path);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (file.StatusCode, file.Content.Headers.ContentType?.MediaType));
        Assert.Equal(("attachment", name), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentDisposition.FileNameStar));
        Assert.True(file.Headers.CacheControl?.NoStore);
        Assert.Equal(["nosniff"], file.Headers.GetValues("X-Content-Type-Options"));
        return await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private async Task<(Worker Anna, ArrangedCase Opened)> CaseAsync()
    {
        var anna = await host.WorkerAsync();
        return (anna, await Arrange.CaseAsync(host, "weissach", anna.Id));
    }
}
