using System.Net;

namespace IntegrationPlatform.Testing;

/// <summary>The form for a contact of one case, read once and sent often; the fields that are given out anew with every form get a new value each time.</summary>
public sealed class ContactForm
{
    private readonly List<KeyValuePair<string, string>> _values;
    private readonly HashSet<string> _oneTime;
    private readonly HashSet<string> _notes;

    private ContactForm(string path, List<KeyValuePair<string, string>> values, HashSet<string> oneTime, HashSet<string> notes) =>
        (Path, _values, _oneTime, _notes) = (path, values, oneTime, notes);

    public string Path { get; }

    public static async Task<ContactForm> ReadAsync(Browserless user, string path, CancellationToken cancellationToken = default)
    {
        var first = await user.GetAsync(path, cancellationToken);
        var second = await user.GetAsync(path, cancellationToken);
        var form = Browserless.Form(first, HasNote);
        var before = form.Values();
        var oneTime = Browserless.Form(second, HasNote).Values()
            .Where(v => Guid.TryParse(v.Value, out _) && before.Any(b => b.Key == v.Key && b.Value != v.Value))
            .Select(v => v.Key).ToHashSet();
        if (oneTime.Count == 0)
            throw new InvalidOperationException($"The form {path} carries no number of its own, so a contact sent twice cannot be told from two contacts.");
        var target = form.Action.Length == 0 ? first.Address : new Uri(first.Address, form.Action);
        return new(target.PathAndQuery, [.. form.FilledIn("")], oneTime, [.. form.Fields.Where(f => f.Kind == "textarea").Select(f => f.Name)]);
    }

    /// <summary>A contact ready to be sent; sending it again sends the same one.</summary>
    public Filled Fill(string note)
    {
        var id = Guid.CreateVersion7();
        return new(Path, note, [.. _values.Select(v => _oneTime.Contains(v.Key) ? new(v.Key, id.ToString()) : _notes.Contains(v.Key) ? new(v.Key, note) : v)]);
    }

    private static bool HasNote(HtmlForm form) => form.Fields.Any(f => f.Kind == "textarea");

    public sealed record Filled(string Path, string Note, IReadOnlyList<KeyValuePair<string, string>> Values)
    {
        public HttpRequestMessage ToRequest(Uri host, string cookies)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, Path)) { Content = new FormUrlEncodedContent(Values) };
            request.Headers.Add("Cookie", cookies);
            return request;
        }
    }

    /// <summary>A saved contact answers with a redirect; everything else shows the form again or an error.</summary>
    public static bool Saved(HttpStatusCode status) => status is HttpStatusCode.Found or HttpStatusCode.SeeOther;
}
