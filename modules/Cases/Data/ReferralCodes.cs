using System.ComponentModel.DataAnnotations;

namespace IntegrationPlatform.Cases.Data;

// Closed code lists about consent, referral and disclosure.

/// <summary>CL-24.</summary>
internal enum ConsentKind
{
    [Display(Name = "Datenverarbeitung")] DataProcessing,
    [Display(Name = "Besondere Kategorien, zum Beispiel Gesundheit")] SpecialCategories,
    [Display(Name = "Schweigepflichtentbindung")] ReleaseFromSecrecy,
    [Display(Name = "Kopie eines Dokuments")] DocumentCopy,
    [Display(Name = "Kontakt durch Ehrenamtliche")] VolunteerContact,
    [Display(Name = "Nachrichten über Messenger")] MessengerUse,
    [Display(Name = "Veröffentlichung von Fotos")] PhotoPublication,
    [Display(Name = "Teilnahme an einem Projekt")] ProjectParticipation,
    [Display(Name = "Übergabe an eine andere Kommune")] HandoverMunicipality,
    [Display(Name = "Anwesenheit von Sprachmittelnden")] InterpreterPresence,
    [Display(Name = "Befragung und Auswertung")] Evaluation,
}

internal enum ConsentForm
{
    [Display(Name = "auf Papier")] Paper,
    [Display(Name = "elektronisch")] Electronic,
    [Display(Name = "mündlich, hier dokumentiert")] OralDocumented,
}

internal enum WithdrawalForm
{
    [Display(Name = "auf Papier")] Paper,
    [Display(Name = "elektronisch")] Electronic,
    [Display(Name = "mündlich")] Oral,
    [Display(Name = "war falsch eingetragen")] EnteredByMistake,
}

internal enum ConsentState
{
    [Display(Name = "gültig")] Valid,
    [Display(Name = "läuft bald ab")] Expiring,
    [Display(Name = "abgelaufen")] Expired,
    [Display(Name = "widerrufen")] Withdrawn,
}

internal enum ReferralMode
{
    [Display(Name = "Adresse mitgegeben", ShortName = "Adresse")] InfoGiven,
    [Display(Name = "Termin vereinbart, meist am Telefon", ShortName = "Telefon, Termin")] AppointmentMade,
    [Display(Name = "mit einem Schreiben verwiesen", ShortName = "Schreiben")] WrittenReferral,
    [Display(Name = "hingegangen und begleitet", ShortName = "Begleitung")] Accompanied,
    [Display(Name = "gemeinsames Übergabegespräch", ShortName = "Übergabegespräch")] CaseConference,
}

/// <summary>CL-19.</summary>
internal enum ReferralResult
{
    [Display(Name = "noch offen")] Open,
    [Display(Name = "wahrgenommen")] Attended,
    [Display(Name = "nicht wahrgenommen")] NotAttended,
    [Display(Name = "Hilfe hat begonnen")] ServiceStarted,
    [Display(Name = "auf der Warteliste")] WaitingList,
    [Display(Name = "von der Stelle abgelehnt")] RejectedByService,
    [Display(Name = "nicht mehr nötig")] NotNeeded,
    [Display(Name = "nicht bekannt")] Unknown,
}

internal enum LegalBasis
{
    [Display(Name = "Einwilligung")] Consent,
    [Display(Name = "gesetzliche Pflicht")] LegalDuty,
    [Display(Name = "Abwehr einer Gefahr")] DangerAversion,
    [Display(Name = "Ersuchen nach § 87 AufenthG")] Request87AufenthG,
    [Display(Name = "andere Rechtsgrundlage")] Other,
}

internal enum DisclosureState
{
    [Display(Name = "wartet auf Freigabe")] Requested,
    [Display(Name = "freigegeben, noch nicht weitergegeben")] Approved,
    [Display(Name = "abgelehnt")] Refused,
    [Display(Name = "weitergegeben")] Done,
}

internal enum DisclosureChannel
{
    [Display(Name = "Brief")] Letter,
    [Display(Name = "verschlüsselte E-Mail")] Email,
    [Display(Name = "Telefon")] Phone,
    [Display(Name = "persönlich")] InPerson,
    [Display(Name = "der Klientin oder dem Klienten mitgegeben")] HandedOver,
    [Display(Name = "Fax")] Fax,
}
