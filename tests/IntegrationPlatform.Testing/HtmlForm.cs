using System.Net;
using System.Text.RegularExpressions;

namespace IntegrationPlatform.Testing;

/// <summary>A form as the page shows it: where it goes and what it would send. Enough for our own pages; not a browser.</summary>
public sealed partial class HtmlForm
{
    private HtmlForm(string action, string method, IReadOnlyList<FormField> fields) => (Action, Method, Fields) = (action, method, fields);

    /// <summary>Empty means: the page's own address.</summary>
    public string Action { get; }
    public string Method { get; }
    public IReadOnlyList<FormField> Fields { get; }

    public static IReadOnlyList<HtmlForm> AllOf(string html) =>
        [.. Forms().Matches(Comments().Replace(html, "")).Select(form => new HtmlForm(
            Attribute(form.Groups["head"].Value, "action") ?? "",
            (Attribute(form.Groups["head"].Value, "method") ?? "get").ToLowerInvariant(),
            [.. FieldsOf(form.Groups["body"].Value)]))];

    /// <summary>What a browser would send if somebody pressed the first button now.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values()
    {
        var pressed = Fields.FirstOrDefault(f => f.Kind == "submit");
        return [.. Fields.Where(f => f.Name.Length > 0 && (f.Sends || f == pressed)).Select(f => new KeyValuePair<string, string>(f.Name, f.Value))];
    }

    /// <summary>The same, with what a hurried user would have to add: a text in every note, one of every choice that is still open.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> FilledIn(string note)
    {
        var values = Values().ToList();
        foreach (var choice in Fields.Where(f => f.Kind is "radio" or "checkbox").GroupBy(f => f.Name))
        {
            if (choice.Count() > 1 && !choice.Any(f => f.Sends))
                values.Add(new(choice.Key, choice.First().Value));
        }
        foreach (var select in Fields.Where(f => f.Kind == "option").GroupBy(f => f.Name))
        {
            if (select.All(f => !f.Sends || f.Value.Length == 0) && select.FirstOrDefault(f => f.Value.Length > 0) is { } first)
            {
                values.RemoveAll(v => v.Key == select.Key);
                values.Add(new(select.Key, first.Value));
            }
        }
        foreach (var text in Fields.Where(f => f.Kind == "textarea"))
        {
            values.RemoveAll(v => v.Key == text.Name);
            values.Add(new(text.Name, note));
        }
        return values;
    }

    private static IEnumerable<FormField> FieldsOf(string body)
    {
        foreach (Match field in Controls().Matches(body))
        {
            var head = field.Groups["head"].Value;
            var name = Attribute(head, "name") ?? "";
            var on = !Has(head, "disabled");
            var value = Attribute(head, "value");
            switch (field.Groups["tag"].Value.ToLowerInvariant())
            {
                case "textarea":
                    yield return new(name, "textarea", Text(field), on);
                    break;
                case "button":
                    yield return new(name, Attribute(head, "type") ?? "submit", value ?? "", Sends: false);
                    break;
                case "select":
                    foreach (var option in Options(name, field.Groups["text"].Value, on))
                        yield return option;
                    break;
                default:
                    var kind = (Attribute(head, "type") ?? "text").ToLowerInvariant();
                    var chosen = kind is not ("radio" or "checkbox") || Has(head, "checked");
                    yield return new(name, kind, value ?? (kind is "radio" or "checkbox" ? "on" : ""), on && chosen && kind is not ("submit" or "button" or "reset" or "image" or "file"));
                    break;
            }
        }
    }

    private static IEnumerable<FormField> Options(string name, string body, bool on)
    {
        var options = OptionTags().Matches(body).ToList();
        var selected = options.FindIndex(o => Has(o.Groups["head"].Value, "selected"));
        return options.Select((o, i) => new FormField(name, "option", Attribute(o.Groups["head"].Value, "value") ?? Text(o).Trim(), on && i == Math.Max(selected, 0)));
    }

    // A line break right after <textarea> belongs to the markup.
    private static string Text(Match match) => WebUtility.HtmlDecode(LeadingBreak().Replace(match.Groups["text"].Value, ""));

    private static bool Has(string head, string attribute) => Regex.IsMatch(head, $@"(?<=\s){attribute}(?=[\s=/]|$)", RegexOptions.IgnoreCase);

    private static string? Attribute(string head, string name) =>
        Regex.Match(head, $"""(?<=\s){name}\s*=\s*(?:"(?<v>[^"]*)"|'(?<v>[^']*)'|(?<v>[^\s"'>]+))""", RegexOptions.IgnoreCase) is { Success: true } found
            ? WebUtility.HtmlDecode(found.Groups["v"].Value)
            : null;

    private const string Head = """(?<head>(?:[^>"']|"[^"]*"|'[^']*')*)""";

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex("<form(?=[\\s>])" + Head + ">(?<body>.*?)</form>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Forms();

    [GeneratedRegex("<(?<tag>input)(?=[\\s>/])" + Head + ">|<(?<tag>textarea|select|button)(?=[\\s>])" + Head + ">(?<text>.*?)</\\k<tag>>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Controls();

    [GeneratedRegex("<option(?=[\\s>])" + Head + ">(?<text>[^<]*)", RegexOptions.IgnoreCase)]
    private static partial Regex OptionTags();

    [GeneratedRegex(@"\A\r?\n")]
    private static partial Regex LeadingBreak();
}

/// <summary>One field of a form; a select gives one per option.</summary>
public sealed record FormField(string Name, string Kind, string Value, bool Sends);
