using IntegrationPlatform.Sdk;
using Musterstadt.Notizbrett.Checklist;

namespace Musterstadt.Notizbrett;

/// <summary>Everything the plugin adds stands here.</summary>
public sealed class Plugin : IPlugin
{
    public const string Use = "musterstadt.notizbrett.use";

    public void Configure(IPluginBuilder plugin) => plugin
        .Add<IMenu, BoardMenu>()
        .Add<IForm, ArrivalChecklist>()
        .Add<IReportFormat, ArrivalReport>();
}

public sealed class BoardMenu : IMenu
{
    public IEnumerable<MenuItem> Items => [new("Notizbrett", "board", Plugin.Use)];
}
