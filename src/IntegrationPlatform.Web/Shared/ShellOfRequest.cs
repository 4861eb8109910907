using System.Globalization;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace IntegrationPlatform.Web.Shared;

/// <summary>Fills the frame for the current request.</summary>
internal sealed class ShellOfRequest(
    IHttpContextAccessor accessor, CurrentUser user, CurrentMunicipality here, MunicipalityDirectory municipalities, ModuleMenu modules,
    IAntiforgery antiforgery, IOptions<SignInSettings> signIn, IStringLocalizer<Shell> texts, DemoFlag demo)
{
    public Shell Make()
    {
        var context = accessor.HttpContext!;
        var home = here.Id is { } id && user.IsMember ? municipalities.Get(id) : null;
        var basePath = home is null ? "" : "/" + home.Id;
        var menu = home is null ? [] : Menu(context, basePath);
        return new Shell
        {
            MunicipalityName = home?.Name,
            BasePath = basePath,
            SignedIn = user.Id is not null,
            UserName = user.Name,
            Initials = Initials(user.Name),
            RoleName = string.Join(", ", user.Roles.Select(r => texts[Rights.Label(r)].Value)),
            Menu = menu,
            BottomMenu = BottomMenu(menu, basePath),
            OtherMunicipalities = Others(home?.Id),
            MaySearch = user.May(Rights.CasesRead),
            MayRecordContact = user.May(Rights.CasesWrite),
            MayOpenCase = user.May(Rights.CasesOpen),
            Demo = demo.IsDemo,
            Density = user.Account?.Preferences.Density ?? "compact",
            Theme = user.Account?.Preferences.Theme ?? "system",
            UiLanguage = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            ShortcutsOn = user.Account?.Preferences.Shortcuts ?? true,
            SessionSeconds = user.Id is null ? null : signIn.Value.IdleMinutes * 60,
            AntiforgeryToken = user.Id is null ? "" : antiforgery.GetAndStoreTokens(context).RequestToken ?? "",
        };
    }

    private List<MenuEntry> Menu(HttpContext context, string basePath)
    {
        var path = context.Request.Path.Value ?? "/";
        var items = modules.Items();
        var current = items.Where(i => path == "/" + i.Path || path.StartsWith("/" + i.Path + "/", StringComparison.Ordinal)).MaxBy(i => i.Path.Length);
        return [.. items.Select(i => new MenuEntry(i.Text, $"{basePath}/{i.Path}", i.Icon, texts["Arbeiten"], i == current, Key: ShortcutOf(i.Path)))];
    }

    private static string? ShortcutOf(string path) => path switch
    {
        "today" => "h",
        "cases" => "f",
        "tasks" => "a",
        _ => null,
    };

    /// <summary>The phone's bar: the first two, the round plus, and one more; everything else is under „Mehr“.</summary>
    private List<MenuEntry> BottomMenu(List<MenuEntry> menu, string basePath)
    {
        var bar = menu.Take(2).ToList();
        if (user.May(Rights.CasesWrite))
            bar.Add(new MenuEntry(texts["Kontakt"], basePath + "/contacts/new", "plus", IsAdd: true));
        bar.AddRange(menu.Skip(2).Take(4 - bar.Count));
        return bar;
    }

    private List<MunicipalityLink> Others(string? home) =>
        user.Account is null ? [] : [.. user.Account.Memberships.Select(m => m.MunicipalityId).Distinct().Where(id => id != home && municipalities.Exists(id)).Select(id => new MunicipalityLink(municipalities.Get(id).Name, "/" + id + "/"))];

    private static string Initials(string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(part => char.ToUpper(part[0], CultureInfo.CurrentCulture)));
}

/// <summary>Whether the deployment holds invented people; the frame says so on every page.</summary>
internal sealed class DemoFlag
{
    public bool IsDemo { get; set; }
}
