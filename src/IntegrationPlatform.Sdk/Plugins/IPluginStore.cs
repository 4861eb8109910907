namespace IntegrationPlatform.Sdk;

/// <summary>
/// The plugin's own records in the current municipality, stored as JSON and encrypted with its key.
/// They stay where they are while the plugin is off or gone.
/// </summary>
public interface IPluginStore
{
    /// <summary>One record, or null.</summary>
    /// <exception cref="InvalidOperationException">Outside a municipality, or asked for by somebody else than a plugin.</exception>
    Task<StoredRecord<T>?> FindAsync<T>(string key, CancellationToken cancellationToken) where T : class;

    /// <summary>Records of one kind, the newest first, at most <paramref name="take"/> (up to 500) after skipping those up to <paramref name="after"/>.</summary>
    /// <param name="after">The key of the last record of the page before; null for the first page.</param>
    /// <param name="take">How many at most, from 1 to 500.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<IReadOnlyList<StoredRecord<T>>> ListAsync<T>(string? after, int take, CancellationToken cancellationToken) where T : class;

    /// <summary>Records of one kind about one subject, the newest first, at most 500.</summary>
    Task<IReadOnlyList<StoredRecord<T>>> AboutAsync<T>(Guid subject, CancellationToken cancellationToken) where T : class;

    /// <summary>Adds the record, or changes the one with this key.</summary>
    /// <param name="key">Up to 100 characters; unique among the plugin's records of this kind in the municipality.</param>
    /// <param name="record">Serialized with System.Text.Json; up to 256 KiB.</param>
    /// <param name="subject">The case the record is about, so that whoever is asked for it or has to erase it finds the record. Null for records about nobody.</param>
    /// <param name="version">The version that was read; null adds. Another version there means that somebody else was faster.</param>
    /// <param name="cancellationToken">Ends the saving.</param>
    /// <returns>False if somebody else has changed or added the record meanwhile: nothing was saved.</returns>
    Task<bool> SaveAsync<T>(string key, T record, Guid? subject, int? version, CancellationToken cancellationToken) where T : class;

    /// <summary>Deletes the record; nothing happens if it is gone already.</summary>
    Task DeleteAsync<T>(string key, CancellationToken cancellationToken) where T : class;
}

/// <summary>A record as it was stored.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Subject">The case it is about.</param>
/// <param name="Version">To be given back when saving.</param>
/// <param name="ChangedAt">UTC.</param>
/// <param name="Record">The record itself.</param>
public sealed record StoredRecord<T>(string Key, Guid? Subject, int Version, DateTime ChangedAt, T Record) where T : class;
