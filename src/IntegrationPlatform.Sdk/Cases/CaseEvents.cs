using System.ComponentModel;

namespace IntegrationPlatform.Sdk.Cases;

/// <summary>A case was opened.</summary>
[DisplayName("Ein Fall wurde eröffnet")]
public sealed record CaseOpened(Guid CaseId) : IntegrationEvent;

/// <summary>A contact with a client was recorded.</summary>
[DisplayName("Ein Kontakt wurde erfasst")]
public sealed record ContactRecorded(Guid CaseId, Guid ContactId) : IntegrationEvent;

/// <summary>A contact was taken back by the person who recorded it.</summary>
[DisplayName("Ein Kontakt wurde zurückgenommen")]
public sealed record ContactTakenBack(Guid CaseId, Guid ContactId) : IntegrationEvent;
