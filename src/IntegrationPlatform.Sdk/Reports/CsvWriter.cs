using System.Buffers;
using System.Text;

namespace IntegrationPlatform.Sdk;

/// <summary>
/// Comma-separated values as German Excel opens them: semicolons, UTF-8 with byte order mark, CR LF (RFC 4180 otherwise).
/// A cell that a spreadsheet would take for a formula is written as text.
/// </summary>
public sealed class CsvWriter : IAsyncDisposable
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(";\"\r\n\t"), InNumbers = SearchValues.Create("0123456789,.");
    private readonly StreamWriter _to;

    /// <summary>Writes to a stream and leaves it open.</summary>
    public CsvWriter(Stream to) => _to = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };

    /// <summary>Writes one line.</summary>
    public Task WriteAsync(params IEnumerable<string?> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return _to.WriteLineAsync(string.Join(';', cells.Select(Cell)));
    }

    /// <summary>Writes what is left.</summary>
    public ValueTask DisposeAsync() => _to.DisposeAsync();

    private static string Cell(string? text)
    {
        text ??= "";
        // What starts like this is calculated when the file is opened; OWASP, "CSV Injection". A tab or return could hide one.
        if (text.AsSpan().TrimStart() is [('=' or '+' or '-' or '@' or '|' or '%'), ..] and var trimmed && !IsNumber(trimmed))
            text = "'" + text;
        return text.AsSpan().ContainsAny(NeedsQuotes) ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text[0] is '-' && text.Length is > 1 and < 20 && text[1..].IndexOfAnyExcept(InNumbers) < 0;
}
