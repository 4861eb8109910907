using System.ComponentModel.DataAnnotations;
using System.Globalization;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using IntegrationPlatform.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Web.Reports;

/// <summary>Reports that plugins bring, made on demand for a span of days. Nothing leaves before the report is whole.</summary>
[Route("reports"), Permission(Rights.ReportsMake), PersonalPage("Report")]
internal sealed class ReportsController(
    ReportDirectory directory, Extensions<IReportFormat> formats, ExtensionCalls calls, CurrentUser user, ICurrentMunicipality here, TimeProvider clock, IStringLocalizer<Shell> T) : Controller
{
    private const int MaxBytes = 32 * 1024 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        return View(await PageAsync(new ReportForm { From = German.Day(new DateOnly(today.Year, 1, 1)), Until = German.Day(today) }, cancellationToken));
    }

    [HttpGet("{reportKey}"), PersonalPage("Report", "reportKey", "exported")]
    public async Task<IActionResult> Make(string reportKey, ReportForm form, CancellationToken cancellationToken)
    {
        var asked = (await MineAsync(cancellationToken)).FirstOrDefault(a => a.Answer.Key == reportKey);
        if (asked is null)
            return NotFound();
        if (Read(form) is not { } period)
            return await ShowAsync(form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        await using var file = new FileBufferingWriteStream(memoryThreshold: MaxBytes, bufferLimit: MaxBytes); // in memory: a file on the disk would hold names in the open
        var made = await calls.CallAsync<IReportFormat, bool>(asked.Entry, new CallFor(here.Id!, user), Limit, async (report, _, token) =>
        {
            await report.WriteAsync(period, file, token);
            return true;
        }, cancellationToken);
        if (made.Failed)
        {
            ModelState.AddModelError("", T["Der Bericht „{0}“ ist nicht gelungen. Versuchen Sie einen kürzeren Zeitraum, oder sagen Sie der Administration Bescheid.", asked.Answer.Title]);
            return await ShowAsync(form, StatusCodes.Status503ServiceUnavailable, cancellationToken);
        }
        var whole = new MemoryStream();
        await file.DrainBufferAsync(whole, cancellationToken);
        whole.Position = 0;
        return File(whole, asked.Answer.MediaType, FileName(asked.Answer.FileName, period)); // a result, so that the audit stands before the first byte leaves
    }

    private ReportPeriod? Read(ReportForm form)
    {
        var today = Days.Today(clock);
        var (from, until) = (DayWords.Past(form.From ?? "", today), DayWords.Past(form.Until ?? "", today));
        if (from is not { Rest.Length: 0 })
            ModelState.AddModelError(nameof(form.From), T["Geben Sie ein Datum an, zum Beispiel 01.01.2026."]);
        if (until is not { Rest.Length: 0 })
            ModelState.AddModelError(nameof(form.Until), T["Geben Sie ein Datum an, zum Beispiel 01.01.2026."]);
        if (ModelState.IsValid && from!.Day > until!.Day)
            ModelState.AddModelError(nameof(form.Until), T["Das Ende liegt vor dem Anfang."]);
        return ModelState.IsValid ? new(from!.Day, until!.Day) : null;
    }

    private async Task<IActionResult> ShowAsync(ReportForm form, int status, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        return View("Index", await PageAsync(form, cancellationToken));
    }

    private async Task<ReportsPage> PageAsync(ReportForm form, CancellationToken cancellationToken) => new(form, [.. (await MineAsync(cancellationToken)).Select(a => a.Answer)]);

    private async Task<List<Asked<ReportInfo>>> MineAsync(CancellationToken cancellationToken) =>
        [.. (await directory.OfAsync(formats, here.Id!, cancellationToken)).Where(a => user.May(a.Answer.Permission)).OrderBy(a => a.Answer.Title, StringComparer.CurrentCulture)];

    private static string FileName(string name, ReportPeriod period) => string.Create(
        CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(name)}-{period.From:yyyy-MM-dd}-{period.Until:yyyy-MM-dd}{Path.GetExtension(name)}");
}

internal sealed record ReportsPage(ReportForm Form, IReadOnlyList<ReportInfo> Reports);

internal sealed class ReportForm
{
    [Display(Name = "Von"), StringLength(40)]
    public string? From { get; set; }

    [Display(Name = "Bis"), StringLength(40)]
    public string? Until { get; set; }
}
