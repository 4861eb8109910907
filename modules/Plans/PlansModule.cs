using IntegrationPlatform.Modules.Contracts.Plans;
using IntegrationPlatform.Plans.ClientCopy;
using IntegrationPlatform.Plans.Assessments;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Demo;
using IntegrationPlatform.Plans.ForOthers;
using IntegrationPlatform.Plans.MyPlan;
using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Plans.Templates;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Sdk;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Plans;

/// <summary>Integration plans with goals and steps, assessments, reviews and the client's copy: the module's table of contents.</summary>
public static class PlansModule
{
    public static IServiceCollection AddPlans(this IServiceCollection services, IConfiguration settings) => services
        .AddModuleDb<PlansDb, PlansDbOnSqlite, PlansDbOnPostgres>(settings, "plans")
        .AddScoped<PlanSheets>()
        .AddScoped<NewGoals>()
        .AddScoped<GoalOutcomes>()
        .AddScoped<AssessmentSheets>()
        .AddScoped<TemplateList>()
        .AddScoped<PlanCopies>()
        .AddSingleton<PinGate>().AddScoped<LinkSession>()
        .AddScoped<IPlanInCase, PlanInCase.PlanOfCase>()
        .AddScoped<IDemoData, PlansDemo>()
        .AddExtension<IMenu, PlansMenu>()
        .AddExtension<IPersonalData, PlansPersonalData>();
}
