using PropertyHub.Platform.Excel;

namespace PropertyHub.HrAppraisal.Occurrences.ImportOccurrences;

/// <summary>Pairs the rows of a file with the occurrences that are there already, equal ones counted among each other.</summary>
static class Pairing
{
    /// <summary>Every row with the occurrence it stands for, or null when it is new. Unchanged pairs are found first, so that the order of equal rows does not matter.</summary>
    public static IReadOnlyList<(RowOf<OccurrenceRow> Row, Occurrence? Known)> Of(IReadOnlyList<RowOf<OccurrenceRow>> rows, IEnumerable<Occurrence> known)
    {
        var left = known.ToLookup(occurrence => OccurrenceRow.Of(occurrence).Identity);
        return [.. rows.GroupBy(row => row.Value.Identity).SelectMany(equals => Pair([.. equals], [.. left[equals.Key].OrderBy(occurrence => occurrence.Id)])).OrderBy(pair => pair.Row.Number)];
    }

    static IEnumerable<(RowOf<OccurrenceRow> Row, Occurrence? Known)> Pair(List<RowOf<OccurrenceRow>> rows, List<Occurrence> known)
    {
        foreach (var row in rows.OrderBy(row => row.Value.State is null).ToArray())
        {
            if (known.Find(occurrence => IsSame(row.Value, occurrence)) is not { } same)
                continue;
            rows.Remove(row);
            known.Remove(same);
            yield return (row, same);
        }
        for (var i = 0; i < rows.Count; i++)
            yield return (rows[i], i < known.Count ? known[i] : null);
    }

    /// <summary>A decision that somebody made here is not undone by a file that still says 待确认, and no state by a blank.</summary>
    public static bool SaysNothingNew(OccurrenceState? state, Occurrence occurrence) =>
        state is null || occurrence.State == state || (state == OccurrenceState.Pending && occurrence.DecidedAt is not null);

    static bool IsSame(OccurrenceRow row, Occurrence occurrence) =>
        SaysNothingNew(row.State, occurrence) && row.Evidence == occurrence.Evidence && row.NotedBy == occurrence.NotedBy;
}
