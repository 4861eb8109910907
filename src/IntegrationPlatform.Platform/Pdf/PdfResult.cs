using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace IntegrationPlatform.Platform.Pdf;

/// <summary>Answers with a view as PDF. Being a file, it stands in the audit like the page it prints. Where no PDF can be made, a page says so and leads to the browser's own print.</summary>
public sealed class PdfResult(string view, object? model, string fileName) : FileResult("application/pdf")
{
    private const string Refused = "/Web/Errors/NoPdf.cshtml";
    private const string LaterSeconds = "30";

    /// <summary>To be shown by the browser; else it is downloaded.</summary>
    public bool Inline { get; init; }

    /// <summary>The page on which the same can be printed without PDF, from the root: <c>$"{Request.PathBase}/cases/…"</c>.</summary>
    public string? PrintPage { get; init; }

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var (services, answer) = (context.HttpContext.RequestServices, context.HttpContext.Response);
        answer.Headers.CacheControl = "no-store";
        byte[] pdf;
        try
        {
            var html = await services.GetRequiredService<PdfView>().RenderAsync(context, view, model);
            pdf = await services.GetRequiredService<PdfService>().RenderAsync(html, context.HttpContext.RequestAborted);
        }
        catch (PdfException fault)
        {
            await RefuseAsync(context, fault.Problem);
            return;
        }
        var disposition = new ContentDispositionHeaderValue(Inline ? "inline" : "attachment");
        disposition.SetHttpFileName(fileName);
        answer.Headers.ContentDisposition = disposition.ToString();
        answer.Headers.XContentTypeOptions = "nosniff";
        answer.ContentType = ContentType;
        answer.ContentLength = pdf.Length;
        await answer.Body.WriteAsync(pdf, context.HttpContext.RequestAborted);
    }

    private Task RefuseAsync(ActionContext context, PdfProblem problem)
    {
        if (problem == PdfProblem.Busy)
            context.HttpContext.Response.Headers.RetryAfter = LaterSeconds;
        var data = new ViewDataDictionary(context.HttpContext.RequestServices.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = new NoPdf(problem, PrintPage) };
        return new ViewResult { ViewName = Refused, ViewData = data, StatusCode = StatusCodes.Status503ServiceUnavailable }.ExecuteResultAsync(context);
    }
}

/// <summary>What the page shows that comes instead of a PDF.</summary>
public sealed record NoPdf(PdfProblem Problem, string? PrintPage);
