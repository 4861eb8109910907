using IntegrationPlatform.Sdk;
using Weissach.Postkarten.Board;
using Weissach.Postkarten.Card;
using Weissach.Postkarten.Report;

namespace Weissach.Postkarten;

public sealed class Plugin : IPlugin
{
    public const string Edit = "weissach.postkarten.edit";

    public void Configure(IPluginBuilder plugin) => plugin
        .Add<IMenu, PostcardsMenu>()
        .Add<ICard, PostcardsOfCase>()
        .Add<IReportFormat, PostcardList>();
}

public sealed class PostcardsMenu : IMenu
{
    public IEnumerable<MenuItem> Items => [new("Postkarten", "board", Plugin.Edit, "image", 300)];
}
