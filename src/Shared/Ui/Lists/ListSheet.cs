using System.Runtime.CompilerServices;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Lists;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Ui;

/// <summary>A column of a list as it goes to Excel.</summary>
sealed record SheetColumn<TRow>(string Title, Func<TRow, object?> Value, bool Sum);

/// <summary>A list as a workbook: the columns shown, every row of the filter, sub-totals and the total, and below them what was asked.</summary>
sealed class ListSheet<TRow>(string name, IReadOnlyList<SheetColumn<TRow>> columns, IReadOnlyList<string> notes, IDisplayNames names) where TRow : class
{
    sealed record Line(object?[] Cells, bool Total = false);

    public Task WriteAsync(Stream output, ListPage<TRow> page, CancellationToken ct)
    {
        var layout = new SheetLayout<Line>(name).TotalWhen(line => line.Total);
        for (var i = 0; i < columns.Count; i++)
        {
            var at = i;
            layout.Any(columns[at].Title, StyleOf(page.Rows.Select(columns[at].Value).FirstOrDefault(value => value is not null)), line => line.Cells[at]);
        }
        return layout.WriteAsync(output, LinesAsync(page, ct), ct);
    }

    static SheetStyle StyleOf(object? sample) => sample switch
    {
        Money => SheetStyle.Money,
        decimal => SheetStyle.Number,
        int or long => SheetStyle.Whole,
        DateOnly => SheetStyle.Date,
        DateTime => SheetStyle.Moment,
        _ => SheetStyle.Text,
    };

    async IAsyncEnumerable<Line> LinesAsync(ListPage<TRow> page, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var i = 0; i < page.Rows.Count; i++)
        {
            ct.ThrowIfCancellationRequested();
            yield return new(await CellsAsync(page.Rows[i], ct));
            if (ListGroups.EndsAt(page, i) is { } group)
                yield return Sum(UiTexts.SubTotal(group.Title, group.Count), group.Totals);
        }
        if (page.Totals is { } totals)
            yield return Sum(UiTexts.Total, totals);
        if (notes.Count > 0)
            yield return Words("");
        foreach (var note in notes)
            yield return Words(note);
    }

    async ValueTask<object?[]> CellsAsync(TRow row, CancellationToken ct)
    {
        var cells = new object?[columns.Count];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = columns[i].Value(row) is PersonOf person
                ? string.IsNullOrEmpty(person.SignInName) ? null : await names.OfAsync(person.SignInName, ct)
                : columns[i].Value(row);
        return cells;
    }

    Line Sum(string title, TRow totals)
    {
        var cells = columns.Select(column => column.Sum ? column.Value(totals) : null).ToArray();
        if (!columns[0].Sum)
            cells[0] = title;
        return new(cells, Total: true);
    }

    Line Words(string words)
    {
        var cells = new object?[columns.Count];
        cells[0] = words;
        return new(cells);
    }
}
