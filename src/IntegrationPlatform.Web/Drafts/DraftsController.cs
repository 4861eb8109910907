using System.Text.Json;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace IntegrationPlatform.Web.Drafts;

/// <summary>Keeps what is being typed, for its author only. The form's path is the draft's name.</summary>
[Route("drafts/{*form}"), NothingPersonal("takes what its author has typed, answers with nothing")]
internal sealed class DraftsController(DraftStore drafts) : Controller
{
    [HttpPut]
    public async Task<IActionResult> Save(string form, CancellationToken cancellationToken)
    {
        if (form.Length > 200 || Request.ContentLength > DraftStore.MaxSize)
            return StatusCode(StatusCodes.Status413PayloadTooLarge);
        try
        {
            using var body = await JsonDocument.ParseAsync(Request.Body, new JsonDocumentOptions { MaxDepth = 3 }, cancellationToken);
            if (body.RootElement.ValueKind != JsonValueKind.Object)
                return BadRequest();
            var fields = body.RootElement.EnumerateObject().Where(p => !p.Name.StartsWith("__", StringComparison.Ordinal)).ToDictionary(p => p.Name, p => Values(p.Value), StringComparer.Ordinal);
            await drafts.SaveAsync(form, fields, cancellationToken);
            return NoContent();
        }
        catch (JsonException)
        {
            return BadRequest();
        }
    }

    /// <summary>„Entwurf verwerfen“: back to the empty form.</summary>
    [HttpPost("/drafts/{*form:regex(^.+/discard$)}")]
    public async Task<IActionResult> Discard(string form, CancellationToken cancellationToken)
    {
        var path = form[..^"/discard".Length];
        await drafts.DiscardAsync(path, cancellationToken);
        return Redirect($"{Request.PathBase}/{path}");
    }

    private static string[] Values(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => v.ToString())] : [value.ToString()];
}
