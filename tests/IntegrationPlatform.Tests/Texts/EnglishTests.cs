using System.Text.RegularExpressions;
using IntegrationPlatform.Cases;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Tests.Texts;

/// <summary>Texts.en.resx of every assembly against the German sentences that are said there.</summary>
[Trait("Database", "any")]
public partial class EnglishTests
{
    [Fact]
    public void Every_German_sentence_has_an_English_one() => Assert.Empty(
        from assembly in Sentences.Assemblies
        let english = Sentences.English(assembly)
        from german in Sentences.German(assembly)
        where !english.TryGetValue(german, out var text) || string.IsNullOrWhiteSpace(text)
        select $"{assembly.GetName().Name}: {german}");

    [Fact]
    public void Every_English_sentence_is_used() => Assert.Empty(
        from assembly in Sentences.Assemblies
        let german = Sentences.German(assembly)
        from key in Sentences.English(assembly).Keys
        where !german.Contains(key)
        select $"{assembly.GetName().Name}: {key}");

    [Fact]
    public void Both_languages_name_the_same_values() => Assert.Empty(
        from assembly in Sentences.Assemblies
        from text in Sentences.English(assembly)
        where !ValuesOf(text.Key).SetEquals(ValuesOf(text.Value))
        select $"{assembly.GetName().Name}: {text.Key} → {text.Value}");

    [Fact]
    public void Sentences_are_found_wherever_they_are_said() // a check that finds nothing proves nothing
    {
        var cases = Sentences.German(typeof(CasesModule).Assembly);
        string[] inCases = ["Alle Felder", "Fall angelegt.", "Familienname", "Büro", "Der Tag liegt zwischen 1 und 31.", "Ukraine", "Kurzkontakte", "nein", "Guten Morgen, {0}"];
        Assert.Empty(inCases.Except(cases));
        var web = Sentences.German(typeof(Program).Assembly);
        string[] inWeb = ["Teamleitung", "Mindestens 12 Zeichen; vier zufällige Wörter sind ein gutes Passwort.", "Noch nicht gespeichert"];
        Assert.Empty(inWeb.Except(web));
        Assert.Contains("(freiwillig)", Sentences.German(typeof(MunicipalDbContext).Assembly));
        Assert.Contains("Das Passwort stimmt nicht.", Sentences.German(typeof(Rights).Assembly));
    }

    [Fact]
    public void A_choice_of_two_sentences_gives_both_and_a_value_none() =>
        Assert.Equal(["ja", "nein", "Fall {0}"], Sentences.InSource("""T[yes ? "ja" : "nein"] + T["Fall {0}", "x"] + T[Label("y")[0]] + new T[2]""").Except(["y"]));

    private static HashSet<string> ValuesOf(string text) => [.. Value().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\{\d+[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Value();
}
