namespace IntegrationPlatform.ArchitectureTests;

/// <summary>Rules of style.md that a machine can check.</summary>
public class HouseRules
{
    private static readonly string[] Watched =
    [
        "IntegrationPlatform.Platform.Extending.ExtensionCalls", // waits for what it starts, and counts what hangs
        "IntegrationPlatform.Platform.Plugins.PluginLoader", // gives a plugin ten seconds to configure
    ];

    private static readonly string[] Clocks = ["get_Now", "get_UtcNow", "get_Today"];

    private static IEnumerable<Call> ReadsTheClock(IEnumerable<Call> calls) =>
        calls.Where(c => c.Target.DeclaringType.FullName is "System.DateTime" or "System.DateTimeOffset" && Clocks.Contains(c.Target.Name));

    [Fact]
    public void Time_comes_from_the_clock_that_tests_can_set() =>
        Assert.Empty(Assemblies.Ours.Values.Where(a => a != Assemblies.ThisOne).SelectMany(a => ReadsTheClock(Assemblies.Calls(a))).Select(c => c.ToString()));

    [Fact]
    public void The_scanner_sees_a_look_at_the_clock() => Assert.NotEmpty(ReadsTheClock(Assemblies.Calls(Assemblies.ThisOne)));

    [Fact]
    public void Nothing_runs_beside_the_request_unwatched()
    {
        var wild = Assemblies.Ours.Values.Where(a => a != Assemblies.ThisOne).SelectMany(Assemblies.Calls)
            .Where(c => !Watched.Contains(c.Type))
            .Where(c => c.Target is { Name: "Run", DeclaringType.FullName: "System.Threading.Tasks.Task" } || c.Target.DeclaringType.FullName == "System.Threading.Thread" && c.Target.Name is ".ctor" or "Sleep");
        Assert.Empty(wild.Select(c => c.ToString()));
    }

    [Fact]
    public void Every_event_has_a_name_that_an_administrator_understands()
    {
        var events = Assemblies.Ours["IntegrationPlatform.Sdk"].MainModule.Types.Where(t => t.BaseType?.Name == "IntegrationEvent").ToList();
        Assert.NotEmpty(events);
        Assert.Empty(events.Where(e => !e.CustomAttributes.Any(a => a.AttributeType.Name == "DisplayNameAttribute")).Select(e => e.FullName));
    }

    [Fact]
    public void Classes_are_not_called_by_what_they_are()
    {
        string[] words = ["Manager", "Helper", "Util", "Utils", "Dto", "Impl", "Tenant"];
        string[] terms = ["CaseManager", "CaseManagerTable"]; // the field's own word: somebody who manages a case
        var wild = Assemblies.Ours.Values.Where(a => a != Assemblies.ThisOne).SelectMany(a => a.MainModule.Types)
            .Where(t => words.Any(w => t.Name.EndsWith(w, StringComparison.Ordinal)) && !terms.Contains(t.Name) && !t.Name.EndsWith("TagHelper", StringComparison.Ordinal));
        Assert.Empty(wild.Select(t => t.FullName));
    }

    /// <summary>Never called: it is what the scanner must find.</summary>
#pragma warning disable RS0030 // the banned call is the point
    internal static DateTime Canary() => DateTime.UtcNow;
#pragma warning restore RS0030
}
