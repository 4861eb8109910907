using IntegrationPlatform.Cases.CodeLists;

namespace IntegrationPlatform.Cases.Letters;

/// <summary>The letters of casework (PR-7). Those of volunteers and projects come with their modules.</summary>
internal static class LetterKinds
{
    public static readonly CodeList List = new(
    [
        ("invitation", "Einladung zum Gespräch"),
        ("referral", "Verweisschreiben"),
        ("secrecy_release", "Schweigepflichtentbindung"),
        ("consent_information", "Einwilligung mit Information nach Art. 13 DSGVO"),
        ("withdrawal_confirmation", "Bestätigung eines Widerrufs"),
        ("access_answer", "Anschreiben zur Auskunft nach Art. 15 DSGVO"),
        ("contact_change", "Wechsel der Ansprechperson"),
        ("counselling_end", "Ende der Beratung"),
        ("disclosure_refusal", "Ablehnung eines Übermittlungsersuchens"),
    ]);

    /// <summary>Declarations of the client: they carry lines for the client's signature, and nobody signs for us.</summary>
    public static bool IsSignedByClient(string key) => key is "secrecy_release" or "consent_information";

    /// <summary>Letters that do not go to the client; whose address it is has to be typed.</summary>
    public static bool IsToOthers(string key) => key == "disclosure_refusal";
}
