using PropertyHub.Host.CommandLine;
using PropertyHub.Kernel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Host.Imports;

/// <summary>Says what an import did or would do.</summary>
internal static class ImportWords
{
    public static Answer Answer(IImport import, ImportReport report) =>
        new(new VerbResult(Summary(import.Title, report))
        {
            Figures =
            [
                new("rows", HostTexts.FigureRows, report.Counts.Rows), new("added", HostTexts.FigureAdded, report.Accepted ? report.Counts.Added : 0),
                new("updated", HostTexts.FigureUpdated, report.Accepted ? report.Counts.Updated : 0), new("unchanged", HostTexts.FigureUnchanged, report.Accepted ? report.Counts.Unchanged : 0),
                new("dryRun", HostTexts.OptionDryRun, report.DryRun ? HostTexts.Yes : HostTexts.No),
            ],
            Tables =
            [
                new("notes", HostTexts.Notes, [new("text", HostTexts.ColumnNote)], [.. report.Notes.Select(note => new object?[] { note })]),
                new("errors", HostTexts.RefusedRows,
                    [new("row", HostTexts.ColumnRow), new("column", HostTexts.ColumnColumn), new("value", HostTexts.ColumnValue), new("reason", HostTexts.ColumnReason)],
                    [.. report.Errors.All.Select(error => new object?[] { error.Row, error.Column, error.Value, error.Reason })]) { IsInRefusal = true },
            ],
            Warnings = report.Warnings,
        }, report.Accepted ? null : report.Errors.ToRefusal());

    public static Text Summary(Text title, ImportReport report) =>
        !report.Accepted ? HostTexts.ImportRefused(title, report.Errors.Count)
        : report.Counts.Rows == 0 ? HostTexts.ImportEmpty(title)
        : report.Counts is { Rows: > 0 and var rows, Unchanged: var same } && same == rows ? report.DryRun ? HostTexts.ImportWouldBeSame(title, rows) : HostTexts.ImportSame(title, rows)
        : report.DryRun ? HostTexts.ImportWould(title, report.Counts.Rows)
        : HostTexts.ImportDone(title, report.Counts.Rows);
}
