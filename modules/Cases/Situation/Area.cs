using System.Linq.Expressions;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Fields;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Situation;

/// <summary>One side of a person's situation with its own history: what it asks, how it reads in a line, and what follows what.</summary>
internal abstract class Area
{
    /// <summary>In addresses, for good.</summary>
    public abstract string Key { get; }
    public abstract string Icon { get; }
    public abstract string Title(IStringLocalizer texts);

    /// <summary>What only this area asks.</summary>
    public abstract IReadOnlyList<Field> Own { get; }
    public IReadOnlyList<Field> Main => [.. Own, .. Span, HowKnown];
    private static readonly Field HowKnown = Field.Of<HistoryRecord>(r => r.Source);
    public IReadOnlyList<Field> More { get; } = [Field.Of<HistoryRecord>(r => r.Note), Field.Of<HistoryRecord>(r => r.Disputed), Field.Of<HistoryRecord>(r => r.DisputeNote)];
    public IReadOnlyList<Field> All => [.. Main, .. More];

    /// <summary>From and, where states end, to; with the words of this area.</summary>
    protected abstract IReadOnlyList<Field> Span { get; }

    /// <summary>What a reader sees first, in words.</summary>
    public abstract string Summary(HistoryRecord record, Wording say);

    /// <summary>What stands behind it; empty if nothing does.</summary>
    public abstract string Details(HistoryRecord record, Wording say);

    /// <summary>Only the latest state counts, the others are history.</summary>
    public virtual bool ShowsLatestOnly => true;

    /// <summary>Whether a new state ends a former one.</summary>
    public virtual bool Replaces(HistoryRecord former, HistoryRecord fresh) => false;
    public virtual string? EndFormer(IStringLocalizer texts) => null;

    /// <summary>The field with the day on which something expires.</summary>
    public virtual Field? Expiry => null;
    public virtual string Expires(DateOnly on, bool passed, IStringLocalizer texts) => "";

    /// <summary>German, since it becomes the title of a task.</summary>
    public virtual string ReminderOf(DateOnly on) => "";

    public abstract HistoryRecord New(Guid id, Guid personId, Guid by, string byName, DateTime at);
    public abstract Task<List<HistoryRecord>> LoadAsync(CasesDb db, Guid personId, CancellationToken cancellationToken);
    public abstract IQueryable<HistoryRecord> Set(CasesDb db);
    public abstract Type RecordType { get; }

    public DateOnly? ExpiresOn(HistoryRecord record) => (DateOnly?)Expiry?.Property.GetValue(record);

    /// <summary>What holds on a day, the newest first.</summary>
    public IReadOnlyList<T> CurrentOf<T>(IEnumerable<T> records, DateOnly today) where T : HistoryRecord
    {
        var current = NewestFirst(records.Where(r => r.IsCurrentOn(today)));
        return [.. ShowsLatestOnly ? current.Take(1) : current];
    }

    public static IEnumerable<T> NewestFirst<T>(IEnumerable<T> records) where T : HistoryRecord => records.OrderByDescending(r => r.From ?? DateOnly.MinValue).ThenByDescending(r => r.RecordedAt).ThenByDescending(r => r.Id);
}

/// <summary>An area with the type of its records.</summary>
internal abstract class Area<T> : Area where T : HistoryRecord, new()
{
    /// <summary>More states than anybody has; a guard against a runaway list.</summary>
    private const int Most = 200;

    protected override IReadOnlyList<Field> Span { get; } = [Field.Of<T>(r => r.From), Field.Of<T>(r => r.To, ahead: true)];

    protected static Field Ask(Expression<Func<T, object?>> property, CodeList? codes = null, bool ahead = false, bool keep = false) => Field.Of(property, codes, ahead, keep);

    public sealed override string Summary(HistoryRecord record, Wording say) => SummaryOf((T)record, say);
    public sealed override string Details(HistoryRecord record, Wording say) => DetailsOf((T)record, say);
    public sealed override bool Replaces(HistoryRecord former, HistoryRecord fresh) => former.Id != fresh.Id && ReplacesOne((T)former, (T)fresh);

    protected abstract string SummaryOf(T record, Wording say);
    protected abstract string DetailsOf(T record, Wording say);
    protected virtual bool ReplacesOne(T former, T fresh) => false;

    public override HistoryRecord New(Guid id, Guid personId, Guid by, string byName, DateTime at) =>
        new T { Id = id, PersonId = personId, RecordedBy = by, RecordedByName = byName, RecordedAt = at };

    public override async Task<List<HistoryRecord>> LoadAsync(CasesDb db, Guid personId, CancellationToken cancellationToken) =>
        [.. await db.Set<T>().Where(r => r.PersonId == personId && r.RemovedAt == null).OrderByDescending(r => r.From).ThenByDescending(r => r.Id).Take(Most).ToListAsync(cancellationToken)];

    public override IQueryable<HistoryRecord> Set(CasesDb db) => db.Set<T>();
    public override Type RecordType => typeof(T);
}
