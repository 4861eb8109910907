using System.Text.Json;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Cases;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace IntegrationPlatform.Cases.RecordContact;

/// <summary>What plugins say against a contact before it is saved; their words stand at the field they concern.</summary>
internal sealed class ContactRules(Rules<ContactDraft> rules, Topics labels)
{
    private static readonly string[] _fields = [nameof(RecordContactForm.Mode), nameof(RecordContactForm.Kind), nameof(RecordContactForm.Topics), nameof(RecordContactForm.On), nameof(RecordContactForm.Note)];

    /// <returns>Whether nothing speaks against it.</returns>
    public async Task<bool> AllowAsync(Guid caseId, ContactMode mode, ContactKind kind, IReadOnlyList<string> topics, DateOnly on, string? note, ModelStateDictionary errors, CancellationToken cancellationToken)
    {
        var draft = new ContactDraft(caseId, CodeOf(mode), CodeOf(kind), [.. topics.Union(topics.Select(labels.CountsAs), StringComparer.Ordinal)], on, !string.IsNullOrWhiteSpace(note));
        foreach (var violation in await rules.CheckAsync(draft, cancellationToken))
            errors.AddModelError(_fields.FirstOrDefault(f => f == violation.Field) ?? "", violation.Message);
        return errors.IsValid;
    }

    private static string CodeOf(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
