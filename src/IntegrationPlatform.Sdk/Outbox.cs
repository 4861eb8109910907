using System.Text.Json;

namespace IntegrationPlatform.Sdk;

/// <summary>An event waiting for its handlers; saved in the same transaction as the change it tells of.</summary>
[SharedByAll("the dispatcher delivers for all municipalities and enters each before it calls a handler")]
internal sealed class OutboxMessage
{
    public Guid Id { get; init; }
    public required string MunicipalityId { get; init; }
    public required string Type { get; init; }
    public required string Body { get; init; }
    public DateTime OccurredAt { get; set; }
    public DateTime DueAt { get; set; }
    public DateTime? DoneAt { get; set; }
    public int Attempts { get; set; }
    public string? Error { get; set; }

    public static OutboxMessage For(IntegrationEvent occurred, string municipality) => new()
    {
        Id = occurred.Id,
        MunicipalityId = municipality,
        Type = occurred.GetType().FullName!,
        Body = JsonSerializer.Serialize(occurred, occurred.GetType()),
    };
}
