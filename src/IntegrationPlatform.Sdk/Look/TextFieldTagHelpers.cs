using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Sdk.Look;

/// <summary>A complete text field; dates and numbers are text too and are read by the server.</summary>
[HtmlTargetElement("text-field", Attributes = "asp-for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextFieldTagHelper(IStringLocalizerFactory? texts = null) : FieldTagHelperBase(texts)
{
    /// <summary>The input's type; a password is never sent back.</summary>
    public string Type { get; set; } = "text";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var frame = Frame();
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("input");
        input.Attributes["type"] = Type;
        if (Type is not ("password" or "file"))
            input.Attributes["value"] = frame.Value;
        Wrap(output, frame, input);
    }
}

/// <summary>A complete field for longer text; it grows while one types.</summary>
[HtmlTargetElement("text-area", Attributes = "asp-for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextAreaTagHelper(IStringLocalizerFactory? texts = null) : FieldTagHelperBase(texts)
{
    /// <summary>How many lines to show at first.</summary>
    public int Rows { get; set; } = 4;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var frame = Frame();
        var area = new TagBuilder("textarea");
        area.AddCssClass("input");
        area.Attributes["rows"] = $"{Rows}";
        // A browser drops one line break after the start tag; without this a text would lose its own.
        area.InnerHtml.AppendHtml("\n").Append(frame.Value);
        Wrap(output, frame, area);
    }
}
