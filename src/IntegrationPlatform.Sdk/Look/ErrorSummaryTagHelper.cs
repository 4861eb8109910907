using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Sdk.Look;

/// <summary>Lists what is wrong with the form, in the order of its fields, and links to them; shows nothing if all is well.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IStringLocalizerFactory? texts = null) : TagHelper
{
    /// <summary>Names of the fields from top to bottom, where the model's class does not tell.</summary>
    public IEnumerable<string>? Fields { get; set; }

    /// <summary>Set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var view = ViewContext.ViewData;
        var wrong = view.ModelState
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .OrderBy(entry => Fields?.ToList().IndexOf(entry.Key))
            .ThenBy(entry => Place(view.ModelMetadata, entry.Key), StringComparer.Ordinal)
            .Select(entry => (entry.Key, Message: entry.Value!.Errors[0].ErrorMessage))
            .ToList();
        if (wrong.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var words = new Words(texts);
        var heading = new TagBuilder("h2");
        heading.Attributes["id"] = "errsum-title";
        heading.InnerHtml.Append(wrong.Count == 1 ? words.Say("Bitte prüfen Sie 1 Angabe") : words.Say("Bitte prüfen Sie {0} Angaben", wrong.Count));
        var list = new TagBuilder("ul");
        foreach (var (key, message) in wrong)
            list.InnerHtml.AppendHtml(Item(key, message));

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errsum");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("aria-labelledby", "errsum-title");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-errsum", "");
        output.Content.AppendHtml(heading).AppendHtml(list);
    }

    private static TagBuilder Item(string key, string message)
    {
        var item = new TagBuilder("li");
        if (key.Length == 0)
        {
            item.InnerHtml.Append(message);
            return item;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(key, "_");
        link.InnerHtml.Append(message);
        item.InnerHtml.AppendHtml(link);
        return item;
    }

    // ModelState sorts by name; people read the form from top to bottom, as the class declares it.
    private static string Place(ModelMetadata? metadata, string key)
    {
        var place = "";
        foreach (var step in key.Split('.', '['))
        {
            var index = metadata?.Properties.ToList().FindIndex(property => property.PropertyName == step) ?? -1;
            place += $"{(index < 0 ? 999 : index):000}.";
            metadata = index < 0 ? metadata?.ElementMetadata : metadata!.Properties[index];
        }

        return key.Length == 0 ? "" : place + key;
    }
}
