using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Platform.Imports;

/// <summary>The rows of one file on their way in: the module counts what each of them does, or refuses it.</summary>
public sealed class ImportBatch<TRow>(Guid id, IReadOnlyList<RowOf<TRow>> rows, RowReader<TRow> reader, IProgress<WorkProgress>? progress) where TRow : class, new()
{
    readonly List<Text> _warnings = [.. reader.Warnings];
    readonly List<Text> _notes = [];

    /// <summary>The import's id, to be kept with the rows it makes.</summary>
    public Guid Id { get; } = id;

    public IReadOnlyList<RowOf<TRow>> Rows { get; } = rows;
    public bool HasErrors => reader.Errors.All.Count > 0;
    public RowErrors Errors => reader.Errors;
    public IReadOnlyList<Text> Warnings => _warnings;
    public IReadOnlyList<Text> Notes => _notes;
    public int Added { get; set; }
    public int Updated { get; set; }
    public int Unchanged { get; set; }

    /// <summary>Totals for the audit trail, such as the sum of payments.</summary>
    public Dictionary<string, string> Totals { get; } = [];

    /// <summary>Whether the file has that column at all: a missing optional one leaves what is there unchanged.</summary>
    public bool Has(string header) => reader.Has(header);

    /// <summary>Refuses a row; the value shown is taken from it.</summary>
    public void Refuse(RowOf<TRow> row, string column, Text reason) => reader.Refuse(row, column, reason);

    public void Warn(Text warning) => _warnings.Add(warning);

    /// <summary>Something to know that is neither wrong nor odd, such as the readings that are held.</summary>
    public void Note(Text note) => _notes.Add(note);

    public void Progress(Text step, long done, long total) => progress?.Report(new WorkProgress(step, done, total));

    public ImportCounts Counts => new(Rows.Count, Added, Updated, Unchanged);
}
