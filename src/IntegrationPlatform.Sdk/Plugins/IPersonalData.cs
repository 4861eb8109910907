namespace IntegrationPlatform.Sdk;

/// <summary>Needed by whoever keeps personal data anywhere else than in <see cref="IPluginStore"/> or in forms. Every module of the platform has one too.</summary>
public interface IPersonalData : IExtension
{
    /// <summary>Everything kept about the subject in the current municipality (Art. 15 GDPR), each item with a German title.</summary>
    IAsyncEnumerable<PersonalDataItem> ExportAsync(Guid subject, CancellationToken cancellationToken);

    /// <summary>Erases everything about the subject in the current municipality (Art. 17 GDPR). Called again after a fault, so it must bear repetition.</summary>
    Task EraseAsync(Guid subject, CancellationToken cancellationToken);
}

/// <summary>One item of an answer to somebody who asks what is known about them.</summary>
/// <param name="Title">German: „Kontakt“.</param>
/// <param name="At">When it was recorded, UTC; null where that is not kept.</param>
/// <param name="Content">Serialized with System.Text.Json.</param>
public sealed record PersonalDataItem(string Title, DateTime? At, object Content);
