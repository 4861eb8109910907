using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace IntegrationPlatform.Web.Hosting;

/// <summary>What MVC says when a value does not fit its field, in German instead of "The field … must be a number".</summary>
internal static class GermanBinding
{
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"„{Short(value)}“ passt nicht zu „{field}“. Prüfen Sie die Eingabe.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"„{Short(value)}“ ist hier nicht möglich.");
        messages.SetUnknownValueIsInvalidAccessor(field => $"Die Angabe bei „{field}“ ist nicht möglich.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Die Angabe ist nicht möglich.");
        messages.SetValueIsInvalidAccessor(value => $"„{Short(value)}“ ist nicht möglich.");
        messages.SetValueMustBeANumberAccessor(field => $"Geben Sie bei „{field}“ eine Zahl ein.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Geben Sie eine Zahl ein.");
        messages.SetValueMustNotBeNullAccessor(field => $"Füllen Sie „{field}“ aus.");
        messages.SetMissingBindRequiredValueAccessor(field => $"Die Angabe „{field}“ fehlt.");
        messages.SetMissingKeyOrValueAccessor(() => "Eine Angabe fehlt.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Es kamen keine Angaben an. Laden Sie die Seite neu.");
    }

    private static string Short(string? value) => value is { Length: > 40 } ? value[..40] + "…" : value ?? "";
}
