using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Billing.Receipts;

/// <summary>A receipt book in the list.</summary>
/// <param name="Last">None for a series without end.</param>
/// <param name="Next">None when each number is used or void.</param>
public sealed record BookLine(long Id, string First, string? Last, string? Holder, string? Next, int Used, int Void, long? Left, bool Closed)
{
    /// <summary>A book that runs out within so many numbers is marked.</summary>
    const long Few = 10;

    public bool IsInStock => !Closed && Holder is null && Last is not null;
    public bool IsHeld => !Closed && Holder is not null;
    public bool RunsOut => IsHeld && Left <= Few;
}

/// <summary>Books that nobody holds, the numbers left in them, and books in use.</summary>
internal sealed record BooksCount(int InStock, long NumbersInStock, int InUse);

/// <summary>Receipt books and series, those in use first.</summary>
internal sealed class BookList(IDbContextFactory<BillingDb> factory) : IListQuery<BookLine>
{
    public async Task<ListPage<BookLine>> PageAsync(ListRequest request, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var books = db.Books.AsNoTracking();
        if (request.Search is { Length: > 0 } words)
            books = books.Where(book => book.Prefix.Contains(words) || book.Holder!.Contains(words));
        books = request.Filter("state") switch
        {
            "stock" => books.Where(book => book.ClosedAt == null && book.Holder == null && book.Last != null),
            "open" => books.Where(book => book.ClosedAt == null && (book.Holder != null || book.Last == null)),
            "closed" => books.Where(book => book.ClosedAt != null),
            _ => books,
        };
        var total = await books.CountAsync(ct);
        var rows = await books.OrderBy(book => book.ClosedAt != null).ThenBy(book => book.Holder == null && book.Last != null).ThenByDescending(book => book.Holder != null ? book.Id : 0).ThenBy(book => book.Prefix).ThenBy(book => book.First).Skip(request.Skip).Take(request.PageSize)
            .Select(book => new
            {
                Book = book,
                Void = db.VoidNumbers.Count(number => number.BookId == book.Id),
            }).ToListAsync(ct);
        return new([.. rows.Select(row => Line(row.Book, row.Void))], total);
    }

    public async Task<BooksCount> CountAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var open = await db.Books.AsNoTracking().Where(book => book.ClosedAt == null && book.Last != null).ToListAsync(ct);
        var stock = open.Where(book => book.IsInStock).ToList();
        return new(stock.Count, stock.Sum(book => book.Range.Left ?? 0), open.Count - stock.Count);
    }

    // without gap: each number before the next one is used or void (BIL-07), so nothing has to be counted among all payments
    static BookLine Line(ReceiptBook book, int voided) => new(book.Id, book.Range.Format(book.First), book.Last is { } last ? book.Range.Format(last) : null,
        book.Holder, book.ClosedAt is null ? book.Range.NextText : null, (int)(book.Next - book.First) - voided, voided, book.Range.Left, book.ClosedAt is not null);
}
