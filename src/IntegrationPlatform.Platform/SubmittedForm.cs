using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace IntegrationPlatform.Platform;

/// <summary>Makes sending a form twice harmless, and sending it changed after the Back button a second record instead of a lost text.</summary>
public static class SubmittedForm
{
    private const string Token = "__RequestVerificationToken";

    /// <summary>
    /// The id of the record that this form adds. The same form with the same content has the same id however often it arrives;
    /// other content, another page or another user has another one, so an id that is taken is always one's own.
    /// </summary>
    /// <param name="request">A request whose form was read.</param>
    /// <param name="formId">The hidden field that the page was shown with, a UUID of version 7: its time stays, so that ids grow with time.</param>
    public static Guid RecordId(this HttpRequest request, Guid formId)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(request.HttpContext.User.Identity?.Name);
        Add(request.PathBase + request.Path);
        Add(formId.ToString());
        foreach (var (name, values) in request.Form.Where(f => f.Key != Token).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            Add(name);
            foreach (var value in values)
                Add(value);
        }
        var id = hash.GetHashAndReset().AsSpan(0, 16);
        (formId == Guid.Empty ? Guid.CreateVersion7() : formId).ToByteArray(bigEndian: true).AsSpan(0, 6).CopyTo(id);
        id[6] = (byte)((id[6] & 0x0f) | 0x70);
        id[8] = (byte)((id[8] & 0x3f) | 0x80);
        return new Guid(id, bigEndian: true);

        void Add(string? text)
        {
            var bytes = Encoding.UTF8.GetBytes(text ?? "");
            hash.AppendData(BitConverter.GetBytes(bytes.Length)); // so that "ab" + "c" is not "a" + "bc"
            hash.AppendData(bytes);
        }
    }
}
