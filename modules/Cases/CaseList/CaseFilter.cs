using System.Globalization;
using IntegrationPlatform.Cases.Data;

namespace IntegrationPlatform.Cases.CaseList;

internal enum CaseView
{
    Mine,
    Overdue,
    Week,
    Quiet,
    Ending,
    Team,
    Cover,
}

internal enum CaseSort
{
    Due,
    Name,
    Quiet,
    Ends,
}

/// <summary>What the list shows, exactly as its URL says it; the same URL shows it to a colleague (with their own cases).</summary>
internal sealed class CaseFilter
{
    /// <summary>Six weeks without a contact is when somebody is being forgotten.</summary>
    private const int QuietDays = 42;

    /// <summary>As long as the first reminder comes before the end.</summary>
    private const int EndingMonths = 6;

    public string? Q { get; set; }
    internal CaseView View { get; private set; }
    internal CaseSort Order { get; private set; }
    internal CaseStatus? Status { get; private set; }

    [Microsoft.AspNetCore.Mvc.FromQuery(Name = "view")] public string? ViewCode { get; set; }
    [Microsoft.AspNetCore.Mvc.FromQuery(Name = "order")] public string? OrderCode { get; set; }
    [Microsoft.AspNetCore.Mvc.FromQuery(Name = "status")] public string? StatusCode { get; set; }

    /// <summary>overdue or week; only together with the order by due day.</summary>
    [Microsoft.AspNetCore.Mvc.FromQuery(Name = "due")] public string? Due { get; set; }

    /// <summary>Whose desk, in the view of somebody who stands in.</summary>
    [Microsoft.AspNetCore.Mvc.FromQuery(Name = "for")] public Guid? For { get; set; }

    /// <summary>Where the page starts: the row before it, as value and id.</summary>
    [Microsoft.AspNetCore.Mvc.FromQuery(Name = "after")] public string? After { get; set; }
    [Microsoft.AspNetCore.Mvc.FromQuery(Name = "before")] public string? Before { get; set; }

    internal bool Backwards => Before is not null;

    internal CaseCursor? Cursor => CaseCursor.Parse(Before ?? After);

    /// <summary>An unknown word in the URL means the default, never an error: URLs are typed, shared and outlive versions.</summary>
    internal void Settle(bool seesTeam, bool leadsTeam, IEnumerable<Guid> covered)
    {
        View = Enum.TryParse<CaseView>(ViewCode, ignoreCase: true, out var view) && Enum.IsDefined(view) ? view : leadsTeam ? CaseView.Team : CaseView.Mine;
        if (View == CaseView.Team && !seesTeam || View == CaseView.Cover && !covered.Contains(For ?? Guid.Empty))
            View = CaseView.Mine;
        Status = Enum.TryParse<CaseStatus>(StatusCode, ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : null;
        Order = Enum.TryParse<CaseSort>(OrderCode, ignoreCase: true, out var order) && order is CaseSort.Due or CaseSort.Name or CaseSort.Quiet ? order : CaseSort.Due;
        Due = Due is "overdue" or "week" ? Due : null;
        if (View is CaseView.Overdue or CaseView.Week || Due is not null)
            Order = CaseSort.Due; // a range of due days is read in their order; any other would have to sort them all
        if (View == CaseView.Quiet)
        {
            Order = CaseSort.Quiet;
            Due = null;
        }
        if (View == CaseView.Ending)
        {
            Order = CaseSort.Ends;
            (Due, Status) = (null, null);
        }
    }

    internal IQueryable<ListEntry> Narrow(IQueryable<ListEntry> entries, DateOnly today)
    {
        entries = Status is { } status ? entries.Where(e => e.Status == status) : entries.Where(e => e.Open);
        var sunday = EndOfWeek(today);
        var quiet = QuietBefore(today);
        if (View == CaseView.Overdue || Due == "overdue")
            entries = entries.Where(e => e.DueOn < today);
        if (View == CaseView.Week || Due == "week")
            entries = entries.Where(e => e.DueOn >= today && e.DueOn <= sunday);
        if (View == CaseView.Quiet)
            entries = entries.Where(e => e.QuietSince < quiet);
        var ending = EndingUntil(today);
        if (View == CaseView.Ending)
            entries = entries.Where(e => e.EndsOn <= ending);
        return entries;
    }

    internal static DateOnly EndOfWeek(DateOnly today) => today.AddDays((7 - (int)today.DayOfWeek) % 7);

    internal static DateOnly QuietBefore(DateOnly today) => today.AddDays(-QuietDays);

    internal static DateOnly EndingUntil(DateOnly today) => today.AddMonths(EndingMonths);

    internal int Active => (Status is null ? 0 : 1) + (Due is null ? 0 : 1);

    /// <summary>The query string for this list with some parts changed; a changed filter starts at its first page.</summary>
    internal string Url(CaseView? view = null, CaseSort? order = null, string? status = "", string? due = "", string? after = null, string? before = null)
    {
        var parts = new List<string>(5);
        Add("view", (view ?? View).ToString().ToLowerInvariant());
        Add("for", (view ?? View) == CaseView.Cover ? For?.ToString() : null);
        Add("status", view is not null ? null : status == "" ? Status?.ToString().ToLowerInvariant() : status);
        Add("due", view is not null ? null : due == "" ? Due : due);
        Add("order", (order ?? (view is null ? Order : CaseSort.Due)) is var o and not (CaseSort.Due or CaseSort.Ends) ? o.ToString().ToLowerInvariant() : null);
        Add("after", after);
        Add("before", before);
        return "?" + string.Join('&', parts);

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
        }
    }
}

/// <summary>A place in the list: the value the list is ordered by, and the id behind it.</summary>
internal sealed record CaseCursor(string Value, Guid Id)
{
    public static CaseCursor? Parse(string? text) =>
        text is { Length: > 33 and < 200 } && !text.Contains('\0', StringComparison.Ordinal) && Guid.TryParseExact(text[..32], "N", out var id) ? new CaseCursor(text[33..], id) : null;

    public DateOnly? Day => DateOnly.TryParseExact(Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public override string ToString() => $"{Id:N}.{Value}";
}
