namespace IntegrationPlatform.Sdk.Plans;

/// <summary>Goals with steps that a plugin offers when somebody adds a goal to an integration plan.</summary>
public interface IGoalTemplates : IExtension
{
    /// <summary>In the order in which they are offered.</summary>
    IEnumerable<GoalSuggestion> Templates { get; }
}

/// <summary>A goal to start from; whoever takes it changes the words.</summary>
/// <param name="Key">Starts with the plugin's id.</param>
/// <param name="Field">Code of CL-20 fields of action: <c>housing</c>. One that does not exist is never offered.</param>
/// <param name="Title">German, at most 200 letters.</param>
/// <param name="Indicator">German: how everyone sees that it is reached. Null leaves it open.</param>
/// <param name="Steps">German, one short sentence each.</param>
public sealed record GoalSuggestion(string Key, string Field, string Title, string? Indicator, IReadOnlyList<string> Steps);
