using IntegrationPlatform.Platform.Words;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Web.Hosting;

/// <summary>What MVC says when a value does not fit its field, as a sentence that says what to do.</summary>
internal static class GermanBinding
{
    public static void Apply(DefaultModelBindingMessageProvider messages, IStringLocalizer texts)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => texts["„{0}“ passt nicht zu „{1}“. Prüfen Sie die Eingabe.", Short(value), field]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["„{0}“ ist hier nicht möglich.", Short(value)]);
        messages.SetUnknownValueIsInvalidAccessor(field => texts["Die Angabe bei „{0}“ ist nicht möglich.", field]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["Die Angabe ist nicht möglich."]);
        messages.SetValueIsInvalidAccessor(value => texts["„{0}“ ist nicht möglich.", Short(value)]);
        messages.SetValueMustBeANumberAccessor(field => texts["Geben Sie bei „{0}“ eine Zahl ein.", field]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["Geben Sie eine Zahl ein."]);
        messages.SetValueMustNotBeNullAccessor(field => texts["Füllen Sie „{0}“ aus.", field]);
        messages.SetMissingBindRequiredValueAccessor(field => texts["Die Angabe „{0}“ fehlt.", field]);
        messages.SetMissingKeyOrValueAccessor(() => texts["Eine Angabe fehlt."]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["Es kamen keine Angaben an. Laden Sie die Seite neu."]);
    }

    private static string Short(string? value) => value is { Length: > 40 } ? value.Cut(40) + "…" : value ?? "";
}
