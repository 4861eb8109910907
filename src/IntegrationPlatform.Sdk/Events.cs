namespace IntegrationPlatform.Sdk;

/// <summary>Something that has happened. Carries keys, never personal data: events are kept and logged.</summary>
public abstract record IntegrationEvent
{
    /// <summary>Tells a repetition from a new event.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}

/// <summary>Called at least once per event, after the change is saved; compare <see cref="IntegrationEvent.Id"/> to recognise a repetition.</summary>
public interface IHandle<in TEvent> : IExtension where TEvent : IntegrationEvent
{
    /// <summary>An exception makes the host try again later, up to ten times.</summary>
    Task HandleAsync(TEvent occurred, CancellationToken cancellationToken);
}
