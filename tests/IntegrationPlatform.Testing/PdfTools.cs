using System.Diagnostics;

namespace IntegrationPlatform.Testing;

/// <summary>Reads a PDF with the programs of poppler, as somebody else's software does.</summary>
public static class PdfTools
{
    private const string Itself = "<pdf>";

    public static Task<string> TextAsync(byte[] pdf) => RunAsync("pdftotext", pdf, "-layout", Itself, "-");

    public static Task<string> InfoAsync(byte[] pdf) => RunAsync("pdfinfo", pdf, Itself);

    /// <summary>Tags, with their attributes such as the language.</summary>
    public static Task<string> StructureAsync(byte[] pdf) => RunAsync("pdfinfo", pdf, "-struct", Itself);

    public static Task<string> FontsAsync(byte[] pdf) => RunAsync("pdffonts", pdf, Itself);

    private static async Task<string> RunAsync(string program, byte[] pdf, params string[] words)
    {
        var file = Path.GetTempFileName(); // poppler wants to jump about in it
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            using var process = Process.Start(new ProcessStartInfo(program, words.Select(word => word == Itself ? file : word)) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })
                ?? throw new InvalidOperationException($"{program} did not start.");
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await errors}");
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException($"{program} is missing. ./dev test installs it; else: apt-get install poppler-utils", missing);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
