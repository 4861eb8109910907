using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Sdk.Look;
using IntegrationPlatform.Platform.Words;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.Editions;

/// <summary>What one edition says otherwise than the one before, in the order of the newer one.</summary>
internal sealed record EditionChanges(IReadOnlyList<EditionGoal> Added, IReadOnlyList<EditionGoal> Gone, IReadOnlyList<GoalChange> Changed)
{
    public bool None => Added.Count + Gone.Count + Changed.Count == 0;

    public static EditionChanges Between(EditionContent before, EditionContent after, Family family, IStringLocalizer texts)
    {
        var former = before.Goals.ToDictionary(g => g.Id);
        var now = after.Goals.ToDictionary(g => g.Id);
        return new(
            [.. after.Goals.Where(g => !former.ContainsKey(g.Id))],
            [.. before.Goals.Where(g => !now.ContainsKey(g.Id))],
            [.. after.Goals.Where(g => former.ContainsKey(g.Id)).Select(g => new GoalChange(g.Title, [.. LinesOf(former[g.Id], g, family, texts)])).Where(c => c.Lines.Count > 0)]);
    }

    private static IEnumerable<ChangedLine> LinesOf(EditionGoal was, EditionGoal now, Family family, IStringLocalizer texts)
    {
        if (was.Title != now.Title)
            yield return new(texts["Ziel"], was.Title, now.Title);
        if (was.Field != now.Field)
            yield return new(texts["Handlungsfeld"], texts[Labels.Of(was.Field)], texts[Labels.Of(now.Field)]);
        if (was.MemberId != now.MemberId)
            yield return new(texts["Für wen?"], family.NameOf(was.MemberId) ?? texts["die ganze Familie"], family.NameOf(now.MemberId) ?? texts["die ganze Familie"]);
        if (was.OwnWords != now.OwnWords)
            yield return new(texts["In eigenen Worten"], was.OwnWords, now.OwnWords);
        if (was.Indicator != now.Indicator)
            yield return new(texts["Woran merken alle, dass es erreicht ist?"], was.Indicator, now.Indicator);
        if (was.TargetOn != now.TargetOn)
            yield return new(texts["Zieldatum"], DayOf(was.TargetOn), DayOf(now.TargetOn));
        var (before, after) = (was.Steps.ToDictionary(s => s.Id), now.Steps.ToDictionary(s => s.Id));
        foreach (var step in now.Steps)
        {
            var text = LineOf(step, texts);
            if (!before.TryGetValue(step.Id, out var former))
                yield return new(texts["Schritt"], null, text);
            else if (LineOf(former, texts) is var old && old != text)
                yield return new(texts["Schritt"], old, text);
        }
        foreach (var gone in was.Steps.Where(s => !after.ContainsKey(s.Id)))
            yield return new(texts["Schritt"], LineOf(gone, texts), null);
    }

    private static string LineOf(EditionStep step, IStringLocalizer texts) =>
        string.Join(", ", new[] { step.Title, texts[Labels.Of(step.Actor)].Value, step.ActorName, DayOf(step.Until) }.Where(p => !string.IsNullOrEmpty(p)));

    private static string? DayOf(DateOnly? day) => day is { } on ? German.Day(on) : null;
}

internal sealed record GoalChange(string Title, IReadOnlyList<ChangedLine> Lines);

/// <param name="Before">Null if it was not there.</param>
/// <param name="Now">Null if it is gone.</param>
internal sealed record ChangedLine(string What, string? Before, string? Now);
