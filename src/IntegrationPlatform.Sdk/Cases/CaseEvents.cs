namespace IntegrationPlatform.Sdk.Cases;

/// <summary>A case was opened.</summary>
public sealed record CaseOpened(Guid CaseId) : IntegrationEvent;

/// <summary>A contact with a client was recorded.</summary>
public sealed record ContactRecorded(Guid CaseId, Guid ContactId) : IntegrationEvent;

/// <summary>A contact was taken back by the person who recorded it.</summary>
public sealed record ContactTakenBack(Guid CaseId, Guid ContactId) : IntegrationEvent;
