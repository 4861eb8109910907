namespace IntegrationPlatform.Cases.Names;

/// <summary>One way to pronounce a word: how a German would spell it, and the code of that.</summary>
internal readonly record struct Sound(string Spelling, string Code);

/// <summary>
/// The codes of a word: first the plain Kölner Phonetik, then those of the readings in which its letters sound otherwise.
/// Two spellings of a name meet when they share one code.
/// </summary>
internal static class Phonetics
{
    public static IReadOnlyList<string> Codes(string token) => Sounds(token).Select(sound => sound.Code).Distinct().ToList();

    public static IReadOnlyList<Sound> Sounds(string token)
    {
        var code = KoelnerPhonetik.Code(token);
        if (code.Length == 0)
            return []; // no Latin letter, or none that sounds

        var sounds = new List<Sound>(2) { new(token, code) };
        foreach (var reading in Reading.All)
        {
            var spelling = reading.Respell(token);
            if (sounds.Exists(sound => sound.Spelling == spelling))
                continue;
            var otherCode = KoelnerPhonetik.Code(spelling);
            if (otherCode.Length > 0)
                sounds.Add(new Sound(spelling, otherCode));
        }
        return sounds;
    }
}
