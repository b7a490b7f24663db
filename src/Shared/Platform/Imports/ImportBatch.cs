using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Platform.Imports;

/// <summary>The rows of one file on their way in: the module counts what each of them does, or refuses it. Take them either in <see cref="Parts"/> or as <see cref="Rows"/>.</summary>
/// <param name="anew">Opens the file once more.</param>
public sealed class ImportBatch<TRow>(ImportRequest request, RowReader<TRow> reader, Func<RowReader<TRow>> anew, IProgress<WorkProgress>? progress) where TRow : class, new()
{
    const int RowsAhead = 10_000;

    readonly Queue<RowOf<TRow>> _ahead = new();
    IReadOnlyList<RowOf<TRow>>? _whole;
    readonly IEnumerator<RowOf<TRow>> _unread = reader.Rows().GetEnumerator();
    readonly List<Text> _warnings = [];
    readonly List<Text> _notes = [];
    IReadOnlyList<RowOf<TRow>>? _rows;

    /// <summary>The import's id, to be kept with the rows it makes.</summary>
    public Guid Id { get; } = request.Id;

    /// <summary>How many rows to hold at once, also of those that are to be saved.</summary>
    public int PartRows { get; } = request.PartRows;

    /// <summary>All good rows at once: for kinds of which an estate has few.</summary>
    public IReadOnlyList<RowOf<TRow>> Rows => _rows ??= Take(int.MaxValue);

    public bool HasErrors => reader.Errors.All.Count > 0;
    public RowErrors Errors => reader.Errors;

    /// <summary>Complete after the last row.</summary>
    public IReadOnlyList<Text> Warnings => [.. reader.Warnings, .. _warnings];

    public IReadOnlyList<Text> Notes => _notes;
    public int Added { get; set; }
    public int Updated { get; set; }
    public int Unchanged { get; set; }

    /// <summary>Totals for the audit trail, such as the sum of payments.</summary>
    public Dictionary<string, string> Totals { get; } = [];

    public ImportCounts Counts => new(reader.Count, Added, Updated, Unchanged);

    /// <summary>The good rows in parts of at most <see cref="PartRows"/>, once and forward only: each is read when it is asked for, so a large file is never held as a whole.</summary>
    public IEnumerable<IReadOnlyList<RowOf<TRow>>> Parts(CancellationToken ct)
    {
        for (var part = Take(PartRows); part.Count > 0; part = Take(PartRows))
        {
            ct.ThrowIfCancellationRequested();
            Progress(PlatformTexts.StepChecking, reader.Count, 0);
            yield return part;
        }
    }

    /// <summary>The rows once more, after the last of <see cref="Parts"/>: for kinds of which only the last row tells what each of them does. A large file is read anew rather than kept.</summary>
    public IEnumerable<IReadOnlyList<RowOf<TRow>>> PartsAgain(CancellationToken ct)
    {
        var done = 0;
        foreach (var part in _whole?.Chunk(PartRows) ?? ReadAnew())
        {
            ct.ThrowIfCancellationRequested();
            yield return part;
            Progress(PlatformTexts.StepSaving, done += part.Length, reader.Count);
        }
    }

    /// <summary>Whether the file has that column at all: a missing optional one leaves what is there unchanged.</summary>
    public bool Has(string header) => reader.Has(header);

    /// <summary>Refuses a row; the value shown is taken from it.</summary>
    public void Refuse(RowOf<TRow> row, string column, Text reason) => reader.Refuse(row, column, reason);

    public void Warn(Text warning) => _warnings.Add(warning);

    /// <summary>Something to know that is neither wrong nor odd, such as the readings that are held.</summary>
    public void Note(Text note) => _notes.Add(note);

    public void Progress(Text step, long done, long total) => progress?.Report(new WorkProgress(step, done, total));

    /// <summary>Reads a file of usual size before the transaction begins, so that nobody waits for the reading of it.</summary>
    internal void ReadAhead()
    {
        while (_ahead.Count < RowsAhead && _unread.MoveNext())
            _ahead.Enqueue(_unread.Current);
        if (_ahead.Count < RowsAhead)
            _whole = [.. _ahead];
    }

    /// <summary>Reads what nobody asked for, so that its bad cells are told too.</summary>
    internal void ReadToEnd()
    {
        while (_unread.MoveNext())
        {
        }
    }

    IEnumerable<RowOf<TRow>[]> ReadAnew()
    {
        reader.Dispose();
        using var again = anew();
        foreach (var part in again.Rows().Chunk(PartRows))
            yield return part;
    }

    List<RowOf<TRow>> Take(int most)
    {
        var rows = new List<RowOf<TRow>>();
        while (rows.Count < most && _ahead.TryDequeue(out var read))
            rows.Add(read);
        while (rows.Count < most && _unread.MoveNext())
            rows.Add(_unread.Current);
        return rows;
    }
}
