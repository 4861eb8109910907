using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.EditService;

internal sealed class EditServiceForm
{
    private const string TooLong = "Kürzen Sie diese Angabe auf höchstens {1} Zeichen.";

    public Guid Id { get; set; }
    public int Version { get; set; }

    [Display(Name = "Name der Stelle"), Required(ErrorMessage = "Geben Sie den Namen der Stelle an."), StringLength(160, ErrorMessage = TooLong)]
    public string? Name { get; set; }

    [Display(Name = "Art der Stelle")]
    public string? Kind { get; set; }

    [Display(Name = "Anschrift"), StringLength(200, ErrorMessage = TooLong)]
    public string? Address { get; set; }

    [Display(Name = "Telefon"), StringLength(60, ErrorMessage = TooLong)]
    public string? Phone { get; set; }

    [Display(Name = "E-Mail"), StringLength(200, ErrorMessage = TooLong)]
    public string? Email { get; set; }

    [Display(Name = "Internet"), StringLength(300, ErrorMessage = TooLong)]
    public string? Website { get; set; }

    [Display(Name = "Öffnungszeiten"), StringLength(600, ErrorMessage = TooLong)]
    public string? OfficeHours { get; set; }

    [Display(Name = "Sprachen")]
    public List<string> Languages { get; set; } = [];

    [Display(Name = "Zugang und Barrieren"), StringLength(300, ErrorMessage = TooLong)]
    public string? Access { get; set; }

    [Display(Name = "Zuständig für"), StringLength(200, ErrorMessage = TooLong)]
    public string? Catchment { get; set; }

    [Display(Name = "Hinweis für Kolleg*innen"), StringLength(1000, ErrorMessage = TooLong)]
    public string? Note { get; set; }

    public bool Check(ModelStateDictionary errors, IStringLocalizer texts)
    {
        if (Kind is null || !ReferralTargets.List.Has(Kind))
            errors.AddModelError(nameof(Kind), texts["Wählen Sie, was für eine Stelle das ist."]);
        if (Languages.Count > 30 || Languages.Exists(l => !CodeLists.Languages.List.Has(l ?? "")))
            errors.AddModelError(nameof(Languages), texts["Wählen Sie einen Eintrag aus der Liste."]);
        if (!string.IsNullOrWhiteSpace(Email) && (!Email.Contains('@', StringComparison.Ordinal) || Email.Trim().Any(char.IsWhiteSpace)))
            errors.AddModelError(nameof(Email), texts["Die E-Mail-Adresse braucht ein @ und keine Leerzeichen."]);
        if (!string.IsNullOrWhiteSpace(Website) && WebsiteAddress is null)
            errors.AddModelError(nameof(Website), texts["Die Internetadresse beginnt mit https://, zum Beispiel https://www.lrabb.de."]);
        return errors.IsValid;
    }

    public void ApplyTo(ServiceProvider service)
    {
        service.Name = Name!.Trim();
        service.Kind = Kind!;
        service.Address = Clean(Address);
        service.Phone = Clean(Phone);
        service.Email = Clean(Email);
        service.Website = WebsiteAddress;
        service.OfficeHours = Clean(OfficeHours?.Replace("\r", "", StringComparison.Ordinal));
        if (!service.Languages.SequenceEqual(Languages.Distinct(StringComparer.Ordinal)))
            service.Languages = [.. Languages.Distinct(StringComparer.Ordinal)];
        service.Access = Clean(Access);
        service.Catchment = Clean(Catchment);
        service.Note = Clean(Note);
        service.Index();
    }

    public static EditServiceForm Of(ServiceProvider service) => new()
    {
        Id = service.Id,
        Version = service.Version,
        Name = service.Name,
        Kind = service.Kind,
        Address = service.Address,
        Phone = service.Phone,
        Email = service.Email,
        Website = service.Website,
        OfficeHours = service.OfficeHours,
        Languages = [.. service.Languages],
        Access = service.Access,
        Catchment = service.Catchment,
        Note = service.Note,
    };

    public IEnumerable<ConflictRow> Against(EditServiceForm stored, IStringLocalizer texts) =>
        Shown().Select(p => new ConflictRow(texts[p.GetCustomAttribute<DisplayAttribute>()!.Name!], ValueOf(p, texts), stored.ValueOf(p, texts)));

    public IReadOnlyList<KeyValuePair<string, string>> FieldsOver(int version) =>
    [
        new(nameof(Version), version.ToString(CultureInfo.InvariantCulture)),
        .. Shown().SelectMany(p => p.GetValue(this) is List<string> many ? many.Select(one => new KeyValuePair<string, string>(p.Name, one)) : [new(p.Name, (string?)p.GetValue(this) ?? "")]),
    ];

    private static IEnumerable<PropertyInfo> Shown() => typeof(EditServiceForm).GetProperties().Where(p => p.GetCustomAttribute<DisplayAttribute>() is not null);

    private string ValueOf(PropertyInfo property, IStringLocalizer texts) => property.GetValue(this) switch
    {
        List<string> codes => string.Join(", ", codes.Select(c => texts[CodeLists.Languages.List.Label(c)].Value)),
        string code when property.Name == nameof(Kind) => texts[ReferralTargets.List.Label(code)],
        var other => (string?)other ?? "",
    };

    /// <summary>Only addresses that a browser opens as a page: the link stands on our pages.</summary>
    private string? WebsiteAddress =>
        Clean(Website) is { } text && Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.Host.Contains('.', StringComparison.Ordinal)
            ? address.AbsoluteUri.Cut(300) : null;

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
