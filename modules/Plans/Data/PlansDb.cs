using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Plans.Data;

internal class PlansDb(DbContextOptions options, ICurrentMunicipality current) : MunicipalDbContext(options, current)
{
    internal DbSet<IntegrationPlan> Plans => Set<IntegrationPlan>();
    internal DbSet<Goal> Goals => Set<Goal>();
    internal DbSet<Step> Steps => Set<Step>();
    internal DbSet<PlanEdition> Editions => Set<PlanEdition>();
    internal DbSet<GoalTalk> Talks => Set<GoalTalk>();
    internal DbSet<PlanReview> Reviews => Set<PlanReview>();
    internal DbSet<GoalReview> GoalReviews => Set<GoalReview>();
    internal DbSet<Assessment> Assessments => Set<Assessment>();
    internal DbSet<FieldAssessment> FieldAssessments => Set<FieldAssessment>();
    internal DbSet<ClientLink> Links => Set<ClientLink>();
    internal DbSet<GoalTemplate> Templates => Set<GoalTemplate>();
}

internal sealed class PlansDbOnSqlite(DbContextOptions<PlansDbOnSqlite> options, ICurrentMunicipality current) : PlansDb(options, current);

internal sealed class PlansDbOnPostgres(DbContextOptions<PlansDbOnPostgres> options, ICurrentMunicipality current) : PlansDb(options, current);
