namespace IntegrationPlatform.Platform.Pdf;

/// <summary>Why there is no PDF. The page that says so has a sentence for each.</summary>
public enum PdfProblem
{
    /// <summary>No Chromium is installed, or it does not start.</summary>
    NoBrowser,

    /// <summary>The host runs as root in production, where Chromium would have no sandbox.</summary>
    NoSandbox,

    /// <summary>Too many documents wait already.</summary>
    Busy,

    /// <summary>The document took longer than allowed.</summary>
    TooSlow,

    /// <summary>Chromium could not print it, twice.</summary>
    Failed,
}

/// <summary>A document could not be printed. The message is for the log, and tells nothing of the document.</summary>
public sealed class PdfException(PdfProblem problem, string message, Exception? inner = null) : Exception(message, inner)
{
    public PdfProblem Problem { get; } = problem;
}
