using System.ComponentModel.DataAnnotations;

namespace IntegrationPlatform.Web.MyAccount;

/// <summary>A new password, typed twice.</summary>
public abstract class NewPasswordForm
{
    [Display(Name = "Neues Passwort", Description = "Mindestens 12 Zeichen; vier zufällige Wörter sind ein gutes Passwort.")]
    [Required(ErrorMessage = "Geben Sie ein neues Passwort ein.")]
    [StringLength(256, ErrorMessage = "Ein Passwort hat höchstens 256 Zeichen.")]
    public string New { get; set; } = "";

    [Display(Name = "Neues Passwort noch einmal")]
    [Required(ErrorMessage = "Geben Sie das neue Passwort noch einmal ein.")]
    [Compare(nameof(New), ErrorMessage = "Die beiden Passwörter sind verschieden. Geben Sie zweimal dasselbe ein.")]
    public string Again { get; set; } = "";
}
