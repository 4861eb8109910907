using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace IntegrationPlatform.Platform.Uploads;

public enum ScanResult
{
    /// <summary>Nothing was found, or nobody has set up a scanner.</summary>
    Clean,
    Infected,

    /// <summary>Nobody could look: the file must not be kept.</summary>
    Failed,
}

/// <summary>Asks clamd at <c>Clamd:Address</c> (<c>tcp://127.0.0.1:3310</c> or <c>unix:///run/clamav/clamd.ctl</c>). The file travels over the connection, not over the disk.</summary>
public sealed class VirusScan
{
    private const int ChunkBytes = 64 * 1024;
    private const int LongestAnswer = 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Uri? _address;
    private readonly ILogger<VirusScan> _log;

    public VirusScan(IConfiguration settings, ILogger<VirusScan> log)
    {
        _log = log;
        if (settings["Clamd:Address"] is { Length: > 0 } address)
            _address = Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri is { Scheme: "tcp", Port: > 0 } or { Scheme: "unix", AbsolutePath.Length: > 1 })
                ? uri
                : throw new InvalidOperationException($"Clamd:Address is \"{address}\"; it looks like tcp://127.0.0.1:3310 or unix:///run/clamav/clamd.ctl.");
    }

    public async Task<ScanResult> LookAsync(ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        if (_address is null)
            return ScanResult.Clean;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            var answer = await AskAsync(file, limit.Token);
            if (answer.EndsWith(" FOUND", StringComparison.Ordinal))
            {
                _log.LogWarning("The virus scanner refuses an uploaded file: {Answer}", answer);
                return ScanResult.Infected;
            }
            if (answer == "stream: OK")
                return ScanResult.Clean;
            _log.LogError("The virus scanner could not look into an uploaded file: {Answer}", answer);
        }
        catch (Exception fault) when (fault is SocketException or IOException || fault is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            _log.LogError(fault, "The virus scanner at {Address} does not answer; uploaded files are refused.", _address);
        }
        return ScanResult.Failed;
    }

    private async Task<string> AskAsync(ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        using var socket = _address!.Scheme == "unix" ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        if (_address.Scheme == "unix")
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(_address.AbsolutePath), cancellationToken);
        else
            await socket.ConnectAsync(_address.Host, _address.Port, cancellationToken);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        var length = new byte[4];
        for (var rest = file; rest.Length > 0;)
        {
            var chunk = rest[..Math.Min(rest.Length, ChunkBytes)];
            BinaryPrimitives.WriteInt32BigEndian(length, chunk.Length);
            await stream.WriteAsync(length, cancellationToken);
            await stream.WriteAsync(chunk, cancellationToken);
            rest = rest[chunk.Length..];
        }
        await stream.WriteAsync(new byte[4], cancellationToken);
        return await AnswerAsync(stream, cancellationToken);
    }

    /// <summary>Up to the zero byte, as the z before the command asks for.</summary>
    private static async Task<string> AnswerAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (length < answer.Length && await stream.ReadAsync(answer.AsMemory(length), cancellationToken) is var read and > 0)
        {
            var end = answer.AsSpan(length, read).IndexOf((byte)0);
            length += end < 0 ? read : end;
            if (end >= 0)
                break;
        }
        return Encoding.ASCII.GetString(answer, 0, length).Trim();
    }
}
