namespace PropertyHub.Platform.Excel;

/// <summary>Files in the form of a layout: templates, filled or not, and exports that can be imported again.</summary>
public static class RowLayoutWriting
{
    /// <summary>A template: headers, one example row, choice lists, and a sheet that says how to fill in each column.</summary>
    public static Task WriteTemplateAsync<TRow>(this RowLayout<TRow> layout, Stream output, CancellationToken ct = default) where TRow : class, new() =>
        SheetWriter.WriteAsync(output, Form(layout, withGuide: true), new[] { new TRow() }.ToAsyncEnumerable(), (cells, row) =>
        {
            foreach (var column in layout.Columns)
                column.WriteExample(cells, row);
        }, ct);

    /// <summary>A template filled with the rows that there are.</summary>
    public static Task WriteTemplateAsync<TRow>(this RowLayout<TRow> layout, Stream output, IAsyncEnumerable<TRow> rows, CancellationToken ct = default) where TRow : class, new() =>
        SheetWriter.WriteAsync(output, Form(layout, withGuide: true), rows, Write(layout), ct);

    /// <summary>The rows alone, under the same headers.</summary>
    public static Task WriteAsync<TRow>(this RowLayout<TRow> layout, Stream output, IAsyncEnumerable<TRow> rows, CancellationToken ct = default) where TRow : class, new() =>
        SheetWriter.WriteAsync(output, Form(layout, withGuide: false), rows, Write(layout), ct);

    static Action<CellWriter, TRow> Write<TRow>(RowLayout<TRow> layout) where TRow : class, new() => (cells, row) =>
    {
        foreach (var column in layout.Columns)
            column.Write(cells, row);
    };

    static SheetForm Form<TRow>(RowLayout<TRow> layout, bool withGuide) where TRow : class, new() =>
        new(layout.Name,
            [.. layout.Columns.Select(column => new FormColumn(column.Header, column.Style, column.Width) { Allowed = column.Allowed, Required = column.Required })],
            withGuide ? [.. layout.Columns.Select(column => new GuideLine(column.Header, column.Required, column.Rule, column.Example ?? ""))] : []);
}
