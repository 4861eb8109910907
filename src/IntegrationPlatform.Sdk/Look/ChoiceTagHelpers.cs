using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Sdk.Look;

/// <summary>A complete select.</summary>
[HtmlTargetElement("select-field", Attributes = "asp-for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectFieldTagHelper(IStringLocalizerFactory? texts = null) : FieldTagHelperBase(texts)
{
    /// <summary>The choices.</summary>
    public IReadOnlyList<LookOption> Items { get; set; } = [];

    /// <summary>The text of a first, empty choice; null leaves it out.</summary>
    public string? Empty { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var frame = Frame();
        var select = new TagBuilder("select");
        select.AddCssClass("select");
        foreach (var item in Empty is null ? Items : [new("", Empty), .. Items])
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = item.Value;
            if (string.Equals(item.Value, frame.Value, StringComparison.OrdinalIgnoreCase))
                option.Attributes["selected"] = "selected";
            option.InnerHtml.Append(item.Text);
            select.InnerHtml.AppendHtml(option);
        }

        Wrap(output, frame, select);
    }
}

/// <summary>A row of choices of which one holds, each a single tap.</summary>
[HtmlTargetElement("radio-bar", Attributes = "asp-for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadioBarTagHelper(IStringLocalizerFactory? texts = null) : FieldTagHelperBase(texts)
{
    /// <summary>The choices.</summary>
    public IReadOnlyList<LookOption> Items { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var frame = Frame();
        var bar = new TagBuilder("div");
        bar.AddCssClass("seg");
        foreach (var (index, item) in Items.Index())
            bar.InnerHtml.AppendHtml(Choice.Build(frame, "radio", index, item, string.Equals(item.Value, frame.Value, StringComparison.OrdinalIgnoreCase)));
        Group(output, frame, bar);
    }
}

/// <summary>Choices of which any number holds, bound to a list of strings.</summary>
[HtmlTargetElement("check-list", Attributes = "asp-for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckListTagHelper(IStringLocalizerFactory? texts = null) : FieldTagHelperBase(texts)
{
    /// <summary>The choices.</summary>
    public IReadOnlyList<LookOption> Items { get; set; } = [];

    /// <summary>Whether to show the choices as chips, as in the quick form.</summary>
    public bool Chips { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var frame = Frame();
        var ticked = frame.Values;
        var list = new TagBuilder("div");
        list.AddCssClass(Chips ? "cluster" : "opts");
        foreach (var (index, item) in Items.Index())
        {
            var label = Choice.Build(frame, "checkbox", index, item, ticked.Contains(item.Value, StringComparer.OrdinalIgnoreCase));
            label.AddCssClass(Chips ? "chip" : "opt");
            list.InnerHtml.AppendHtml(label);
        }

        Group(output, frame, list);
    }
}

internal static class Choice
{
    /// <summary>The first control carries the field's id, so that a link of the error summary lands on it.</summary>
    public static TagBuilder Build(FieldFrame frame, string type, int index, LookOption item, bool on)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        input.Attributes["id"] = index == 0 ? frame.Id : $"{frame.Id}_{index}";
        input.Attributes["name"] = frame.Name;
        input.Attributes["value"] = item.Value;
        if (on)
            input.Attributes["checked"] = "checked";
        var label = new TagBuilder("label");
        label.InnerHtml.AppendHtml(input);
        if (item.Icon is not null)
            label.InnerHtml.AppendHtml(IconTagHelper.Svg(item.Icon));
        label.InnerHtml.Append(item.Text);
        return label;
    }
}
