using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Web.MyAccount;

/// <summary>The password once more, before something that weakens the account's protection.</summary>
public sealed class PasswordForm
{
    public static string Wrong(IStringLocalizer texts) => texts["Das Passwort stimmt nicht. Nach 5 falschen Versuchen ist das Konto 15 Minuten gesperrt."];

    [Display(Name = "Ihr Passwort")]
    [Required(ErrorMessage = "Geben Sie Ihr Passwort ein.")]
    [StringLength(256, ErrorMessage = "Ein Passwort hat höchstens 256 Zeichen.")]
    public string Password { get; set; } = "";
}
