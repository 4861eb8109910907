using IntegrationPlatform.Conformance;

namespace Musterstadt.Notizbrett.Tests;

/// <summary>What every plugin promises. The folder is the built plugin, as seen from the tests' own.</summary>
public sealed class ConformanceTests() : PluginConformance("../../../../bin/Debug/net10.0");
