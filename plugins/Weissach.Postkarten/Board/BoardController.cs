using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Cases;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Weissach.Postkarten.Board;

/// <summary>The board with all cards, and the form for one.</summary>
[Route("board"), Permission(Plugin.Edit), PersonalPage("Postcard")]
public sealed class BoardController(IPluginStore store, ICaseDirectory cases) : Controller
{
    private const int PageSize = 24;

    [HttpGet("")]
    public async Task<IActionResult> Index(string? after, CancellationToken cancellationToken)
    {
        var cards = await store.ListAsync<Postcard>(after, PageSize + 1, cancellationToken);
        var seen = await cases.FindAsync([.. cards.Select(c => c.Subject).OfType<Guid>().Distinct()], cancellationToken);
        return View(new BoardPage(Base, [.. cards.Take(PageSize).Where(c => c.Subject is not { } about || seen.ContainsKey(about))], cards.Count > PageSize ? cards[PageSize - 1].Key : null, after is not null));
    }

    [HttpGet("new")]
    public Task<IActionResult> New(Guid? about, CancellationToken cancellationToken) =>
        ShowAsync(new PostcardForm { Key = Guid.CreateVersion7().ToString("N"), About = about }, null, StatusCodes.Status200OK, cancellationToken);

    [HttpGet("{key}")]
    public async Task<IActionResult> Edit(string key, CancellationToken cancellationToken) =>
        await store.FindAsync<Postcard>(key, cancellationToken) is { } stored
            ? await ShowAsync(new PostcardForm { Key = key, Version = stored.Version, About = stored.Subject, Card = stored.Record }, null, StatusCodes.Status200OK, cancellationToken)
            : NotFound();

    [HttpPost("new"), HttpPost("{key}")]
    public async Task<IActionResult> Edit([FromForm] PostcardForm form, CancellationToken cancellationToken)
    {
        if (await store.FindAsync<Postcard>(form.Key, cancellationToken) is { } present)
        {
            form.About = present.Subject; // whom a card is about was said when it was made
            ModelState.Remove(nameof(form.About));
        }
        if (!ModelState.IsValid)
            return await ShowAsync(form, null, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        if (form.About is { } about && await cases.FindAsync(about, cancellationToken) is null)
            return NotFound();
        if (await store.SaveAsync(form.Key, form.Card, form.About, form.Version, cancellationToken))
        {
            TempData.Toast("Postkarte gespeichert.");
            return Redirect($"{Base}/board");
        }
        var stored = await store.FindAsync<Postcard>(form.Key, cancellationToken);
        if (stored is null)
            return NotFound();
        if (stored.Record == form.Card)
            return Redirect($"{Base}/board"); // the same form came twice
        form.Version = stored.Version;
        ModelState.Remove(nameof(form.Version));
        return await ShowAsync(form, stored.Record, StatusCodes.Status409Conflict, cancellationToken);
    }

    private string Base => $"{Request.PathBase}/p/weissach.postkarten";

    /// <summary>A card about a case is for those who may see the case.</summary>
    private async Task<IActionResult> ShowAsync(PostcardForm form, Postcard? theirs, int status, CancellationToken cancellationToken)
    {
        var about = form.About is { } id ? await cases.FindAsync(id, cancellationToken) : null;
        if (form.About is not null && about is null)
            return NotFound();
        Response.StatusCode = status;
        return View("Edit", new EditPage(Base, form, about, theirs));
    }
}

public sealed record BoardPage(string Base, IReadOnlyList<StoredRecord<Postcard>> Cards, string? Next, bool IsLater);

public sealed record EditPage(string Base, PostcardForm Form, CaseReference? Case, Postcard? Theirs);

public sealed class PostcardForm
{
    [Required, RegularExpression("[0-9a-f]{32}")]
    public string Key { get; set; } = "";

    public int? Version { get; set; }
    public Guid? About { get; set; }
    public Postcard Card { get; set; } = new();
}
