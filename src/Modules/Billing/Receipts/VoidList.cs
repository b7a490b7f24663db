using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;

namespace PropertyHub.Billing.Receipts;

/// <summary>Numbers of a book made void together: one sheet, or the rest of a book handed back.</summary>
/// <param name="Last">The same as <paramref name="First"/> for one sheet.</param>
/// <param name="At">UTC.</param>
internal sealed record VoidLine(string First, string Last, int Count, string Reason, string By, DateTime At);

/// <summary>The void numbers of the book that begins with a number.</summary>
internal sealed record VoidsOfBook(string First, IReadOnlyList<VoidLine> Lines);

internal sealed class VoidList(IDbContextFactory<BillingDb> factory)
{
    /// <summary>The void numbers of a book in order; null when there is no such book.</summary>
    public async Task<VoidsOfBook?> OfAsync(long bookId, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        if (await db.Books.AsNoTracking().SingleOrDefaultAsync(book => book.Id == bookId, ct) is not { } book)
            return null;
        var numbers = await db.VoidNumbers.AsNoTracking().Where(number => number.BookId == bookId).OrderBy(number => number.Number).ToListAsync(ct);
        return new(book.Range.Format(book.First), [.. numbers.Select((number, i) => (number, Run: number.Number - i)).GroupBy(pair => (pair.Run, pair.number.Reason, pair.number.By, pair.number.At), pair => pair.number.Number)
            .Select(group => new VoidLine(book.Range.Format(group.Min()), book.Range.Format(group.Max()), group.Count(), group.Key.Reason, group.Key.By, group.Key.At))]);
    }
}
