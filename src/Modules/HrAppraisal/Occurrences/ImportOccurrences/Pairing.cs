using System.Runtime.InteropServices;
using PropertyHub.Platform.Imports;

namespace PropertyHub.HrAppraisal.Occurrences.ImportOccurrences;

/// <summary>What tells whether a row and an occurrence are the same one, and say the same.</summary>
/// <param name="Identity">Of all but state, evidence and who noted it.</param>
/// <param name="Rest">Of evidence and who noted it; told apart within an identity only.</param>
readonly record struct RowPrint(Fingerprint Identity, ulong Rest, OccurrenceState? State);

/// <inheritdoc cref="RowPrint"/>
readonly record struct KnownPrint(long Id, Fingerprint Identity, ulong Rest, OccurrenceState State, bool IsDecided);

/// <summary>Pairs the rows of a whole file with the occurrences that are there already, equal ones counted among each other.</summary>
static class Pairing
{
    /// <summary>Unchanged pairs are found first, those of the same state before all, so that the order of equal rows does not matter.</summary>
    /// <param name="rows">In the order of the file.</param>
    /// <param name="known">In any order; is sorted.</param>
    public static Pairs Of(IReadOnlyList<RowPrint> rows, List<KnownPrint> known)
    {
        var pairs = new Pairs(rows.Count);
        CollectionsMarshal.AsSpan(known).Sort((a, b) => (a.Identity, a.Id).CompareTo((b.Identity, b.Id)));
        var order = new int[rows.Count];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(order, (a, b) => (rows[a].Identity, a).CompareTo((rows[b].Identity, b)));
        var at = 0;
        for (int from = 0, to; from < order.Length; from = to)
        {
            var identity = rows[order[from]].Identity;
            for (to = from; to < order.Length && rows[order[to]].Identity == identity; to++)
            {
            }
            while (at < known.Count && known[at].Identity.CompareTo(identity) < 0)
                at++;
            var first = at;
            while (at < known.Count && known[at].Identity == identity)
                at++;
            if (at > first)
                Pair(order[from..to], rows, new(CollectionsMarshal.AsSpan(known)[first..at]), pairs);
        }
        return pairs;
    }

    static void Pair(int[] equals, IReadOnlyList<RowPrint> rows, KnownEquals known, Pairs pairs)
    {
        foreach (var i in equals)
            pairs.Same(i, known.TakeSame(rows[i], (state, _) => state == rows[i].State));
        foreach (var i in equals.Where(i => pairs.IsNew(i)).OrderBy(i => rows[i].State is null))
            pairs.Same(i, known.TakeSame(rows[i], (state, isDecided) => SaysNothingNew(rows[i].State, state, isDecided)));
        using var rest = known.Left().GetEnumerator();
        foreach (var i in equals)
            if (pairs.IsNew(i) && rest.MoveNext())
                pairs.Changed(i, rest.Current);
    }

    /// <summary>A decision that somebody made here is not undone by a file that still says 待确认, and no state by a blank.</summary>
    public static bool SaysNothingNew(OccurrenceState? state, OccurrenceState known, bool isDecided) =>
        state is null || state == known || (state == OccurrenceState.Pending && isDecided);
}
