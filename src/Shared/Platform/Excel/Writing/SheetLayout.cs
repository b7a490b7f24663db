using PropertyHub.Kernel;

namespace PropertyHub.Platform.Excel;

/// <summary>The columns of a spreadsheet that is only written, such as a ledger. Declare it once (static): its form is drawn on first use and kept.</summary>
public sealed class SheetLayout<T>
{
    readonly List<(FormColumn Form, Action<CellWriter, T> Write)> _columns = [];
    readonly Lazy<SheetForm> _form;
    Func<T, bool> _isTotal = _ => false;

    /// <param name="name">Name of the sheet.</param>
    public SheetLayout(string name) => _form = new(() => new(name, [.. _columns.Select(column => column.Form)], []));

    public IReadOnlyList<string> Headers => [.. _columns.Select(column => column.Form.Header)];

    /// <summary>Rows after which Excel has no room: they go on in a further sheet.</summary>
    internal int LastRow { get; init; } = SheetLimits.LastRow;

    public SheetLayout<T> Text(string header, Func<T, string?> value, double? width = null) => Add(header, SheetStyle.Text, width, (cells, row) => cells.Text(value(row)));
    public SheetLayout<T> Period(string header, Func<T, Period?> value) => Add(header, SheetStyle.Text, null, (cells, row) => cells.Text(value(row)?.ToString()));
    public SheetLayout<T> Whole(string header, Func<T, long?> value, double? width = null) => Add(header, SheetStyle.Whole, width, (cells, row) => cells.Whole(value(row)));

    /// <summary>A number shown with the decimals it has.</summary>
    public SheetLayout<T> Number(string header, Func<T, decimal?> value, double? width = null) => Add(header, SheetStyle.Number, width, (cells, row) => cells.Number(value(row)));

    /// <summary>A number shown with two decimals, such as 96.37 for 96.37 %.</summary>
    public SheetLayout<T> Rate(string header, Func<T, decimal?> value, double? width = null) => Add(header, SheetStyle.Money, width, (cells, row) => cells.Number(value(row)));
    public SheetLayout<T> Money(string header, Func<T, Money?> value, double? width = null) => Add(header, SheetStyle.Money, width, (cells, row) => cells.Money(value(row)));
    public SheetLayout<T> Date(string header, Func<T, DateOnly?> value) => Add(header, SheetStyle.Date, null, (cells, row) => cells.Date(value(row)));

    /// <summary>A moment in the estate's time.</summary>
    public SheetLayout<T> Moment(string header, Func<T, DateTime?> value) => Add(header, SheetStyle.Moment, null, (cells, row) => cells.Moment(value(row)));

    /// <summary>A column whose cells tell by themselves what they are: figures, money, dates and moments as such, all else as text.</summary>
    public SheetLayout<T> Any(string header, SheetStyle style, Func<T, object?> value, double? width = null) => Add(header, style, width, (cells, row) => cells.Any(value(row)));

    /// <summary>Which rows are totals: bold, with a line above.</summary>
    public SheetLayout<T> TotalWhen(Func<T, bool> isTotal)
    {
        _isTotal = isTotal;
        return this;
    }

    /// <summary>Writes the rows as they come to a stream that need not seek and is only written asynchronously.</summary>
    public Task WriteAsync(Stream output, IAsyncEnumerable<T> rows, CancellationToken ct = default) => SheetWriter.WriteAsync(output, _form.Value, rows, Write, ct, LastRow);

    public Task WriteAsync(Stream output, IEnumerable<T> rows, CancellationToken ct = default) => WriteAsync(output, rows.ToAsyncEnumerable(), ct);

    void Write(CellWriter cells, T row)
    {
        cells.IsTotal = _isTotal(row);
        foreach (var column in _columns)
            column.Write(cells, row);
    }

    SheetLayout<T> Add(string header, SheetStyle style, double? width, Action<CellWriter, T> write)
    {
        _columns.Add((new(header, style, width), write));
        return this;
    }
}
