namespace IntegrationPlatform.Cases.Names;

/// <summary>
/// The keys under which a person stands in the index. Keys of two words make a full name selective:
/// nobody has to read every Mohamad to find Mohamad Hussein.
/// </summary>
internal static class NameKeys
{
    private const int MostKeys = 60;

    public static IReadOnlyList<string> For(IEnumerable<string> forms)
    {
        var names = forms.Select(NameWords.Of).ToList();
        var singles = names.SelectMany(name => name.All).SelectMany(SingleKeys);
        var pairs = names.SelectMany(name => name.Pairs()).SelectMany(pair => PairKeys(pair.First, pair.Second).Concat(PairKeys(pair.Second, pair.First)));
        return singles.Concat(pairs).Distinct().Take(MostKeys).ToList();
    }

    public static string Folded(NameWord word) => "f:" + word.Text;

    public static string FoldedPair(NameWord first, NameWord second) => $"q:{first.Text} {second.Text}";

    public static string Sound(string code) => "s:" + code;

    public static string SoundPair(string first, string second) => $"p:{first} {second}";

    private static IEnumerable<string> SingleKeys(NameWord word) => Codes(word).Select(Sound).Prepend(Folded(word));

    private static IEnumerable<string> PairKeys(NameWord first, NameWord second) =>
        Codes(first).SelectMany(_ => Codes(second), SoundPair).Prepend(FoldedPair(first, second));

    private static IEnumerable<string> Codes(NameWord word) => word.Sounds.Select(sound => sound.Code).Distinct();
}
