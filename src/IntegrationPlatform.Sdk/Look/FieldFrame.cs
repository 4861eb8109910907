using System.Collections;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace IntegrationPlatform.Sdk.Look;

/// <summary>Label, hint and error around a control, and the ids that tie them together.</summary>
internal sealed class FieldFrame
{
    private readonly ModelExpression _for;
    private readonly object? _attempted;

    public FieldFrame(ModelExpression expression, ViewContext view, string? label, string? hint)
    {
        _for = expression;
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        Id = TagBuilder.CreateSanitizedId(Name, "_");
        Label = label ?? expression.Metadata.DisplayName ?? expression.Metadata.PropertyName ?? Name;
        Hint = hint ?? expression.Metadata.Description;
        if (view.ViewData.ModelState.TryGetValue(Name, out var state))
        {
            _attempted = state.RawValue;
            Error = state.Errors.Count == 0 ? null : state.Errors[0].ErrorMessage;
        }
    }

    public string Name { get; }
    public string Id { get; }
    public string Label { get; }
    public string? Hint { get; }
    public string? Error { get; }

    /// <summary>What was typed, else what the model holds.</summary>
    public string Value => _attempted switch
    {
        null => German.Typed(_for.Model),
        string[] several => several.FirstOrDefault() ?? "",
        var one => German.Typed(one),
    };

    public IReadOnlyList<string> Values => (_attempted ?? _for.Model) switch
    {
        null => [],
        string one => [one],
        IEnumerable several => [.. several.Cast<object?>().Select(German.Typed)],
        var one => [German.Typed(one)],
    };

    public string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (not null, null) => Id + "-hint",
        (null, not null) => Id + "-error",
        _ => $"{Id}-hint {Id}-error",
    };

    public string CssClass => Error is null ? "fld" : "fld has-err";

    public TagBuilder LabelFor(string element, string? optional)
    {
        var label = new TagBuilder(element);
        if (element == "label")
            label.Attributes["for"] = Id;
        label.InnerHtml.Append(Label);
        if (optional is not null)
            label.InnerHtml.Append(" ").AppendHtml(Span("optional", optional));
        return label;
    }

    public IHtmlContent Notes(Words words)
    {
        var notes = new HtmlContentBuilder();
        if (Hint is not null)
        {
            var hint = Span("hint", Hint);
            hint.Attributes["id"] = Id + "-hint";
            notes.AppendHtml(hint);
        }

        if (Error is not null)
        {
            var text = new TagBuilder("span");
            text.InnerHtml.AppendHtml(Span("sr-only", words.Say("Fehler:") + " ")).Append(Error);
            var error = new TagBuilder("span");
            error.AddCssClass("err");
            error.Attributes["id"] = Id + "-error";
            error.InnerHtml.AppendHtml(IconTagHelper.Svg("circle-alert")).AppendHtml(text);
            notes.AppendHtml(error);
        }

        return notes;
    }

    /// <summary>Name, id and the ties to hint and error.</summary>
    public void Tie(TagBuilder control)
    {
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        if (DescribedBy is not null)
            control.Attributes["aria-describedby"] = DescribedBy;
        if (Error is not null)
            control.Attributes["aria-invalid"] = "true";
    }

    private static TagBuilder Span(string cssClass, string text)
    {
        var span = new TagBuilder("span");
        span.AddCssClass(cssClass);
        span.InnerHtml.Append(text);
        return span;
    }
}
