using System.Linq.Expressions;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.PersonalData;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Imports;

/// <summary>
/// Which imported cases somebody has touched since: changed, or given anything. It asks every table that names a case or a person,
/// found in the model, so that a table of tomorrow needs no line here.
/// </summary>
internal sealed class WorkedOn(CasesDb db, KeptForOthers others)
{
    private static readonly Type[] MadeByTheImport = [typeof(CaseManager), typeof(ListEntry), typeof(NameKey), typeof(Imported), typeof(ImportRow), typeof(Case)];

    public async Task<HashSet<Guid>> AmongAsync(IReadOnlyList<Guid> cases, CancellationToken cancellationToken)
    {
        var touched = (await db.Cases.Where(c => EF.Parameter(cases).Contains(c.Id) && (c.Version != 1 || c.Person.Version != 1)).Select(c => c.Id).ToListAsync(cancellationToken)).ToHashSet();
        touched.UnionWith(await others.AmongAsync(cases, cancellationToken));
        var persons = await db.Cases.Where(c => EF.Parameter(cases).Contains(c.Id)).Select(c => new { c.PersonId, c.Id }).ToDictionaryAsync(c => c.PersonId, c => c.Id, cancellationToken);
        var people = persons.Keys.ToList();
        foreach (var entity in db.Model.GetEntityTypes().Select(e => e.ClrType).Where(t => !MadeByTheImport.Contains(t)))
        {
            if (db.Model.FindEntityType(entity)!.FindProperty("CaseId") is not null)
                touched.UnionWith(await NamedAsync(entity, "CaseId", cases, cancellationToken));
            if (db.Model.FindEntityType(entity)!.FindProperty("PersonId") is not null)
                touched.UnionWith((await NamedAsync(entity, "PersonId", people, cancellationToken)).Select(id => persons[id]));
        }
        return touched;
    }

    private Task<List<Guid>> NamedAsync(Type entity, string property, IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        (Task<List<Guid>>)typeof(WorkedOn).GetMethod(nameof(InAsync), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.MakeGenericMethod(entity).Invoke(this, [property, ids, cancellationToken])!;

    private Task<List<Guid>> InAsync<T>(string property, IReadOnlyList<Guid> ids, CancellationToken cancellationToken) where T : class
    {
        var row = Expression.Parameter(typeof(T), "row");
        var id = Expression.Convert(Expression.Call(typeof(EF), nameof(EF.Property), [db.Model.FindEntityType(typeof(T))!.FindProperty(property)!.ClrType], row, Expression.Constant(property)), typeof(Guid?));
        return db.Set<T>().Select(Expression.Lambda<Func<T, Guid?>>(id, row)).Where(i => i != null && EF.Parameter(ids).Contains(i.Value)).Select(i => i!.Value).Distinct().ToListAsync(cancellationToken);
    }
}
