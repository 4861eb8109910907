using Microsoft.Extensions.Configuration;

namespace IntegrationPlatform.Platform.Uploads;

/// <summary>How large a file may be that somebody uploads, and how many are read at once: each stands in memory until it is sealed.</summary>
public sealed class UploadSettings : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private const int Least = 1024, Most = 20 * Megabyte;
    private const int AtOnce = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _places = new(AtOnce);

    public UploadSettings(IConfiguration settings)
    {
        MaxBytes = settings.GetValue("Documents:MaxBytes", 10 * Megabyte);
        if (MaxBytes is < Least or > Most)
            throw new InvalidOperationException($"Documents:MaxBytes is {MaxBytes}; it must lie between {Least} and {Most}.");
    }

    public int MaxBytes { get; }

    /// <summary>10 MB, or less in kilobytes.</summary>
    public string Limit => MaxBytes >= Megabyte ? $"{MaxBytes / Megabyte} MB" : $"{MaxBytes / 1024} kB";

    /// <returns>Null when too many others are uploading; else the place, to be given back.</returns>
    internal async Task<IDisposable?> EnterAsync(CancellationToken cancellationToken) =>
        await _places.WaitAsync(Patience, cancellationToken) ? new Place(_places) : null;

    public void Dispose() => _places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
