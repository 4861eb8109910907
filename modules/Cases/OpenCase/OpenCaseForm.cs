using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.EditPerson;

namespace IntegrationPlatform.Cases.OpenCase;

/// <summary>The person's fields and what a case needs besides.</summary>
internal sealed class OpenCaseForm : PersonForm
{
    /// <summary>Becomes the case's id, so that sending the form twice opens one case.</summary>
    public Guid Id { get; set; }

    [Display(Name = "Art des Falls")]
    public CaseType Type { get; set; } = CaseType.LowThreshold;

    [Display(Name = "Zugang")]
    public AccessPath? AccessPath { get; set; }

    [Display(Name = "Zuständig")]
    public Guid MainManager { get; set; }
}

/// <summary>Before anything is asked: who is it, as far as one knows.</summary>
internal sealed class WhoForm
{
    [Display(Name = "Name"), StringLength(200, ErrorMessage = PersonForm.TooLong)]
    public string? Name { get; set; }

    [Display(Name = "Geburtsjahr"), Range(1900, 2100, ErrorMessage = "Das Geburtsjahr hat vier Ziffern, zum Beispiel 1991.")]
    public int? BirthYear { get; set; }

    /// <summary>„Al-Hussein, Mohamad“ or „Mohamad Al-Hussein“: with a comma the family name stands first, without it last.</summary>
    public (string? Family, string? Given) Split()
    {
        var name = (Name ?? "").Trim();
        if (name.Split(',', 2, StringSplitOptions.TrimEntries) is [var family, var given])
            return (family, given);
        var space = name.LastIndexOf(' ');
        return space < 0 ? (name, null) : (name[(space + 1)..], name[..space]);
    }
}
