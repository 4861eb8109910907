using System.Globalization;
using System.Linq.Expressions;
using IntegrationPlatform.Cases.Data;

namespace IntegrationPlatform.Cases.CaseList;

/// <summary>
/// Pages by key, in the order of an index: a page costs the same wherever it lies. The range (>=) is said apart from the tie-break,
/// because both databases use only such a plain range to enter the index.
/// </summary>
internal abstract class CaseOrder
{
    public static CaseOrder Of(CaseSort sort) => sort switch
    {
        CaseSort.Name => new ByName(),
        CaseSort.Quiet => new ByQuiet(),
        CaseSort.Ends => new ByEnds(),
        _ => new ByDue(),
    };

    public IQueryable<ListEntry> Page(IQueryable<ListEntry> entries, CaseCursor? cursor, bool backwards, int size)
    {
        if (cursor is not null && Beyond(cursor, backwards) is { } beyond)
            entries = entries.Where(beyond);
        return Sorted(entries, backwards).Take(size);
    }

    public static string ValueOf(CaseRow row, CaseSort sort) => sort switch
    {
        CaseSort.Name => row.SortName,
        CaseSort.Quiet => Day(row.QuietSince),
        CaseSort.Ends => Day(row.EndsOn),
        _ => Day(row.DueOn),
    };

    protected abstract IQueryable<ListEntry> Sorted(IQueryable<ListEntry> entries, bool backwards);

    protected abstract Expression<Func<ListEntry, bool>>? Beyond(CaseCursor cursor, bool backwards);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class ByDue : CaseOrder
    {
        protected override IQueryable<ListEntry> Sorted(IQueryable<ListEntry> entries, bool backwards) =>
            backwards ? entries.OrderByDescending(e => e.DueOn).ThenByDescending(e => e.CaseId) : entries.OrderBy(e => e.DueOn).ThenBy(e => e.CaseId);

        protected override Expression<Func<ListEntry, bool>>? Beyond(CaseCursor cursor, bool backwards)
        {
            if (cursor.Day is not { } day)
                return null;
            var id = cursor.Id;
            return backwards
                ? e => e.DueOn <= day && (e.DueOn < day || e.CaseId.CompareTo(id) < 0)
                : e => e.DueOn >= day && (e.DueOn > day || e.CaseId.CompareTo(id) > 0);
        }
    }

    private sealed class ByQuiet : CaseOrder
    {
        protected override IQueryable<ListEntry> Sorted(IQueryable<ListEntry> entries, bool backwards) =>
            backwards ? entries.OrderByDescending(e => e.QuietSince).ThenByDescending(e => e.CaseId) : entries.OrderBy(e => e.QuietSince).ThenBy(e => e.CaseId);

        protected override Expression<Func<ListEntry, bool>>? Beyond(CaseCursor cursor, bool backwards)
        {
            if (cursor.Day is not { } day)
                return null;
            var id = cursor.Id;
            return backwards
                ? e => e.QuietSince <= day && (e.QuietSince < day || e.CaseId.CompareTo(id) < 0)
                : e => e.QuietSince >= day && (e.QuietSince > day || e.CaseId.CompareTo(id) > 0);
        }
    }

    private sealed class ByEnds : CaseOrder
    {
        protected override IQueryable<ListEntry> Sorted(IQueryable<ListEntry> entries, bool backwards) =>
            backwards ? entries.OrderByDescending(e => e.EndsOn).ThenByDescending(e => e.CaseId) : entries.OrderBy(e => e.EndsOn).ThenBy(e => e.CaseId);

        protected override Expression<Func<ListEntry, bool>>? Beyond(CaseCursor cursor, bool backwards)
        {
            if (cursor.Day is not { } day)
                return null;
            var id = cursor.Id;
            return backwards
                ? e => e.EndsOn <= day && (e.EndsOn < day || e.CaseId.CompareTo(id) < 0)
                : e => e.EndsOn >= day && (e.EndsOn > day || e.CaseId.CompareTo(id) > 0);
        }
    }

    private sealed class ByName : CaseOrder
    {
        protected override IQueryable<ListEntry> Sorted(IQueryable<ListEntry> entries, bool backwards) =>
            backwards ? entries.OrderByDescending(e => e.SortName).ThenByDescending(e => e.CaseId) : entries.OrderBy(e => e.SortName).ThenBy(e => e.CaseId);

        protected override Expression<Func<ListEntry, bool>>? Beyond(CaseCursor cursor, bool backwards)
        {
            var (name, id) = (cursor.Value, cursor.Id);
            return backwards
                ? e => string.Compare(e.SortName, name) <= 0 && (string.Compare(e.SortName, name) < 0 || e.CaseId.CompareTo(id) < 0)
                : e => string.Compare(e.SortName, name) >= 0 && (string.Compare(e.SortName, name) > 0 || e.CaseId.CompareTo(id) > 0);
        }
    }
}

/// <summary>One page of rows and the cursors to its neighbours.</summary>
internal sealed record CasePage(IReadOnlyList<CaseRow> Rows, string? Before, string? After);

internal static class CasePages
{
    /// <param name="rows">One more than fits, if there are more, in reading direction.</param>
    public static CasePage Cut(List<CaseRow> rows, CaseFilter filter, int size)
    {
        var more = rows.Count > size;
        if (more)
            rows.RemoveAt(size);
        if (filter.Backwards)
            rows.Reverse();
        var hasBefore = filter.Backwards ? more : filter.Cursor is not null;
        var hasAfter = filter.Backwards || more;
        return new CasePage(
            rows,
            hasBefore && rows.Count > 0 ? Cursor(rows[0]) : null,
            hasAfter && rows.Count > 0 ? Cursor(rows[^1]) : null);

        string Cursor(CaseRow row) => new CaseCursor(CaseOrder.ValueOf(row, filter.Order), row.CaseId).ToString();
    }
}
