using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Data;

internal class CasesDb(DbContextOptions options, ICurrentMunicipality current) : MunicipalDbContext(options, current)
{
    internal DbSet<Person> Persons => Set<Person>();
    internal DbSet<Case> Cases => Set<Case>();
    internal DbSet<CaseManager> Managers => Set<CaseManager>();
    internal DbSet<Contact> Contacts => Set<Contact>();
    internal DbSet<ContactRevision> Revisions => Set<ContactRevision>();
    internal DbSet<AnonymousContact> AnonymousContacts => Set<AnonymousContact>();
    internal DbSet<CaseTask> Tasks => Set<CaseTask>();
    internal DbSet<CaseNumberSeries> NumberSeries => Set<CaseNumberSeries>();
    internal DbSet<ListEntry> ListEntries => Set<ListEntry>();
    internal DbSet<NameKey> NameKeys => Set<NameKey>();
    internal DbSet<ProgramProfile> Profiles => Set<ProgramProfile>();
    internal DbSet<EligibilityCheck> EligibilityChecks => Set<EligibilityCheck>();
    internal DbSet<CounsellingPeriod> Periods => Set<CounsellingPeriod>();
    internal DbSet<HousingSituation> Housing => Set<HousingSituation>();
    internal DbSet<Household> Households => Set<Household>();
    internal DbSet<HouseholdMember> HouseholdMembers => Set<HouseholdMember>();
    internal DbSet<Location> Locations => Set<Location>();
    internal DbSet<Accommodation> Accommodations => Set<Accommodation>();
    internal DbSet<SavedView> SavedViews => Set<SavedView>();
    internal DbSet<Consent> Consents => Set<Consent>();
    internal DbSet<ServiceProvider> Services => Set<ServiceProvider>();
    internal DbSet<Referral> Referrals => Set<Referral>();
    internal DbSet<RetentionRules> RetentionRules => Set<RetentionRules>();
    internal DbSet<LegalHold> LegalHolds => Set<LegalHold>();
    internal DbSet<Deletion> Deletions => Set<Deletion>();
    internal DbSet<Disclosure> Disclosures => Set<Disclosure>();
    internal DbSet<Transfer> Transfers => Set<Transfer>();
    internal DbSet<TransferOffer> TransferOffers => Set<TransferOffer>();
    internal DbSet<CaseAssignment> Assignments => Set<CaseAssignment>();
    internal DbSet<Cover> Covers => Set<Cover>();
    internal DbSet<BreakGlassAccess> BreakGlass => Set<BreakGlassAccess>();
    internal DbSet<BreakGlassSeen> BreakGlassSeen => Set<BreakGlassSeen>();
    internal DbSet<DocumentRecord> Documents => Set<DocumentRecord>();
    internal DbSet<DocumentCopy> DocumentCopies => Set<DocumentCopy>();
    internal DbSet<DocumentPart> DocumentParts => Set<DocumentPart>();
    internal DbSet<Letter> Letters => Set<Letter>();
    internal DbSet<LetterTemplate> LetterTemplates => Set<LetterTemplate>();
    internal DbSet<ImportBatch> Imports => Set<ImportBatch>();
    internal DbSet<ImportRow> ImportRows => Set<ImportRow>();
    internal DbSet<Imported> Imported => Set<Imported>();
    internal DbSet<ImportMapping> ImportMappings => Set<ImportMapping>();
    internal DbSet<ImportSettings> ImportSettings => Set<ImportSettings>();
    internal DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    internal DbSet<CalendarFetch> CalendarFetches => Set<CalendarFetch>();
}

internal sealed class CasesDbOnSqlite(DbContextOptions<CasesDbOnSqlite> options, ICurrentMunicipality current) : CasesDb(options, current);

internal sealed class CasesDbOnPostgres(DbContextOptions<CasesDbOnPostgres> options, ICurrentMunicipality current) : CasesDb(options, current);
