using Microsoft.AspNetCore.Identity;

namespace IntegrationPlatform.Platform.Identity;

/// <summary>Identity's rules as sentences that say what to do. What cannot happen here (roles, outside logins) keeps Identity's text.</summary>
internal sealed class GermanIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "Das hat nicht geklappt. Versuchen Sie es noch einmal.");

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "Ihr Konto wurde gerade an anderer Stelle geändert. Laden Sie die Seite neu und versuchen Sie es noch einmal.");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "Das Passwort stimmt nicht.");

    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), "Der Link gilt nicht mehr. Lassen Sie sich einen neuen geben.");

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"Das Passwort braucht mindestens {length} Zeichen. Mehrere Wörter hintereinander sind leicht zu merken.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), $"Das Passwort braucht mindestens {uniqueChars} verschiedene Zeichen.");

    public override IdentityError PasswordRequiresNonAlphanumeric() => Say(nameof(PasswordRequiresNonAlphanumeric), "Das Passwort braucht ein Sonderzeichen.");

    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), "Das Passwort braucht eine Ziffer.");

    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), "Das Passwort braucht einen Kleinbuchstaben.");

    public override IdentityError PasswordRequiresUpper() => Say(nameof(PasswordRequiresUpper), "Das Passwort braucht einen Großbuchstaben.");

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), $"Der Benutzername „{userName}“ ist nicht möglich. Erlaubt sind Buchstaben ohne Umlaute, Ziffern und - . _ @ +.");

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), $"Den Benutzernamen „{userName}“ gibt es schon.");

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), $"„{email}“ ist keine E-Mail-Adresse.");

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), $"Ein Konto mit der E-Mail-Adresse „{email}“ gibt es schon.");

    private static IdentityError Say(string code, string sentence) => new() { Code = code, Description = sentence };
}
