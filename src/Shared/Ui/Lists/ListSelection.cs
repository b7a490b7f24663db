namespace PropertyHub.Ui;

/// <summary>The rows ticked in a list, over its pages; or all that its filter leaves.</summary>
public sealed class ListSelection<TRow>(Func<TRow, string> keyOf) where TRow : class
{
    readonly Dictionary<string, TRow> _rows = [];

    /// <summary>Everything that the filter leaves, seen or not.</summary>
    public bool Everything { get; private set; }

    public IReadOnlyCollection<TRow> Rows => _rows.Values;

    public bool IsEmpty => !Everything && _rows.Count == 0;

    public int Count(int total) => Everything ? total : _rows.Count;

    public bool Has(TRow row) => Everything || _rows.ContainsKey(keyOf(row));

    public bool HasAll(IReadOnlyList<TRow> page) => page.Count > 0 && (Everything || page.All(row => _rows.ContainsKey(keyOf(row))));

    /// <summary>Unticking one of everything leaves the rest of the page in view.</summary>
    public void Set(TRow row, bool chosen, IReadOnlyList<TRow> page)
    {
        if (Everything)
            SetPage(page, true);
        if (chosen)
            _rows[keyOf(row)] = row;
        else
            _rows.Remove(keyOf(row));
    }

    public void SetPage(IReadOnlyList<TRow> page, bool chosen)
    {
        Everything = false;
        foreach (var row in page)
            if (chosen)
                _rows[keyOf(row)] = row;
            else
                _rows.Remove(keyOf(row));
    }

    public void SetEverything()
    {
        _rows.Clear();
        Everything = true;
    }

    public void Clear()
    {
        _rows.Clear();
        Everything = false;
    }

    /// <summary>Which of these rows are chosen.</summary>
    public IReadOnlyList<TRow> Of(IReadOnlyList<TRow> rows) => [.. rows.Where(Has)];
}
