using System.IO;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using IntegrationPlatform.Plans.ClientCopy;
using IntegrationPlatform.Plans.ClientTexts;
using IntegrationPlatform.Plans.Data;

namespace IntegrationPlatform.Tests.Plans;

/// <summary>The fixed texts of the client's copy in all their languages.</summary>
[Trait("Database", "any")]
public sealed partial class ClientTextTests
{
    public static TheoryData<string> Tags => [.. CopyLanguages.All.Select(l => l.Tag)];

    [Fact]
    public void There_are_fifteen_languages() => Assert.Equal(15, CopyLanguages.All.DistinctBy(l => l.Name).Count());

    [Theory, MemberData(nameof(Tags))]
    public void Every_language_says_the_same_with_the_same_values(string tag)
    {
        var (german, file) = (CopyLanguages.ReadFile("de"), CopyLanguages.ReadFile(tag));
        Assert.Equal(tag, file.Language);
        Assert.Equal(german.Texts.Keys, file.Texts.Keys);
        Assert.All(file.Texts, text => Assert.Equal((text.Key, Values(german.Texts[text.Key])), (text.Key, Values(text.Value))));
        Assert.All(file.Texts, text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
        Assert.All(file.Checked.Except(["*"]), key => Assert.Contains(key, german.Texts.Keys));
        Assert.Equal(tag is "ar" or "fa" or "prs" or "ckb" ? "rtl" : "ltr", file.Direction);
    }

    [Theory, MemberData(nameof(Tags))]
    public void Every_code_has_a_word(string tag)
    {
        var language = CopyLanguages.Find(tag)!;
        Assert.All(Codes<FieldOfAction>("field").Concat(Codes<GoalStatus>("goal_status")).Concat(Codes<StepStatus>("step_status")).Concat(Codes<StepActor>("who")), key => Assert.NotEmpty(language[key]));
    }

    [Theory, MemberData(nameof(Tags))]
    public void Nobody_is_promised_that_only_the_client_knows_the_plan(string tag) =>
        Assert.DoesNotContain("Jobcenter", CopyLanguages.Find(tag)!["link.who_sees_text"], StringComparison.Ordinal);

    [Fact]
    public void A_value_stands_apart_and_is_no_markup()
    {
        using var html = new StringWriter();
        CopyLanguages.Find("ar")!.Say("plan.for", "<b>Anna</b>").WriteTo(html, HtmlEncoder.Default);
        Assert.Contains("<bdi>&lt;b&gt;Anna&lt;/b&gt;</bdi>", html.ToString(), StringComparison.Ordinal);
        Assert.Contains("\u2068Anna\u2069", CopyLanguages.Find("ar")!.Plain("plan.for", "Anna"), StringComparison.Ordinal);
    }

    [Theory, InlineData("ara", "ar"), InlineData("prs", "prs"), InlineData("pus", "de"), InlineData(null, "de"), InlineData("tir", "ti")]
    public void A_client_s_language_is_known_by_its_code(string? code, string tag) => Assert.Equal(tag, CopyLanguages.OfPerson(code).Tag);

    [Fact]
    public void Machine_and_people_are_counted_honestly()
    {
        Assert.Equal(0, CopyLanguages.German.ByMachine);
        Assert.All(CopyLanguages.All.Where(l => l.Tag != "de"), l => Assert.Equal(l.Texts.Count, l.ByMachine + l.Checked));
    }

    private static string Values(string text) => string.Join(' ', Placeholder().Matches(text).Select(m => m.Value).Order());

    private static IEnumerable<string> Codes<T>(string kind) where T : struct, Enum => Enum.GetValues<T>().Select(v => $"{kind}.{CopyGoal.Code(v)}");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();
}
