using PropertyHub.Kernel;

namespace PropertyHub.Billing.BillRuns;

/// <summary>Counts what a run makes while it is being made.</summary>
internal sealed class RunTally(RunMaterial material)
{
    readonly SortedDictionary<string, (int Charges, long Fen)> _items = new(StringComparer.Ordinal);
    readonly List<HeldReading> _held = [];
    readonly Sorted _missing = new(), _zero = new(), _warnings = new();

    public int Charges { get; private set; }
    public Money Total { get; private set; }

    public void Add(UnitCharges unit)
    {
        foreach (var draft in unit.Drafts)
        {
            var (charges, fen) = _items.GetValueOrDefault(draft.ItemCode);
            _items[draft.ItemCode] = (charges + 1, fen + draft.Amount.Fen);
            Total += draft.Amount;
        }
        Charges += unit.Drafts.Count;
        foreach (var note in unit.Notes)
            Add(note);
    }

    public void Add(RunNote note)
    {
        if (note.Kind == RunNoteKind.ReadingHeld && material.Held.TryGetValue(note.Detail!, out var held))
            _held.Add(held);
        else
            Of(note.Kind).Add(note);
    }

    Sorted Of(RunNoteKind kind) => kind switch
    {
        RunNoteKind.ZeroAmount => _zero,
        RunNoteKind.ReadingMissing or RunNoteKind.PoolMissing or RunNoteKind.ItemWithoutTariff or RunNoteKind.UnitWithoutTariff
            or RunNoteKind.SpaceWithoutTariff or RunNoteKind.MeterWithoutTariff or RunNoteKind.ShareWithoutTariff => _missing,
        _ => _warnings,
    };

    public RunSummary Summary(DateOnly postedOn) => new()
    {
        Period = material.Facts.Period, PostedOn = postedOn, Charges = Charges, Total = Total, AlreadyPosted = material.AlreadyPosted,
        Items = [.. _items.Select(pair => new ItemTotal(pair.Key, material.Items[pair.Key].Name, pair.Value.Charges, new Money(pair.Value.Fen)))],
        HeldCount = _held.Count, Held = [.. _held.Take(RunNotes.Most)], Missing = _missing.Close(), Zero = _zero.Close(), Warnings = _warnings.Close(),
    };

    sealed class Sorted
    {
        readonly List<RunNote> _listed = [];
        int _count;

        public void Add(RunNote note)
        {
            if (_count++ < RunNotes.Most)
                _listed.Add(note);
        }

        public RunNotes Close() => new(_count, _listed);
    }
}
