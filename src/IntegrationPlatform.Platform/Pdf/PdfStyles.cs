using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.FileProviders;

namespace IntegrationPlatform.Platform.Pdf;

/// <summary>Style sheets of the web root as text for a style element, with what they refer to as data: addresses. Read once.</summary>
public sealed partial class PdfStyles(IWebHostEnvironment host)
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".woff2"] = "font/woff2",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
    };

    private readonly ConcurrentDictionary<string, HtmlString> _read = new();

    /// <param name="path">From the web root, such as <c>/css/letter.css</c>.</param>
    public IHtmlContent Of(string path) => _read.GetOrAdd(path, p => new HtmlString(Inlined(p)));

    private string Inlined(string path) => Reference().Replace(File(path).Text, match =>
    {
        var address = match.Groups["address"].Value;
        if (address.StartsWith("data:", StringComparison.Ordinal))
            return match.Value;
        var file = new Uri(new Uri("web:" + path), address).AbsolutePath;
        return $"url(data:{Types[Path.GetExtension(file)]};base64,{Convert.ToBase64String(File(file).Bytes)})";
    });

    private (byte[] Bytes, string Text) File(string path)
    {
        var file = host.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists)
            throw new FileNotFoundException("A style sheet of a PDF refers to what the web root does not have.", path);
        using var stream = file.CreateReadStream();
        var bytes = new byte[file.Length];
        stream.ReadExactly(bytes);
        return (bytes, System.Text.Encoding.UTF8.GetString(bytes));
    }

    [GeneratedRegex("""url\((?<quote>["']?)(?<address>(?:(?!\k<quote>\)).)*)\k<quote>\)""", RegexOptions.None, 1000)]
    private static partial Regex Reference();
}
