using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace IntegrationPlatform.Web.Cards;

/// <summary>Draws a view into text with a request context of its own: if the view hangs and is given up, nothing of the real request is in its hands.</summary>
internal static class OffPageView
{
    public static async Task<string> RenderAsync(IServiceProvider services, string path, object model, PathString basePath)
    {
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.PathBase = basePath;
        var action = new ActionContext(context, new RouteData(), new ActionDescriptor());
        var found = services.GetRequiredService<IRazorViewEngine>().GetView(null, path, isMainPage: false);
        if (!found.Success)
            throw new InvalidOperationException($"There is no view {path}.");
        await using var text = new StringWriter();
        var data = new ViewDataDictionary(services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = model };
        var temp = new TempDataDictionary(context, services.GetRequiredService<ITempDataProvider>());
        await found.View.RenderAsync(new ViewContext(action, found.View, data, temp, text, new HtmlHelperOptions()));
        return text.ToString();
    }
}
