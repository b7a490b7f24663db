namespace PropertyHub.Platform.Lists;

/// <summary>One list of the product: paging, sorting and filtering happen in SQL. The grid, its totals and its Excel download ask the same object.</summary>
public interface IListQuery<TRow> where TRow : class
{
    Task<ListPage<TRow>> PageAsync(ListRequest request, CancellationToken ct);
}

/// <summary>A page of rows.</summary>
/// <param name="Total">Rows that the filters leave, on all pages.</param>
/// <param name="Totals">The sums over all of them, if the list has any.</param>
public sealed record ListPage<TRow>(IReadOnlyList<TRow> Rows, int Total, TRow? Totals = null) where TRow : class
{
    /// <summary>Where the order makes groups: which group a row belongs to. Null when it makes none.</summary>
    public Func<TRow, string>? GroupOf { get; init; }

    /// <summary>The sums of each group that has a row here, over all its rows on all pages.</summary>
    public IReadOnlyDictionary<string, ListGroup<TRow>> Groups { get; init; } = new Dictionary<string, ListGroup<TRow>>();

    public static ListPage<TRow> Empty { get; } = new([], 0);
}

/// <param name="Title">What its rows have in common, as people say it.</param>
/// <param name="Count">Its rows on all pages.</param>
public sealed record ListGroup<TRow>(string Title, int Count, TRow Totals) where TRow : class;
