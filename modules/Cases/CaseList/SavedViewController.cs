using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.CaseList;

[Route("cases/views"), Permission(Rights.CasesRead), NothingPersonal("a name and a filter, no client")]
internal sealed class SavedViewController(CasesDb db, CurrentUser user, IStringLocalizer<Texts> T) : Controller
{
    private const int Most = 10;

    [HttpPost]
    public async Task<IActionResult> Save(string? name, string? query, CancellationToken cancellationToken)
    {
        name = name?.Trim();
        query = query is { Length: <= 300 } && query.StartsWith('?') ? query : "?";
        var mine = await db.SavedViews.Where(v => v.UserId == user.Id).ToListAsync(cancellationToken);
        if (string.IsNullOrEmpty(name) || name.Length > 60)
            TempData.Toast(T["Geben Sie der Ansicht einen Namen mit höchstens 60 Zeichen."]);
        else if (mine.Count >= Most && mine.TrueForAll(v => v.Name != name))
            TempData.Toast(T["Sie haben schon {0} Ansichten. Löschen Sie zuerst eine.", Most]);
        else
        {
            db.SavedViews.RemoveRange(mine.Where(v => v.Name == name));
            db.SavedViews.Add(new SavedView { UserId = user.Id!.Value, Name = name, Query = query });
            await db.SaveChangesAsync(cancellationToken);
            TempData.Toast(T["Ansicht „{0}“ gespeichert.", name]);
        }
        return Redirect($"{Request.PathBase}/cases{query}");
    }

    [HttpPost("{viewId:guid}/delete")]
    public async Task<IActionResult> Delete(Guid viewId, CancellationToken cancellationToken)
    {
        var view = await db.SavedViews.SingleOrDefaultAsync(v => v.Id == viewId && v.UserId == user.Id, cancellationToken);
        if (view is null)
            return NotFound();
        db.SavedViews.Remove(view);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Toast(T["Ansicht „{0}“ gelöscht.", view.Name]);
        return Redirect($"{Request.PathBase}/cases");
    }
}
