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
    public static ListPage<TRow> Empty { get; } = new([], 0);
}
