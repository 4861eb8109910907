using IntegrationPlatform.Cases.AssignCase;
using IntegrationPlatform.Cases.Clock;
using IntegrationPlatform.Cases.CloseCase;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Consents;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Demo;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Documents;
using IntegrationPlatform.Cases.ExtendPeriod;
using IntegrationPlatform.Cases.Fields;
using IntegrationPlatform.Cases.ForOthers;
using IntegrationPlatform.Cases.HandOver;
using IntegrationPlatform.Cases.Imports;
using IntegrationPlatform.Cases.Letters;
using IntegrationPlatform.Cases.OpenCase;
using IntegrationPlatform.Cases.RecordContact;
using IntegrationPlatform.Cases.Retention;
using IntegrationPlatform.Cases.SearchCases;
using IntegrationPlatform.Cases.Situation;
using IntegrationPlatform.Cases.StoreCopy;
using IntegrationPlatform.Cases.Transfers;
using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Platform.CodeValues;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Cases;
using IntegrationPlatform.Sdk.Plans;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Cases;

/// <summary>Persons, cases, contacts and tasks: the module's table of contents.</summary>
public static class CasesModule
{
    public static IServiceCollection AddCases(this IServiceCollection services, IConfiguration settings) => services
        .AddModuleDb<CasesDb, CasesDbOnSqlite, CasesDbOnPostgres>(settings, "cases")
        .AddScoped<MyDesks>()
        .AddScoped<Assignments>()
        .AddScoped<HandOverSheets>()
        .AddScoped<DeskUpdate>()
        .AddScoped<CaseSearch>()
        .AddScoped<ICaseDirectory, CaseDirectory>()
        .AddScoped<ICaseFrames, CaseFrames>()
        .AddScoped<ICaseRecords, CaseRecords>()
        .AddScoped<ICaseCounts, CaseCounts>()
        .AddScoped<IClientFacts, FactsForClient>()
        .AddScoped<IDemoCases, DemoCaseList>()
        .AddScoped<DuplicateHint>()
        .AddScoped<CaseRegister>()
        .AddScoped<IDemoData, CasesDemo>().AddScoped<DemoTransfers>().AddScoped<DemoNeighbour>()
        .AddScoped<ContactRules>()
        .AddScoped<Topics>()
        .AddSingleton(new OpenList(OpenLists.ContactTopics, "Themen", code => Topics.Core.Has(code) ? Topics.Core.Label(code) : null))
        .AddScoped<Releases>()
        .AddScoped<CopyConsents>()
        .AddScoped<CopyStore>()
        .AddScoped<FileRefusals>()
        .AddScoped<DocumentReminders>()
        .AddScoped<LetterTexts>()
        .AddScoped<LetterCases>()
        .AddScoped<PeriodStarts>()
        .AddScoped<PeriodTasks>()
        .AddExtension<IHandle<PlanAgreed>, FirstPlanAgreed>()
        .AddScoped<DecisionTasks>()
        .AddExtension<IRecurringJob, PeriodEndsJob>()
        .AddScoped<Reopening>()
        .AddScoped<CaseLock>()
        .AddScoped<Erasures>().AddScoped<ForgottenPersons>()
        .AddExtension<IRecurringJob, RetentionJob>()
        .AddScoped<ParcelPacking>()
        .AddScoped<TransferOutbox>().AddScoped<TransferInbox>().AddScoped<TransferPost>().AddScoped<Arrivals>().AddScoped<TellOfTransfer>().AddScoped<TellOfAnswer>()
        .AddExtension<IHandle<TransferChanged>, TellOfTransfer>()
        .AddExtension<IHandle<OfferAnswered>, TellOfAnswer>()
        .AddExtension<IRecurringJob, TransfersJob>()
        .AddScoped<ImportCheck>()
        .AddScoped<ImportTakeOver>()
        .AddScoped<ImportUndo>()
        .AddScoped<WorkedOn>()
        .AddExtension<IRecurringJob, OldImportsJob>()
        .AddScoped<FieldInput>()
        .AddScoped<Histories>()
        .AddScoped<SituationData>()
        .AddExtension<IMenu, CasesMenu>()
        .AddExtension<IPersonalData, CasesPersonalData>();
}
