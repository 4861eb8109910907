using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Platform.Identity;

/// <summary>Identity's rules as sentences that say what to do. What cannot happen here (roles, outside logins) keeps Identity's text.</summary>
internal sealed class GermanIdentityErrors(IStringLocalizer<GermanIdentityErrors> texts) : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say(nameof(DefaultError), texts["Das hat nicht geklappt. Versuchen Sie es noch einmal."]);

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), texts["Ihr Konto wurde gerade an anderer Stelle geändert. Laden Sie die Seite neu und versuchen Sie es noch einmal."]);

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), texts["Das Passwort stimmt nicht."]);

    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), texts["Der Link gilt nicht mehr. Lassen Sie sich einen neuen geben."]);

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), texts["Das Passwort braucht mindestens {0} Zeichen. Mehrere Wörter hintereinander sind leicht zu merken.", length]);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), texts["Das Passwort braucht mindestens {0} verschiedene Zeichen.", uniqueChars]);

    public override IdentityError PasswordRequiresNonAlphanumeric() => Say(nameof(PasswordRequiresNonAlphanumeric), texts["Das Passwort braucht ein Sonderzeichen."]);

    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), texts["Das Passwort braucht eine Ziffer."]);

    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), texts["Das Passwort braucht einen Kleinbuchstaben."]);

    public override IdentityError PasswordRequiresUpper() => Say(nameof(PasswordRequiresUpper), texts["Das Passwort braucht einen Großbuchstaben."]);

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), texts["Der Benutzername „{0}“ ist nicht möglich. Erlaubt sind Buchstaben ohne Umlaute, Ziffern und - . _ @ +.", userName ?? ""]);

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), texts["Den Benutzernamen „{0}“ gibt es schon.", userName]);

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), texts["„{0}“ ist keine E-Mail-Adresse.", email ?? ""]);

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), texts["Ein Konto mit der E-Mail-Adresse „{0}“ gibt es schon.", email]);

    private static IdentityError Say(string code, string sentence) => new() { Code = code, Description = sentence };
}
