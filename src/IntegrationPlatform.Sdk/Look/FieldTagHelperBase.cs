using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Sdk.Look;

/// <summary>What all form fields have in common; the class attribute goes to the frame, all others to the control.</summary>
public abstract class FieldTagHelperBase : TagHelper
{
    private readonly Words _words;

    private protected FieldTagHelperBase(IStringLocalizerFactory? texts) => _words = new Words(texts);

    /// <summary>The property to edit; its [Display] name is the label and its description the hint.</summary>
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>The label; null takes the property's [Display] name.</summary>
    public string? Label { get; set; }

    /// <summary>A sentence under the label; null takes the property's [Display] description.</summary>
    public string? Hint { get; set; }

    /// <summary>Whether to mark the field as "(freiwillig)".</summary>
    public bool Optional { get; set; }

    /// <summary>Set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private protected FieldFrame Frame() => new(For, ViewContext, Label, Hint);

    /// <summary>A div with a label for a single control.</summary>
    private protected void Wrap(TagHelperOutput output, FieldFrame frame, TagBuilder control)
    {
        frame.Tie(control);
        foreach (var attribute in output.Attributes.Where(a => a.Name != "class"))
            control.Attributes[attribute.Name] = attribute.Value?.ToString();
        Surround(output, frame, "div", "label");
        output.Content.SetHtmlContent(control);
    }

    /// <summary>A fieldset with a legend for several controls.</summary>
    private protected void Group(TagHelperOutput output, FieldFrame frame, TagBuilder controls)
    {
        Surround(output, frame, "fieldset", "legend");
        if (frame.DescribedBy is not null)
            output.Attributes.SetAttribute("aria-describedby", frame.DescribedBy);
        output.Content.SetHtmlContent(controls);
    }

    private protected void Surround(TagHelperOutput output, FieldFrame frame, string element, string label)
    {
        var own = output.Attributes["class"]?.Value;
        output.TagName = element;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", $"{frame.CssClass} {own}".Trim());
        output.PreContent.AppendHtml(frame.LabelFor(label, Optional ? _words.Say("(freiwillig)") : null)).AppendHtml(frame.Notes(_words));
    }
}
