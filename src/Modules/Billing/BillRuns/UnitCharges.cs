using PropertyHub.Archives;

namespace PropertyHub.Billing.BillRuns;

/// <summary>What a run makes of one unit: its charges in the order of posting, and what to know about them.</summary>
internal sealed class UnitCharges(UnitFacts unit)
{
    readonly List<ChargeDraft> _drafts = [];
    List<RunNote>? _notes;
    List<long>? _readingsAtZero;

    public UnitFacts Unit => unit;
    public IReadOnlyList<ChargeDraft> Drafts => _drafts;
    public IReadOnlyList<RunNote> Notes => _notes ?? (IReadOnlyList<RunNote>)[];

    /// <summary>Ids of readings that came to zero: they are billed, though nothing is charged for them.</summary>
    public IReadOnlyList<long> ReadingsAtZero => _readingsAtZero ?? (IReadOnlyList<long>)[];

    /// <summary>Keeps the order of item priority, item code, first day; what is equal stays as it came.</summary>
    public void Add(ChargeDraft draft)
    {
        var at = _drafts.Count;
        while (at > 0 && Compare(draft, _drafts[at - 1]) < 0)
            at--;
        _drafts.Insert(at, draft);
        if (draft.PayerId is null)
            Note(RunNoteKind.NoOwner, draft.ItemCode);
    }

    public void Note(RunNoteKind kind, string? itemCode, string? detail = null) =>
        (_notes ??= []).Add(new(kind, unit.Code, itemCode, detail));

    public void AddAtZero(long readingId) => (_readingsAtZero ??= []).Add(readingId);

    static int Compare(ChargeDraft a, ChargeDraft b)
    {
        var order = a.Priority.CompareTo(b.Priority);
        if (order == 0)
            order = string.CompareOrdinal(a.ItemCode, b.ItemCode);
        return order == 0 ? a.From.CompareTo(b.From) : order;
    }
}
