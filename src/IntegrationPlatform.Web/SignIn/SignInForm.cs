using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace IntegrationPlatform.Web.SignIn;

public sealed class SignInForm
{
    [Display(Name = "Benutzername oder E-Mail")]
    [Required(ErrorMessage = "Geben Sie Ihren Benutzernamen oder Ihre E-Mail-Adresse ein.")]
    [StringLength(256, ErrorMessage = "Ein Benutzername hat höchstens 256 Zeichen.")]
    public string UserName { get; set; } = "";

    [Display(Name = "Passwort")]
    [Required(ErrorMessage = "Geben Sie Ihr Passwort ein.")]
    [StringLength(256, ErrorMessage = "Ein Passwort hat höchstens 256 Zeichen.")]
    public string Password { get; set; } = "";

    public string? Weiter { get; set; }

    /// <summary>Sealed: what was typed into a form whose session had ended.</summary>
    public string? Typed { get; set; }

    [BindNever]
    public NoteBox? Note { get; set; }

    [BindNever]
    public IReadOnlyList<DemoDoor> Demo { get; set; } = [];
}
