namespace PropertyHub.Platform.Imports;

/// <summary>
/// Which row of a file had an identity first. Of an identity only a hash of 96 bits is kept, at most 43 bytes a row,
/// so that a file of the largest size allowed can be known as a whole.
/// </summary>
public sealed class RowsSeen
{
    /// <param name="Row">0 while free.</param>
    readonly record struct Slot(ulong Hash, uint More, int Row)
    {
        public bool IsOf(Slot other) => Hash == other.Hash && More == other.More;
    }

    Slot[] _slots = new Slot[256];
    int _count;

    /// <param name="identity">All that makes the row the one it is, compared ordinally.</param>
    /// <param name="row">Its number, from 1.</param>
    /// <returns>The earlier row of the same identity; null for the first.</returns>
    public int? Add(string identity, int row)
    {
        var slot = SlotOf(identity, row);
        ref var place = ref PlaceOf(slot);
        if (place.Row != 0)
            return place.Row;
        place = slot;
        if (++_count > _slots.Length / 4 * 3)
            Grow();
        return null;
    }

    /// <returns>The row that had the identity first; null when none had it.</returns>
    public int? RowOf(string identity) => PlaceOf(SlotOf(identity, 1)) is { Row: not 0 } place ? place.Row : null;

    ref Slot PlaceOf(Slot slot)
    {
        var last = _slots.Length - 1;
        var place = (int)(slot.Hash & (ulong)last);
        while (_slots[place].Row != 0 && !_slots[place].IsOf(slot))
            place = (place + 1) & last;
        return ref _slots[place];
    }

    void Grow()
    {
        var before = _slots;
        _slots = new Slot[before.Length * 2];
        foreach (var slot in before)
            if (slot.Row != 0)
                PlaceOf(slot) = slot;
    }

    static Slot SlotOf(string identity, int row)
    {
        var print = Fingerprint.Of(identity);
        return new(print.High, (uint)print.Low, row);
    }
}
