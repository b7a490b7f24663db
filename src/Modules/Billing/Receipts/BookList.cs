using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Billing.Receipts;

/// <summary>A receipt book in the list.</summary>
/// <param name="Last">None for a series without end.</param>
/// <param name="Next">None when each number is used or void.</param>
internal sealed record BookLine(long Id, string First, string? Last, string? Holder, string? Next, int Used, int Void, long? Left, bool Closed);

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
            "open" => books.Where(book => book.ClosedAt == null),
            "closed" => books.Where(book => book.ClosedAt != null),
            _ => books,
        };
        var total = await books.CountAsync(ct);
        var rows = await books.OrderBy(book => book.ClosedAt != null).ThenByDescending(book => book.Id).Skip(request.Skip).Take(request.PageSize)
            .Select(book => new
            {
                Book = book,
                Used = db.Payments.Count(payment => payment.BookId == book.Id && payment.ReversalOf == null),
                Void = db.VoidNumbers.Count(number => number.BookId == book.Id),
            }).ToListAsync(ct);
        return new([.. rows.Select(row => Line(row.Book, row.Used, row.Void))], total);
    }

    static BookLine Line(ReceiptBook book, int used, int voided) => new(book.Id, book.Range.Format(book.First), book.Last is { } last ? book.Range.Format(last) : null,
        book.Holder, book.ClosedAt is null ? book.Range.NextText : null, used, voided, book.Range.Left, book.ClosedAt is not null);
}
