using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Transfers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.TransferCase;

internal sealed class TransferCaseForm
{
    /// <summary>Becomes the transfer's id, so that sending the form twice offers once.</summary>
    public Guid Id { get; set; }

    [Display(Name = "Wohin zieht die Person?")]
    public string? To { get; set; }

    [Display(Name = "Was soll mit?")]
    public List<string> Parts { get; set; } = [];

    [Display(Name = "Nachricht an die andere Kommune"), StringLength(2000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Message { get; set; }

    public static string DraftKey(Guid caseId) => $"cases/{caseId}/transfer";

    /// <summary>What is known about a consent, against what is to go.</summary>
    public void Check(ModelStateDictionary errors, Consent consent, IStringLocalizer texts)
    {
        Parts = [.. Parts.Where(p => !string.IsNullOrEmpty(p)).Distinct(StringComparer.Ordinal)];
        var chosen = Parts.ConvertAll(TransferParts.Find);
        if (chosen.Contains(null))
            errors.AddModelError(nameof(Parts), texts["Wählen Sie einen Eintrag aus der Liste."]);
        if (Parts.Contains(TransferParts.Notes) && !Parts.Contains(TransferParts.Talks))
            errors.AddModelError(nameof(Parts), texts["Notizen gehen nur zusammen mit den Gesprächen mit."]);
        var missing = MissingIn(consent);
        if (missing.Count > 0)
            errors.AddModelError(nameof(Parts), texts["Die Einwilligung umfasst nicht: {0}. Nehmen Sie es heraus, oder halten Sie eine Einwilligung fest, die alles umfasst.", string.Join(", ", missing.Select(s => texts[DataCategories.List.Label(s)].Value))]);
    }

    /// <summary>What would go and is not covered; who it is goes always.</summary>
    public IReadOnlyList<string> MissingIn(Consent consent) =>
        [.. Parts.Select(TransferParts.Find).Select(p => p?.Scope).OfType<string>().Prepend(DataCategories.Identity).Distinct().Where(s => !consent.Scope.Contains(s))];
}
