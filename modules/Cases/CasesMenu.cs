using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Cases;

internal sealed class CasesMenu : IMenu
{
    public IEnumerable<MenuItem> Items =>
    [
        new("Heute", "today", Rights.CasesRead, "house", 10),
        new("Fälle", "cases", Rights.CasesRead, "users", 20),
        new("Aufgaben", "tasks", Rights.CasesRead, "inbox", 30),
        new("Kurzkontakte", "contacts/anonymous", Rights.CasesWrite, "message-circle", 40),
        new("Angebote", "services", Rights.CasesRead, "map-pinned", 50),
        new("Orte", "places", Rights.PlacesManage, "map-pin", 60),
        new("Briefvorlagen", "letters/templates", Rights.LettersManage, "mail", 65),
        new("Freigaben", "disclosures", Rights.DisclosuresApprove, "shield-check", 70),
        new("Notzugriffe", "break-glass/review", Rights.BreakGlassOversee, "key", 80),
        new("Umzüge", "transfers", Rights.CasesWrite, "footprints", 82),
        new("Zuteilungslisten", "import", Rights.CasesImport, "upload", 85),
        new("Löschfristen", "administration/retention", Rights.RetentionSee, "trash-2", 910),
        new("Förderprogramme", "administration/programmes", Rights.ProgrammesManage, "target", 920),
    ];
}
