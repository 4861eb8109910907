using System.Text.Json;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace IntegrationPlatform.Web.Drafts;

/// <summary>Keeps what is being typed, for its author only. The form's path is the draft's name.</summary>
[Route("drafts/{*form}"), NothingPersonal("takes what its author has typed, answers with nothing")]
internal sealed class DraftsController(DraftStore drafts) : Controller
{
    [HttpPut, RequestSizeLimit(DraftStore.MaxSize)]
    public async Task<IActionResult> Save(string form, CancellationToken cancellationToken)
    {
        if (form.Length > 200)
            return StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (await FieldsAsync(cancellationToken) is not { } fields)
            return BadRequest();
        await drafts.SaveAsync(form, fields, cancellationToken);
        return NoContent();
    }

    /// <summary>„Entwurf verwerfen“: back to the empty form.</summary>
    [HttpPost("/drafts/{*form:regex(^.+/discard$)}")]
    public async Task<IActionResult> Discard(string form, CancellationToken cancellationToken)
    {
        var path = form[..^"/discard".Length];
        await drafts.DiscardAsync(path, cancellationToken);
        return Redirect(Request.PathBase.Add("/" + path).ToUriComponent());
    }

    private async Task<Dictionary<string, string[]>?> FieldsAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(Request.Body, new JsonDocumentOptions { MaxDepth = 3, AllowDuplicateProperties = false }, cancellationToken);
            return body.RootElement.EnumerateObject().Where(p => !p.Name.StartsWith("__", StringComparison.Ordinal)).ToDictionary(p => p.Name, p => Values(p.Value), StringComparer.Ordinal);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null; // no object, or text that is no text, such as half a character
        }
    }

    private static string[] Values(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => v.ToString())] : [value.ToString()];
}
