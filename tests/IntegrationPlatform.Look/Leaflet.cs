namespace IntegrationPlatform.Look;

/// <summary>One page to leaf through the pictures.</summary>
internal static class Leaflet
{
    public static string Of(IEnumerable<string> pages, IEnumerable<string> variants) =>
        $$"""
        <!doctype html>
        <html lang="de">
        <meta charset="utf-8">
        <title>Alle Seiten</title>
        <style>
          body { font: 1rem system-ui; margin: 2rem; background: #eee }
          .row { display: flex; gap: 1rem; align-items: start }
          img { height: 28rem; object-fit: cover; object-position: top; border: 1px solid #999 }
        </style>
        <h1>Alle Seiten</h1>
        {{string.Join('\n', pages.Select(page => $"<h2>{page}</h2>\n<div class=\"row\">{string.Concat(variants.Select(v => Picture($"{page}-{v}")))}</div>"))}}
        </html>
        """;

    private static string Picture(string name) => $"<a href=\"{name}.png\"><img loading=\"lazy\" src=\"{name}.png\" alt=\"{name}\"></a>";
}
