using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IntegrationPlatform.Sdk.Look;

/// <summary>The cards of modules and plugins on this page: &lt;cards place="Case" subject="Model.CaseId" /&gt;.</summary>
[HtmlTargetElement("cards", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CardsTagHelper : TagHelper
{
    private readonly ICardHost _host;

    /// <summary>Made by the host.</summary>
    public CardsTagHelper(ICardHost host) => _host = host;

    /// <summary>The page.</summary>
    public CardPlace Place { get; set; }

    /// <summary>The record the page shows.</summary>
    public Guid? Subject { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(await _host.RenderAsync(Place, Subject));
    }
}

/// <summary>Draws cards; the host implements it.</summary>
public interface ICardHost
{
    /// <summary>All cards of a page for the current user, in the order of their titles.</summary>
    Task<IHtmlContent> RenderAsync(CardPlace place, Guid? subject);
}
