using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Musterstadt.Notizbrett.Board;

/// <summary>Notes of the team for the team, the newest first.</summary>
[Route("board"), Permission(Plugin.Use), NothingPersonal("notes of the team about nobody")]
public sealed class BoardController(IPluginStore store) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await PageAsync(new Note(), cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Index(Note note, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(await PageAsync(note, cancellationToken));
        }
        await store.SaveAsync(note.Key.ToString("N"), note, subject: null, version: null, cancellationToken); // the same form sent twice has the same key
        TempData.Toast("Notiz gespeichert.");
        return Redirect($"{Request.PathBase}/p/musterstadt.notizbrett/board");
    }

    private async Task<BoardPage> PageAsync(Note form, CancellationToken cancellationToken) => new(form, await store.ListAsync<Note>(after: null, take: 50, cancellationToken));
}

public sealed record BoardPage(Note Form, IReadOnlyList<StoredRecord<Note>> Notes);

public sealed record Note
{
    public Guid Key { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Notiz"), Required(ErrorMessage = "Schreiben Sie etwas auf."), StringLength(500, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Text { get; set; }
}
