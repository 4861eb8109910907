using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IntegrationPlatform.Web.Start;

/// <summary>The start of a municipality: the day's work for those who have cases, for the others what their role can do so far.</summary>
[Route(""), NothingPersonal("says what a role can do, names nobody")]
public sealed class StartController(CurrentUser user, CurrentMunicipality here, MunicipalityDirectory municipalities, ModuleMenu modules) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => user.May(Rights.CasesRead)
        ? LocalRedirect("~/today")
        : View(new StartPage(
            municipalities.Get(here.Id!).Name,
            [.. user.Roles.Select(Rights.Label)],
            modules.Items()));
}

public sealed record StartPage(string Municipality, IReadOnlyList<string> Roles, IReadOnlyList<MenuItem> Entries);
