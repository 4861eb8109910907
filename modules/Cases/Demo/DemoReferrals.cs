using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Encryption;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>Consents, referrals and what was passed on: every client agreed to be counselled, a third was sent on to somebody, now and then with data.</summary>
internal sealed class DemoReferrals(DemoRun run, Vault vault, IReadOnlyList<ServiceProvider> services, DemoRandom random)
{
    private static readonly DemoChoice<ReferralMode> Modes = new(
        (ReferralMode.InfoGiven, 46), (ReferralMode.AppointmentMade, 26), (ReferralMode.WrittenReferral, 12), (ReferralMode.Accompanied, 11), (ReferralMode.CaseConference, 5));
    private static readonly DemoChoice<ReferralResult> Results = new(
        (ReferralResult.Attended, 42), (ReferralResult.ServiceStarted, 22), (ReferralResult.NotAttended, 12), (ReferralResult.WaitingList, 9),
        (ReferralResult.RejectedByService, 4), (ReferralResult.NotNeeded, 5), (ReferralResult.Unknown, 6));
    private static readonly string[] Concerns =
    [
        "Drei Mahnungen, Überblick über Forderungen.", "Hilfe beim Antrag und bei den Unterlagen.", "Fragen zum Mietvertrag und zur Nebenkostenabrechnung.", "Platz für das Kind ab Herbst.",
        "Zeugnisse bewerten lassen.", "Beratung zu Kurs und Anmeldung.", "Jemand zum Reden, Schlafprobleme.", "Kontakte am Ort, Deutsch üben.",
    ];

    public List<Consent> Consents { get; } = [];
    public List<Referral> Referrals { get; } = [];
    public List<Disclosure> Disclosures { get; } = [];

    public void Write(IReadOnlyList<DemoFile> files)
    {
        Consents.Clear();
        Referrals.Clear();
        Disclosures.Clear();
        if (run.Scene.Lean)
            return;
        foreach (var file in files)
        {
            var start = Give(file, ConsentKind.DataProcessing, null, "Beratung und Begleitung im Integrationsmanagement", file.Case.OpenedOn, null, ["identity", "contact", "language"]);
            if (!file.Case.IsOpen && random.Chance(0.05))
                start.Withdraw(file.Until, WithdrawalForm.Paper);
            if (file.Story == AlHussein.Story)
                Tell(file);
            else if (random.Chance(0.3))
                Refer(file);
        }
    }

    /// <summary>The case of the screenshots has one of each: with and without data, passed on, refused, and a consent that is over.</summary>
    private void Tell(DemoFile file)
    {
        var (debt, tenants, health) = (Service("debt_counselling"), Service("consumer_advice"), Service("psychosocial_centre"));
        var release = Give(file, ConsentKind.ReleaseFromSecrecy, debt, "Schuldenregulierung gemeinsam vorbereiten", run.Today.AddDays(-39), run.Today.AddDays(200), ["identity", "contact", "language", "finances"]);
        Give(file, ConsentKind.InterpreterPresence, null, "Sprachvermittlung bei Gesprächen im Rathaus", run.Today.AddDays(-200), run.Today.AddDays(18), ["language"]);
        Give(file, ConsentKind.ReleaseFromSecrecy, health, "Erstgespräch vorbereiten", run.Today.AddDays(-260), null, ["identity", "contact", "health"]).Withdraw(run.Today.AddDays(-120), WithdrawalForm.Oral);
        var debts = Refer(file, debt, ReferralMode.AppointmentMade, "Drei Mahnungen vom alten Mobilfunkvertrag, möchte einen Überblick und eine Ratenzahlung.", run.Today.AddDays(-38), release, ReferralResult.ServiceStarted, run.Today.AddDays(-20));
        Refer(file, tenants, ReferralMode.InfoGiven, "Schimmel im Kinderzimmer: Rechte gegenüber der Vermieterin.", run.Today.AddDays(-24), null, ReferralResult.Attended, run.Today.AddDays(-10));
        var passed = New(file, debt.Name, "Anliegen: Drei Mahnungen vom alten Mobilfunkvertrag, Überblick und Ratenzahlung.\nName: Al-Hussein, Mohamad\nSprache: Arabisch, Dolmetschen nötig", LegalBasis.Consent, null, release, debts, run.Today.AddDays(-38));
        passed.Pass(run.Today.AddDays(-38), DisclosureChannel.HandedOver);
        var refused = New(file, "Ausländerbehörde, Sachgebiet Rückführung", "Auskunft, wann der Klient zuletzt im Rathaus war.", LegalBasis.Request87AufenthG, "Telefonische Anfrage; eine Vorschrift wurde nicht genannt.", null, null, run.Today.AddDays(-65));
        refused.Refuse(DemoIds.Of("user/leitung.weissach"), "Sabine Haller", At(run.Today.AddDays(-64)), vault.Seal("§ 88 Abs. 2 AufenthG: Die Angaben stammen aus der Beratung. Keine der Ausnahmen liegt vor.", refused.Id));
        New(file, "Familiengericht, Geschäftsstelle", "Bestätigung, dass der Klient seit Herbst 2024 hier beraten wird.", LegalBasis.LegalDuty, "Beweisbeschluss vom 12.11., Aussage als Zeugin; Genehmigung der Leitung nötig.", null, null, DemoCalendar.WorkdayBefore(run.Today.AddDays(-1)));
    }

