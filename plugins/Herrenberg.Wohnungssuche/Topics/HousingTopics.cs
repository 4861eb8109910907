using IntegrationPlatform.Sdk;

namespace Herrenberg.Wohnungssuche.Topics;

/// <summary>What Herrenberg wants to tell apart; in every figure both are housing.</summary>
public sealed class HousingTopics : ICodeValues
{
    public IReadOnlyList<CodeValue> Values =>
    [
        new(OpenLists.ContactTopics, "herrenberg.wohnungssuche.besichtigung", "Wohnungsbesichtigung", CountsAs: "housing"),
        new(OpenLists.ContactTopics, "herrenberg.wohnungssuche.mietvertrag", "Mietvertrag", CountsAs: "housing"),
    ];
}
