using PropertyHub.Billing.Meters;

namespace PropertyHub.Billing.BillRuns;

/// <summary>A note as a row on the page.</summary>
public sealed record RunNoteLine(string? UnitCode, string? ItemCode, string Words);

/// <summary>Notes of one sort as rows on the page.</summary>
/// <param name="Count">All there are; a page is sent the first of them only.</param>
public sealed record RunNoteLines(int Count, IReadOnlyList<RunNoteLine> Listed)
{
    public int NotListed => Count - Listed.Count;

    public static RunNoteLines Of(RunNotes notes) => new(notes.Count, [.. notes.Listed.Select(note => new RunNoteLine(note.UnitCode, note.ItemCode, note.ToText()))]);

    public static RunNoteLines OfHeld(RunSummary run) =>
        new(run.HeldCount, [.. run.Held.Select(held => new RunNoteLine(held.UnitCode, held.ItemCode, MeterTexts.HeldReading(held.MeterNo, held.Usage, MeterTexts.Get("Hold" + held.Reason))))]);
}
