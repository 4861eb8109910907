using System.ComponentModel;

namespace IntegrationPlatform.Sdk.Plans;

/// <summary>An edition of an integration plan was agreed with the client.</summary>
[DisplayName("Ein Integrationsplan wurde vereinbart")]
public sealed record PlanAgreed(Guid CaseId, Guid PlanId, int Edition) : IntegrationEvent;

/// <summary>An integration plan was reviewed.</summary>
[DisplayName("Ein Integrationsplan wurde überprüft")]
public sealed record PlanReviewed(Guid CaseId, Guid PlanId, Guid ReviewId) : IntegrationEvent;