    private void Refer(DemoFile file)
    {
        var on = Day(file);
        var service = random.Of(services);
        var withData = service.Kind != "immigration_office" && random.Chance(0.25);
        var release = withData ? Give(file, ConsentKind.ReleaseFromSecrecy, service, "Weitervermittlung", on, random.Chance(0.5) ? on.AddMonths(12) : null, ["identity", "contact", "language"]) : null;
        var referral = Refer(file, service, Modes.Draw(random), random.Of(Concerns), on, release, Results.Draw(random), DemoCalendar.WorkdayBefore(on.AddDays(14)));
        if (release is not null)
            New(file, service.Name, $"Anliegen: {random.Of(Concerns)}\nName: {file.Client.DisplayName}", LegalBasis.Consent, null, release, referral, on).Pass(on, DisclosureChannel.HandedOver);
    }

    private Consent Give(DemoFile file, ConsentKind kind, ServiceProvider? service, string purpose, DateOnly on, DateOnly? until, List<string> scope)
    {
        var id = run.Ids.Next();
        var consent = new Consent
        {
            Id = id,
            PersonId = file.Client.Id,
            Kind = kind,
            Scope = scope,
            ServiceId = service?.Id,
            Recipient = service is null ? null : vault.Seal(service.Name, id),
            Purpose = vault.Seal(purpose, id),
            SpecialCategories = scope.Contains("health"),
            GivenOn = on,
            Form = ConsentForm.Paper,
            Language = file.Client.PreferredLanguage,
            ValidUntil = until,
            RecordedBy = file.Manager.UserId,
            RecordedByName = file.Manager.Name,
            RecordedAt = At(on),
        };
        Consents.Add(consent);
        return consent;
    }

    private Referral Refer(DemoFile file, ServiceProvider service, ReferralMode mode, string concern, DateOnly on, Consent? release, ReferralResult result, DateOnly resultOn)
    {
        var id = run.Ids.Next();
        var referral = new Referral
        {
            Id = id,
            CaseId = file.Case.Id,
            ServiceId = service.Id,
            Target = service.Kind,
            Mode = mode,
            Concern = vault.Seal(concern, id),
            On = on,
            DataPassed = release is not null,
            ConsentId = release?.Id,
            RecordedBy = file.Manager.UserId,
            RecordedByName = file.Manager.Name,
            RecordedAt = At(on),
        };
        referral.Conclude(resultOn <= run.Today ? result : ReferralResult.Unknown, resultOn <= run.Today ? resultOn : run.Today);
        Referrals.Add(referral);
        return referral;
    }

    private Disclosure New(DemoFile file, string recipient, string what, LegalBasis basis, string? grounds, Consent? release, Referral? referral, DateOnly on)
    {
        var id = run.Ids.Next();
        var disclosure = new Disclosure
        {
            Id = id,
            CaseId = file.Case.Id,
            Recipient = vault.Seal(recipient, id),
            What = vault.Seal(what, id),
            Basis = basis,
            Grounds = grounds is null ? null : vault.Seal(grounds, id),
            ConsentId = release?.Id,
            ReferralId = referral?.Id,
            RequestedBy = file.Manager.UserId,
            RequestedByName = file.Manager.Name,
            RequestedAt = At(on),
        };
        Disclosures.Add(disclosure);
        return disclosure;
    }

    /// <summary>Some day of the counselling, far enough back that the result is known.</summary>
    private DateOnly Day(DemoFile file)
    {
        var days = Math.Max(0, file.Until.DayNumber - file.Case.OpenedOn.DayNumber - 21);
        return DemoCalendar.WorkdayFrom(file.Case.OpenedOn.AddDays(random.Below(days + 1)));
    }

    private ServiceProvider Service(string kind) => services.First(s => s.Kind == kind);

    private static DateTime At(DateOnly day) => Days.Utc(day.ToDateTime(new TimeOnly(10, 20)));
}
