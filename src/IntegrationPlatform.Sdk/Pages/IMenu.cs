namespace IntegrationPlatform.Sdk;

/// <summary>Entries in the main menu.</summary>
public interface IMenu : IExtension
{
    /// <summary>The entries in any order; the host sorts them and leaves out what the user may not open.</summary>
    IEnumerable<MenuItem> Items { get; }
}

/// <summary>One entry of the main menu.</summary>
/// <param name="Text">German text; also the key of its translation.</param>
/// <param name="Path">Path below the municipality, for example <c>cases</c>; of a plugin, below its own address: <c>board</c> is /weissach/p/weissach.postkarten/board.</param>
/// <param name="Permission">Who may see it, for example <c>cases.read</c>.</param>
/// <param name="Icon">Name of an icon of the platform's set.</param>
/// <param name="Order">Low numbers stand on top.</param>
public sealed record MenuItem(string Text, string Path, string Permission, string Icon = "puzzle", int Order = 100);
