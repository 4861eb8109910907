using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace IntegrationPlatform.Platform.Pdf;

/// <summary>Turns a Razor view into the HTML of a document. The view says <c>Layout = PdfView.Layout;</c> and sets ViewData["Title"], and "Language" and "Direction" where they are not those of the page.</summary>
public sealed class PdfView(IRazorViewEngine views, IModelMetadataProvider metadata, ITempDataDictionaryFactory tempData)
{
    /// <summary>A document that stands for itself: styles and fonts in it, no script, an address to nothing.</summary>
    public const string Layout = "/Web/Shared/_LayoutPdf.cshtml";

    /// <param name="context">The request in whose place, language and name the view is rendered.</param>
    /// <param name="path">Of the view, such as <c>/Cases/PrintLetter/Pdf.cshtml</c>.</param>
    public async Task<string> RenderAsync(ActionContext context, string path, object? model)
    {
        var view = views.GetView(null, path, isMainPage: true).View ?? throw new InvalidOperationException($"There is no view {path}.");
        var data = new ViewDataDictionary(metadata, context.ModelState) { Model = model };
        await using var html = new StringWriter();
        await view.RenderAsync(new ViewContext(context, view, data, tempData.GetTempData(context.HttpContext), html, new HtmlHelperOptions()));
        return html.ToString();
    }
}
