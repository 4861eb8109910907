using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Look;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Consents;

/// <summary>A consent as its pages show it, with its texts opened; null where one cannot be read.</summary>
internal sealed record ConsentRow(Consent Given, ConsentState State, string? Recipient, string? Purpose, string? Interpreter, string? Guardian)
{
    public static ConsentRow Open(Consent given, Vault vault, DateOnly today)
    {
        return new(given, given.StateOn(today), Text(given.Recipient), Text(given.Purpose), Text(given.Interpreter), Text(given.Guardian));

        string? Text(SealedText? text) => text is null ? null : vault.Open(text, given.Id);
    }

    /// <summary>The colour; the word beside it says the same.</summary>
    public string Tag => State switch
    {
        ConsentState.Valid => "ok",
        ConsentState.Expiring => "warn",
        _ => "plain",
    };

    public bool IsOver => State is ConsentState.Expired or ConsentState.Withdrawn;

    public string ScopeText(IStringLocalizer texts) => string.Join(", ", Given.Scope.Select(s => texts[DataCategories.List.Label(s)].Value));

    /// <summary>What the state means, in a sentence.</summary>
    public string Says(IStringLocalizer texts) => State switch
    {
        ConsentState.Withdrawn => texts["Widerrufen am {0}. Sie erlaubt nichts mehr.", German.Day(Given.WithdrawnOn)],
        ConsentState.Expired => texts["Abgelaufen am {0}. Sie erlaubt nichts mehr.", German.Day(Given.ValidUntil)],
        ConsentState.Expiring => texts["Gilt nur noch bis {0}.", German.Day(Given.ValidUntil)],
        _ when Given.ValidUntil is { } until => texts["Gilt bis {0}.", German.Day(until)],
        _ => texts["Gilt bis zum Widerruf."],
    };
}
