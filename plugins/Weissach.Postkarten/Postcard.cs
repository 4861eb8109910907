using System.ComponentModel.DataAnnotations;

namespace Weissach.Postkarten;

/// <summary>One card: who tells, what, and whether the museum may show it.</summary>
public sealed record Postcard
{
    [Display(Name = "Name oder Alias auf der Karte"), Required(ErrorMessage = "Schreiben Sie, welcher Name auf der Karte steht."), StringLength(80, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Name { get; set; }

    [Display(Name = "Sprache der Geschichte"), StringLength(40, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Language { get; set; }

    [Display(Name = "Geschichte in eigenen Worten"), Required(ErrorMessage = "Schreiben Sie die Geschichte auf."), StringLength(4000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Story { get; set; }

    [Display(Name = "Geschichte auf Deutsch"), StringLength(4000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? StoryInGerman { get; set; }

    [Display(Name = "Ausstellung"), StringLength(120, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Exhibition { get; set; }

    [Display(Name = "Vom Erzähler oder der Erzählerin freigegeben")]
    public bool Released { get; set; }
}
