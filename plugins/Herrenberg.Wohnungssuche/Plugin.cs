using Herrenberg.Wohnungssuche.Card;
using Herrenberg.Wohnungssuche.Checklist;
using Herrenberg.Wohnungssuche.Goals;
using Herrenberg.Wohnungssuche.Report;
using Herrenberg.Wohnungssuche.Rule;
using Herrenberg.Wohnungssuche.Topics;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Cases;
using IntegrationPlatform.Sdk.Plans;

namespace Herrenberg.Wohnungssuche;

public sealed class Plugin : IPlugin
{
    public const string View = "herrenberg.wohnungssuche.view", Report = "herrenberg.wohnungssuche.report";

    public void Configure(IPluginBuilder plugin) => plugin
        .Add<IForm, HousingChecklist>()
        .Add<ICard, HousingSearch>()
        .Add<IRule<ContactDraft>, NoHousingInGroups>()
        .Add<ICodeValues, HousingTopics>()
        .Add<IGoalTemplates, HousingGoals>()
        .Add<IReportFormat, HousingList>();
}
