using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Sdk.Look;

/// <summary>Label, hint and error around any control; an input, select or textarea with asp-for inside is tied to them.</summary>
[HtmlTargetElement("field", Attributes = "asp-for")]
public sealed class FieldTagHelper(IStringLocalizerFactory? texts = null) : FieldTagHelperBase(texts)
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var frame = Frame();
        context.Items[typeof(FieldFrame)] = frame;
        output.Content.SetHtmlContent(await output.GetChildContentAsync());
        Surround(output, frame, "div", "label");
    }
}

/// <summary>Ties a control inside a field to its hint and error.</summary>
[HtmlTargetElement("input", Attributes = "asp-for")]
[HtmlTargetElement("select", Attributes = "asp-for")]
[HtmlTargetElement("textarea", Attributes = "asp-for")]
public sealed class FieldControlTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.TryGetValue(typeof(FieldFrame), out var found) || found is not FieldFrame frame)
            return;
        if (!output.Attributes.ContainsName("class"))
            output.Attributes.SetAttribute("class", context.TagName == "select" ? "select" : "input");
        if (frame.DescribedBy is not null)
            output.Attributes.SetAttribute("aria-describedby", frame.DescribedBy);
        if (frame.Error is not null)
            output.Attributes.SetAttribute("aria-invalid", "true");
    }
}
