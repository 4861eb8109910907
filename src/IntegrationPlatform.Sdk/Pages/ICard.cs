namespace IntegrationPlatform.Sdk;

/// <summary>A box on the start page or beside a case. The host gives it two seconds; one that fails leaves a plain note instead.</summary>
public interface ICard : IExtension
{
    /// <summary>Where the box stands.</summary>
    CardPlace Place { get; }

    /// <summary>Who sees it.</summary>
    string Permission { get; }

    /// <summary>What the box shows now.</summary>
    /// <param name="subject">The case the page shows; null on the start page.</param>
    /// <param name="cancellationToken">Set after two seconds.</param>
    /// <returns>Null leaves the box out.</returns>
    Task<Card?> LoadAsync(Guid? subject, CancellationToken cancellationToken);
}

/// <summary>Pages that show cards.</summary>
public enum CardPlace
{
    /// <summary>The page <em>Heute</em>.</summary>
    Today,

    /// <summary>The file of one case.</summary>
    Case,
}

/// <summary>The content of a card.</summary>
/// <param name="Title">German heading.</param>
/// <param name="View">Full path of a compiled view, for example <c>/Weissach.Postkarten/Board/_Card.cshtml</c>.</param>
/// <param name="Model">The view's model.</param>
public sealed record Card(string Title, string View, object Model);
