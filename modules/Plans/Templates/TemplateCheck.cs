using IntegrationPlatform.Sdk.Plans;

namespace IntegrationPlatform.Plans.Templates;

/// <summary>What a template may hold: a goal that is begun from it must be savable as it stands.</summary>
internal static class TemplateCheck
{
    public const int MaxTitle = 200, MaxIndicator = 300, MaxSteps = 20, MaxStep = 300;

    /// <summary>A suggestion that does not fit is passed over; the others of its plugin are offered.</summary>
    public static bool Fits(GoalSuggestion? said, string? plugin) =>
        said is { Key: not null, Field: not null, Title.Length: > 0 and <= MaxTitle, Indicator: null or { Length: <= MaxIndicator }, Steps.Count: <= MaxSteps }
        && (plugin is null || said.Key.StartsWith(plugin + ".", StringComparison.Ordinal))
        && ShippedTemplates.FieldOf(said.Field) is not null
        && said.Steps.All(s => s is { Length: > 0 and <= MaxStep });
}
