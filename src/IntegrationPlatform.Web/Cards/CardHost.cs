using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Html;

namespace IntegrationPlatform.Web.Cards;

/// <summary>Asks all cards of a page at once, each on its own clock, and draws a plain note for one that fails.</summary>
internal sealed class CardHost(Extensions<ICard> cards, ExtensionCalls calls, PluginCatalog plugins, CurrentUser user, ICurrentMunicipality here, IHttpContextAccessor accessor) : ICardHost
{
    private const string Frame = "/Web/Cards/Card.cshtml", Missing = "/Web/Cards/Missing.cshtml";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<IHtmlContent> RenderAsync(CardPlace place, Guid? subject)
    {
        var context = accessor.HttpContext!;
        var basePath = context.Request.PathBase;
        var drawn = await Task.WhenAll(cards.Entries.Select(entry => DrawAsync(entry, place, subject, basePath, context.RequestAborted)));
        var all = new HtmlContentBuilder();
        foreach (var card in drawn.OfType<string>())
            all.AppendHtml(card);
        return all;
    }

    private async Task<string?> DrawAsync(ExtensionEntry entry, CardPlace place, Guid? subject, PathString basePath, CancellationToken cancellationToken)
    {
        var drawn = await calls.CallAsync<ICard, string?>(entry, new CallFor(here.Id!, user), Limit, async (card, services, token) =>
        {
            if (card.Place != place || !services.GetRequiredService<CurrentUser>().May(card.Permission) || await card.LoadAsync(subject, token) is not { } content)
                return null;
            return await OffPageView.RenderAsync(services, Frame, content, basePath);
        }, cancellationToken);
        return drawn.Failed ? await MissingAsync(entry, basePath) : drawn.Value;
    }

    private async Task<string?> MissingAsync(ExtensionEntry entry, PathString basePath) =>
        entry.Plugin is { } plugin ? await OffPageView.RenderAsync(accessor.HttpContext!.RequestServices, Missing, plugins.Find(plugin)!.Manifest!, basePath) : null;
}
