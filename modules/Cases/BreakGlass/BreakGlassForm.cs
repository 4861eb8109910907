using System.ComponentModel.DataAnnotations;

namespace IntegrationPlatform.Cases.BreakGlass;

internal sealed class BreakGlassForm
{
    /// <summary>A word is no reason.</summary>
    public const int ReasonLength = 20;

    public Guid Id { get; set; }

    [Display(Name = "Fallnummer")]
    public string? Number { get; set; }

    [Display(Name = "Warum müssen Sie diesen Fall jetzt sehen?"), StringLength(2000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Reason { get; set; }
}
