namespace PropertyHub.HrAppraisal.Occurrences.ImportOccurrences;

/// <summary>The known occurrences of one identity, each to be taken once; however many there are, a row finds its own at once.</summary>
internal sealed class KnownEquals
{
    readonly record struct Said(ulong Rest, OccurrenceState State, bool IsDecided);

    static readonly (OccurrenceState State, bool IsDecided)[] States = [.. Enum.GetValues<OccurrenceState>().SelectMany(state => new[] { (state, false), (state, true) })];
    readonly Dictionary<Said, Queue<long>> _left = [];

    /// <param name="known">In the order of their ids.</param>
    public KnownEquals(ReadOnlySpan<KnownPrint> known)
    {
        foreach (var one in known)
        {
            var said = new Said(one.Rest, one.State, one.IsDecided);
            if (!_left.TryGetValue(said, out var same))
                _left[said] = same = [];
            same.Enqueue(one.Id);
        }
    }

    /// <summary>Takes the first one that says the same as the row and is in a state that fits.</summary>
    /// <returns>Its id; null when there is none.</returns>
    public long? TakeSame(RowPrint row, Func<OccurrenceState, bool, bool> fits)
    {
        Queue<long>? first = null;
        foreach (var (state, isDecided) in States)
            if (fits(state, isDecided) && _left.TryGetValue(new(row.Rest, state, isDecided), out var same) && same.Count > 0 && !(first?.Peek() < same.Peek()))
                first = same;
        return first?.Dequeue();
    }

    /// <summary>The ids nobody took, in order.</summary>
    public IEnumerable<long> Left() => _left.Values.SelectMany(same => same).Order();
}
