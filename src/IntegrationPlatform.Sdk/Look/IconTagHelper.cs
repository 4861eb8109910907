using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IntegrationPlatform.Sdk.Look;

/// <summary>A decorative icon of /img/icons.svg: &lt;icon name="plus" /&gt;.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>The icon's name in the sprite.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whether the icon means a direction and turns round in right-to-left pages.</summary>
    public bool Turns { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"icon{(Turns ? " icon--dir" : "")} {output.Attributes["class"]?.Value}".Trim());
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent(Use(Name));
    }

    internal static IHtmlContent Svg(string name)
    {
        var svg = new TagBuilder("svg");
        svg.AddCssClass("icon");
        svg.Attributes["aria-hidden"] = "true";
        svg.Attributes["focusable"] = "false";
        svg.InnerHtml.AppendHtml(Use(name));
        return svg;
    }

    private static TagBuilder Use(string name)
    {
        var use = new TagBuilder("use");
        use.Attributes["href"] = "/img/icons.svg#" + name;
        return use;
    }
}
