using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Receipts;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.DayBook;

/// <summary>Numbers made void (作废) as rows of the day book, on the day they were made void, after that day's payments.</summary>
internal static class VoidReceipts
{
    public static async Task<List<DayBookRow>> LoadAsync(BillingDb db, DayBookFilter filter, EstateClock clock, CancellationToken ct)
    {
        if (!filter.ShowsVoid)
            return [];
        var numbers = db.VoidNumbers.AsNoTracking().Where(number => filter.Cashier == "" || number.By == filter.Cashier);
        if (filter.From is { } from && clock.StartOf(from) is var begin)
            numbers = numbers.Where(number => number.At >= begin);
        if (filter.To is { } to && to < DateOnly.MaxValue && clock.StartOf(to.AddDays(1)) is var end)
            numbers = numbers.Where(number => number.At < end);
        var found = await numbers
            .Join(db.Books.AsNoTracking(), number => number.BookId, book => book.Id, (number, book) => new { Number = number, Book = book }).ToListAsync(ct);
        return [.. found.Select(pair => Row(pair.Number, pair.Book, clock)).Where(row => !(row.Date < filter.From) && !(row.Date > filter.To)).OrderBy(row => row.Date).ThenBy(row => row.ReceiptNo, StringComparer.Ordinal)];
    }

    /// <summary>Lays the void numbers between payments that come by date.</summary>
    public static async IAsyncEnumerable<DayBookRow> WithVoidAsync(this IAsyncEnumerable<DayBookRow> payments, IReadOnlyList<DayBookRow> voids, [EnumeratorCancellation] CancellationToken ct)
    {
        var next = 0;
        await foreach (var payment in payments.WithCancellation(ct))
        {
            while (next < voids.Count && voids[next].Date < payment.Date)
                yield return voids[next++];
            yield return payment;
        }
        while (next < voids.Count)
            yield return voids[next++];
    }

    static DayBookRow Row(VoidNumber number, ReceiptBook book, EstateClock clock) => new()
    {
        ReceiptNo = book.Range.Format(number.Number), Date = clock.DateOf(number.At), Cashier = number.By, State = DayBookState.Void, TakenAt = number.At,
    };
}
