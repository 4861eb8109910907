using IntegrationPlatform.Cases.Letters;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace IntegrationPlatform.Cases.LetterTemplates;

/// <summary>Which letters there are, in which languages, and which of them the municipality words itself.</summary>
[Route("letters/templates"), Permission(Rights.LettersManage), NothingPersonal("texts without a person")]
internal sealed class LetterTemplatesController(LetterTexts templates) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(new LetterTemplatesPage(await templates.AllAsync(cancellationToken)));
}

internal sealed record LetterTemplatesPage(ILookup<string, OfferedText> Texts);
