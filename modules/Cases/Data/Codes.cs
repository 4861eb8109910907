using System.ComponentModel.DataAnnotations;

namespace IntegrationPlatform.Cases.Data;

// Closed code lists of requirements PR-3. The database keeps the code in snake_case (office_walk_in), people read the German name.

/// <summary>CL-01.</summary>
internal enum Gender
{
    [Display(Name = "männlich")] M,
    [Display(Name = "weiblich")] W,
    [Display(Name = "divers")] D,
    [Display(Name = "keine Angabe")] X,
}

internal enum BirthDateQuality
{
    [Display(Name = "durch Dokument belegt")] Documented,
    [Display(Name = "selbst angegeben")] SelfReported,
    [Display(Name = "geschätzt")] Estimated,
    [Display(Name = "1. Januar eingetragen, Tag unbekannt")] FirstOfJanuary,
}

/// <summary>CL-04.</summary>
internal enum Literacy
{
    [Display(Name = "Lateinschrift sicher")] Latin,
    [Display(Name = "andere Schrift")] OtherScript,
    [Display(Name = "in Alphabetisierung")] Learning,
    [Display(Name = "nicht alphabetisiert")] None,
    [Display(Name = "keine Angabe")] Unknown,
}

/// <summary>CL-08.</summary>
internal enum Housing
{
    [Display(Name = "Gemeinschaftsunterkunft der Kommune")] SharedAccommodation,
    [Display(Name = "kommunale oder angemietete Wohnung")] MunicipalFlat,
    [Display(Name = "eigener Mietvertrag")] OwnRental,
    [Display(Name = "bei Familie oder Freunden")] WithFamilyFriends,
    [Display(Name = "Obdachlosenunterkunft")] HomelessShelter,
    [Display(Name = "Vorläufige Unterbringung des Landkreises")] DistrictAccommodation,
    [Display(Name = "Frauen- und Kinderschutzhaus")] WomensShelter,
    [Display(Name = "andere Unterkunft")] Other,
    [Display(Name = "keine Angabe")] Unknown,
}

/// <summary>CL-11.</summary>
internal enum CaseType
{
    [Display(Name = "Case Management")] CaseManagement,
    [Display(Name = "niedrigschwellige Sozialberatung")] LowThreshold,
    [Display(Name = "Erstorientierung")] Orientation,
    [Display(Name = "Nachbetreuung")] Aftercare,
}

/// <summary>CL-12.</summary>
internal enum CaseStatus
{
    [Display(Name = "Anfrage")] Inquiry,
    [Display(Name = "Aufnahme")] Intake,
    [Display(Name = "aktiv")] Active,
    [Display(Name = "ruhend")] Paused,
    [Display(Name = "Nachbetreuung")] Aftercare,
    [Display(Name = "abgeschlossen")] Closed,
    [Display(Name = "abgegeben")] HandedOver,
}

/// <summary>CL-13.</summary>
internal enum ClosingReason
{
    [Display(Name = "Ziele erreicht, selbstständig")] GoalsReached,
    [Display(Name = "Beratungszeit zu Ende")] PeriodEnded,
    [Display(Name = "an Regeldienst übergeben")] Referred,
    [Display(Name = "innerhalb des Landkreises umgezogen")] MovedWithinDistrict,
    [Display(Name = "weggezogen")] MovedAway,
    [Display(Name = "freiwillig ausgereist")] LeftCountryVoluntary,
    [Display(Name = "abgeschoben")] Deported,
    [Display(Name = "kein Kontakt mehr (6 Monate)")] ContactLost,
    [Display(Name = "auf Wunsch der Klient*in")] ByClient,
    [Display(Name = "nicht förderfähig")] NotEligible,
    [Display(Name = "verstorben")] Deceased,
    [Display(Name = "doppelt angelegt")] Duplicate,
    [Display(Name = "Einwilligung widerrufen")] ConsentWithdrawn,
}

/// <summary>CL-45.</summary>
internal enum AccessPath
{
    [Display(Name = "Zuteilung")] AllocationList,
    [Display(Name = "selbst gemeldet")] Self,
    [Display(Name = "über Ehrenamtliche")] Volunteer,
    [Display(Name = "über das Jobcenter")] Jobcenter,
    [Display(Name = "über das Rathaus")] TownOffice,
    [Display(Name = "über einen anderen Dienst")] OtherService,
    [Display(Name = "von der Sozialbetreuung der VU")] Predecessor,
    [Display(Name = "Übergabe")] Handover,
}

/// <summary>CL-14.</summary>
internal enum ContactMode
{
    [Display(Name = "Offene Sprechstunde", ShortName = "Büro")] OfficeWalkIn,
    [Display(Name = "Termin im Büro", ShortName = "Termin")] OfficeAppointment,
    [Display(Name = "Hausbesuch", ShortName = "Hausbesuch")] HomeVisit,
    [Display(Name = "Begleitung", ShortName = "Begleitung")] Accompaniment,
    [Display(Name = "Telefonat", ShortName = "Telefon")] Phone,
    [Display(Name = "Videogespräch", ShortName = "Video")] Video,
    [Display(Name = "Messenger", ShortName = "Messenger")] Messenger,
    [Display(Name = "E-Mail", ShortName = "E-Mail")] Email,
    [Display(Name = "Brief", ShortName = "Brief")] Letter,
    [Display(Name = "Gruppenangebot", ShortName = "Gruppe")] Group,
}

/// <summary>CL-16.</summary>
internal enum DurationBand
{
    [Display(Name = "bis 10 Minuten", ShortName = "≤ 10")] UpTo10,
    [Display(Name = "11 bis 30 Minuten", ShortName = "30 Min.")] UpTo30,
    [Display(Name = "31 bis 60 Minuten", ShortName = "60 Min.")] UpTo60,
    [Display(Name = "61 bis 120 Minuten", ShortName = "2 Std.")] UpTo120,
    [Display(Name = "über 120 Minuten", ShortName = "> 2 Std.")] Over120,
}

/// <summary>What a contact counts as.</summary>
internal enum ContactKind
{
    [Display(Name = "Beratung")] Counselling,
    [Display(Name = "Kurzauskunft")] ShortInfo,
    [Display(Name = "Fallarbeit ohne Klient*in")] CaseAdmin,
    [Display(Name = "Netzwerkgespräch")] NetworkMeeting,
    [Display(Name = "nicht erschienen")] NoShow,
}

internal enum TaskSource
{
    [Display(Name = "von Hand")] Manual,
    [Display(Name = "aus einem Kontakt")] Contact,
    [Display(Name = "Frist")] Deadline,
    [Display(Name = "System")] System,
}
