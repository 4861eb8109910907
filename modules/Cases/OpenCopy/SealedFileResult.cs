using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace IntegrationPlatform.Cases.OpenCopy;

/// <summary>
/// Opens a copy part by part while it leaves; no more than a few parts stand in memory, and no connection to the database waits for a slow
/// reader. Always whole: no ranges.
/// </summary>
internal sealed class SealedFileResult(CasesDb db, Vault vault, DocumentCopy copy, bool download) : FileResult(TypeOf(copy.Kind))
{
    private const int PartsAtOnce = 4;

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var (answer, aborted) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        var parts = await OpenAsync(0, aborted); // before the first header, so that a copy that does not open is an error page
        context.HttpContext.Features.Set(new SandboxedAnswer());
        answer.ContentType = ContentType;
        answer.ContentLength = copy.Bytes;
        answer.Headers.CacheControl = "no-store";
        var disposition = new ContentDispositionHeaderValue(download ? "attachment" : "inline");
        disposition.SetHttpFileName(vault.Open(copy.Name, copy.Id) ?? "Dokument");
        answer.Headers.ContentDisposition = disposition.ToString();
        for (var sent = 0; ; parts = await OpenAsync(sent, aborted))
        {
            foreach (var part in parts)
                await answer.Body.WriteAsync(part, aborted);
            sent += parts.Count;
            if (sent * (long)DocumentPart.MaxBytes >= copy.Bytes)
                return;
        }
    }

    private async Task<List<byte[]>> OpenAsync(int first, CancellationToken cancellationToken)
    {
        var sealedParts = await db.DocumentParts.AsNoTracking().Where(p => p.CopyId == copy.Id && p.Number >= first && p.Number < first + PartsAtOnce).OrderBy(p => p.Number).ToListAsync(cancellationToken);
        if (sealedParts.Count == 0)
            throw new InvalidDataException($"Part {first} of the copy {copy.Id} is missing.");
        return sealedParts.ConvertAll(p => vault.OpenBytes(p.Content, p.Id) ?? throw new InvalidDataException($"Part {p.Number} of the copy {copy.Id} cannot be opened."));
    }

    private static string TypeOf(FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
