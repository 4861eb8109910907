namespace IntegrationPlatform.Modules.Contracts.Cases;

/// <summary>Talks and tasks that come from another module's page, saved together with what that module saves itself: all of it or nothing.</summary>
public interface ICaseRecords
{
    /// <summary>How a talk can have been, for a form, in the user's language.</summary>
    TalkChoices Choices { get; }

    /// <summary>Whoever calls it has asked <see cref="ICaseFrames.FindWritableAsync"/> before.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="additions">What is recorded in the case; the same ids again record nothing twice.</param>
    /// <param name="together">Saves the other module's own changes inside the same transaction.</param>
    /// <param name="cancellationToken">Cancels before anything is saved.</param>
    Task SaveAsync(Guid caseId, CaseAdditions additions, Func<CancellationToken, Task> together, CancellationToken cancellationToken);
}

/// <summary>What is added to a case.</summary>
public sealed record CaseAdditions
{
    /// <summary>A counselling talk, or null.</summary>
    public TalkAddition? Talk { get; init; }

    /// <summary>New tasks for the case's main manager; one that is open under the same id moves to the new day.</summary>
    public IReadOnlyList<TaskAddition> Tasks { get; init; } = [];

    /// <summary>Tasks that are done by this.</summary>
    public IReadOnlyList<Guid> Done { get; init; } = [];
}

/// <summary>A counselling talk. Mode and duration as <see cref="ICaseRecords.Choices"/> names them; topics are codes of CL-17.</summary>
public sealed record TalkAddition(Guid Id, DateOnly On, string Mode, string Duration, IReadOnlyList<string> Topics, string? Note);

/// <summary>A task with its German title.</summary>
public sealed record TaskAddition(Guid Id, string Title, DateOnly DueOn);

/// <summary>Codes with their names.</summary>
public sealed record TalkChoices(IReadOnlyList<(string Code, string Label)> Modes, IReadOnlyList<(string Code, string Label)> Durations)
{
    /// <summary>Whether a form may say so.</summary>
    public bool Has(string? mode, string? duration) => Modes.Any(m => m.Code == mode) && Durations.Any(d => d.Code == duration);
}
