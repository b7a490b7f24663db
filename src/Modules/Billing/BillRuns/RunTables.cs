using PropertyHub.Billing.Meters;
using PropertyHub.Kernel;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Billing.BillRuns;

/// <summary>The tables in which the command line tells a run; empty ones are left out.</summary>
internal static class RunTables
{
    public static IEnumerable<VerbTable> Of(RunSummary run)
    {
        VerbTable[] all =
        [
            new("items", BillRunTexts.TableItems,
                [new("item", BillRunTexts.Item), new("name", BillRunTexts.ItemName), new("charges", BillRunTexts.Charges), new("total", BillRunTexts.Total)],
                [.. run.Items.Select(item => (IReadOnlyList<object?>)[item.ItemCode, item.ItemName, item.Charges, item.Total])]),
            new("held", BillRunTexts.TableHeld, NoteColumns,
                [.. run.Held.Select(held => (IReadOnlyList<object?>)[held.UnitCode, held.ItemCode, MeterTexts.HeldReading(held.MeterNo, held.Usage, MeterTexts.Get("Hold" + held.Reason))])]),
            Notes("missing", BillRunTexts.TableMissing, run.Missing),
            Notes("zero", BillRunTexts.TableZero, run.Zero),
            Notes("warnings", BillRunTexts.TableWarnings, run.Warnings),
        ];
        return all.Where(table => table.Rows.Count > 0);
    }

    static VerbColumn[] NoteColumns => [new("unit", BillRunTexts.Unit), new("item", BillRunTexts.Item), new("what", BillRunTexts.What)];

    static VerbTable Notes(string key, Text title, RunNotes notes) =>
        new(key, title, NoteColumns, [.. notes.Listed.Select(note => (IReadOnlyList<object?>)[note.UnitCode, note.ItemCode, note.ToText()])]);
}
