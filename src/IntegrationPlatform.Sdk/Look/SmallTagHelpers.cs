using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IntegrationPlatform.Sdk.Look;

/// <summary>A day: &lt;day value="Model.Due" /&gt; shows 22.11.2026, with short="true" Di, 24.11.</summary>
[HtmlTargetElement("day", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DayTagHelper : TagHelper
{
    /// <summary>The day; null shows a dash.</summary>
    public DateOnly? Value { get; set; }

    /// <summary>Whether to show the day of the week and leave out the year.</summary>
    public bool Short { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = Value is null ? "span" : "time";
        output.Attributes.SetAttribute("class", $"num {output.Attributes["class"]?.Value}".Trim());
        if (Value is { } day)
            output.Attributes.SetAttribute("datetime", day.ToString("O"));
        output.Content.SetContent(Short ? German.ShortDay(Value) : German.Day(Value));
    }
}

/// <summary>A moment: &lt;moment value="Model.OpenedAt" /&gt; takes UTC and shows 22.11.2026, 10:30 Uhr in German time.</summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MomentTagHelper : TagHelper
{
    /// <summary>The moment in UTC; null shows a dash.</summary>
    public DateTime? Value { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = Value is null ? "span" : "time";
        output.Attributes.SetAttribute("class", $"num {output.Attributes["class"]?.Value}".Trim());
        if (Value is { } utc)
            output.Attributes.SetAttribute("datetime", utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
        output.Content.SetContent(German.Moment(Value));
    }
}

/// <summary>A status: &lt;tag kind="ok"&gt;In Beratung&lt;/tag&gt;; kinds are ok, warn, danger, info, todo and plain.</summary>
[HtmlTargetElement("tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>The kind of status; null shows a neutral one.</summary>
    public string? Kind { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", Kind is null ? "tag" : "tag tag--" + Kind);
    }
}

/// <summary>What to show where a list has nothing: icon, what, why, and one action as the content.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : TagHelper
{
    /// <summary>The icon's name.</summary>
    public string Icon { get; set; } = "inbox";

    /// <summary>The heading, one sentence.</summary>
    public string Title { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(Title);
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty");
        output.PreContent.AppendHtml(IconTagHelper.Svg(Icon)).AppendHtml(heading);
    }
}
