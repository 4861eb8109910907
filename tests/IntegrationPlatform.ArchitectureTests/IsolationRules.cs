using IntegrationPlatform.Sdk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.ArchitectureTests;

/// <summary>Nobody steps around the filter, the stamp or the audit; nobody forgets to say who may open a page.</summary>
public class IsolationRules
{
    /// <summary>These would reach rows of other municipalities, or change rows without stamp, version and audit.</summary>
    private static readonly string[] WaysAround =
    [
        "IgnoreQueryFilters", "FromSqlRaw", "FromSql", "FromSqlInterpolated", "SqlQuery", "SqlQueryRaw", "ExecuteSql", "ExecuteSqlRaw", "ExecuteSqlAsync", "ExecuteSqlRawAsync",
        "ExecuteSqlInterpolated", "ExecuteSqlInterpolatedAsync", "GetDbConnection", "ExecuteUpdate", "ExecuteUpdateAsync", "ExecuteDelete", "ExecuteDeleteAsync",
    ];

    private static IEnumerable<Call> StepsAround(IEnumerable<Call> calls) =>
        calls.Where(c => WaysAround.Contains(c.Target.Name) && c.Target.DeclaringType.Namespace.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));

    [Fact]
    public void A_module_does_not_step_around_the_filter() =>
        Assert.Empty(Assemblies.Modules.SelectMany(m => StepsAround(Assemblies.Calls(m))).Select(c => c.ToString()));

    [Fact]
    public void The_platform_does_so_only_where_it_says_why()
    {
        string[] known =
        [
            "IntegrationPlatform.Platform.Events.OutboxDispatcher", // claims a message: one row of its own table
            "IntegrationPlatform.Platform.Encryption.KeyRotation", // seals the same text anew, row by row inside its municipality
            "IntegrationPlatform.Platform.Sql.BulkInsert", // demo data into an empty database
            "IntegrationPlatform.Platform.Data.WholeSave", // lends its connection to the context of another module, whose filter, stamp and audit stay
            "IntegrationPlatform.Platform.Sql.CopyInsert", // computed copies that the audit leaves out, in their own municipality
            "IntegrationPlatform.Platform.Demo.DemoTables", // empties and indexes a database that holds only a demo
        ];
        var wild = new[] { "IntegrationPlatform.Platform", "IntegrationPlatform.Web" }.SelectMany(name => StepsAround(Assemblies.Calls(Assemblies.Ours[name])));
        Assert.Empty(wild.Where(c => !known.Contains(c.Type)).Select(c => c.ToString()));
    }

    [Fact]
    public void Only_demo_data_is_written_in_bulk()
    {
        var wild = Assemblies.Ours.Values.SelectMany(Assemblies.Calls)
            .Where(c => c.Target.DeclaringType.Name == "BulkInsert" && !c.Type.Contains(".Demo.", StringComparison.Ordinal) && !c.Type.EndsWith(".BulkInsert", StringComparison.Ordinal) && !c.Type.EndsWith(".CopyInsert", StringComparison.Ordinal));
        Assert.Empty(wild.Select(c => c.ToString()));
    }

    [Fact]
    public void Only_a_transfer_crosses_the_border_between_two_municipalities()
    {
        string[] known =
        [
            "IntegrationPlatform.Cases.Transfers.TransferPost", // in five sentences, with a consent
            "IntegrationPlatform.Cases.Demo.DemoTransfers", // so that there is somebody to take over
        ];
        var crossing = Assemblies.Ours.Values.SelectMany(Assemblies.Calls).Where(c => c.Target.DeclaringType.Name == "OtherMunicipality").ToList();
        Assert.Equal(known.Order(), crossing.Select(c => c.Type).Distinct().Order());
        var entering = Assemblies.Modules.SelectMany(Assemblies.Calls).Where(c => c.Target is { Name: "Enter", DeclaringType.Name: "CurrentMunicipality" } || c.Target.DeclaringType.Name == "IServiceScopeFactory");
        Assert.Empty(entering.Select(c => c.ToString()));
    }

    [Fact]
    public void The_scanner_sees_a_step_around() // a rule that can never fail proves nothing
        => Assert.Contains(StepsAround(Assemblies.Calls(Assemblies.ThisOne)), c => c.Target.Name == "IgnoreQueryFilters");

    [Fact]
    public void Every_entity_belongs_to_a_municipality_or_says_why_not()
    {
        var tables = from assembly in Assemblies.Ours.Values
                     from type in assembly.MainModule.Types
                     from table in type.Interfaces
                     where table.InterfaceType.Name == "IEntityTypeConfiguration`1"
                     select ((Mono.Cecil.GenericInstanceType)table.InterfaceType).GenericArguments[0].Resolve();
        var found = tables.ToList();
        Assert.True(found.Count > 10, "The scan finds no entities any more.");
        Assert.Empty(found.Where(e => !e.IsA(nameof(IMunicipal)) && !e.Has(nameof(SharedByAllAttribute))).Select(e => e.FullName));
    }

    [Fact]
    public void Every_controller_of_a_module_says_who_may_open_it()
    {
        var controllers = Assemblies.Modules.SelectMany(Assemblies.Controllers).ToList();
        Assert.True(controllers.Count > 5, "The scan finds no controllers any more.");
        Assert.Empty(controllers.Where(c => !c.Has("PermissionAttribute") && !c.Has("OpenByLinkAttribute")).Select(c => c.FullName)); // those behind a link are named below
    }

    [Fact]
    public void Every_controller_says_what_a_look_at_it_tells_the_audit()
    {
        var silent = Assemblies.Ours.Values.SelectMany(Assemblies.Controllers)
            .Where(c => !c.Has("PersonalPageAttribute") && !c.Has("NothingPersonalAttribute") && !c.Has("OutsideMunicipalityAttribute"));
        Assert.Empty(silent.Where(c => c.Module.Assembly != Assemblies.ThisOne).Select(c => c.FullName));
    }

    [Fact]
    public void The_scanner_sees_a_controller_that_says_nothing() =>
        Assert.Contains(Assemblies.Controllers(Assemblies.ThisOne), c => c.Name == nameof(SilentController) && !c.Has("PermissionAttribute"));

    [Fact]
    public void Without_signing_in_a_module_opens_two_pages_and_those_by_a_secret_link()
    {
        var open = Assemblies.Modules.SelectMany(Assemblies.Controllers).Where(c => c.Has("OpenByLinkAttribute") || c.Has("AllowAnonymousAttribute") || c.Methods.Any(m => m.CustomAttributes.Any(a => a.AttributeType.Name == "AllowAnonymousAttribute")));
        Assert.Equal(["MyPlanController", "TaskFeedController"], open.Select(c => c.Name).Order());
    }

    /// <summary>Never called: it is what the scanner must find.</summary>
    internal static IQueryable<object> Canary(DbContext db) =>
#pragma warning disable RS0030 // the banned call is the point
        db.Set<object>().IgnoreQueryFilters();
#pragma warning restore RS0030
}

/// <summary>Never served: it is what the scanner must find.</summary>
internal sealed class SilentController : Controller;
