using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Receipts;

/// <summary>Takes receipt numbers inside the transaction of the payment they stand for, so that no gap can arise (BIL-07).</summary>
internal static partial class ReceiptNumbers
{
    /// <summary>The series of imports and of the command line, without end.</summary>
    public const string SystemPrefix = "I";

    const int SystemDigits = 8;
    const int OwnDigits = 6;

    /// <summary>Prefixes that series without end take by themselves: no printed book may have them.</summary>
    public static bool IsReserved(string prefix) => prefix.Trim() is SystemPrefix || OwnPrefixes().IsMatch(prefix.Trim());

    /// <summary>The holder's open book, or else its series without end.</summary>
    static readonly HotQuery<BillingDb, string?, ReceiptBook> OpenBook = new((db, holder) => db.Books
        .Where(book => book.Holder == holder && book.ClosedAt == null && (book.Last == null || book.Holder != null)).OrderBy(book => book.Last == null).ThenBy(book => book.Id).Take(1));

    /// <summary>The next number of the actor's open book; without a book one is opened by itself, unless books are pre-printed.</summary>
    public static async Task<Outcome<(long BookId, string Number)>> TakeReceiptNumberAsync(this Work<BillingDb> work, bool prePrinted, CancellationToken ct)
    {
        var holder = work.Actor.IsSystem ? null : work.Actor.Name;
        var onlyBooks = prePrinted && holder is not null;
        var book = await OpenBook.FirstOrDefaultAsync(work.Db, holder, ct);
        if (book?.Last is null && onlyBooks)
            return new Refusal(ReceiptBookTexts.NoBook);
        book ??= await OpenSeriesAsync(work, holder, ct);
        var taken = book.Range.Take();
        if (taken.Refusal is { } refusal)
            return refusal;
        book.Advance(taken.Value.After, work.Now);
        return (book.Id, taken.Value.Taken.Text);
    }

    /// <summary>Takes many numbers of the system's series at once; returns the book and the first number's range.</summary>
    public static async Task<(ReceiptBook Book, NumberRange Range)> TakeSystemNumbersAsync(this Work<BillingDb> work, int count, CancellationToken ct)
    {
        var book = await work.Db.Books.SingleOrDefaultAsync(book => book.Holder == null && book.Last == null && book.Prefix == SystemPrefix, ct)
            ?? await OpenSeriesAsync(work, null, ct);
        var range = book.Range;
        book.Advance(range with { Next = range.Next + count }, work.Now);
        return (book, range);
    }

    static async Task<ReceiptBook> OpenSeriesAsync(Work<BillingDb> work, string? holder, CancellationToken ct)
    {
        var range = holder is null
            ? NumberRange.Series(SystemPrefix, SystemDigits)
            : NumberRange.Series(OwnPrefix(await work.Db.TakeAsync("receipt series", 1, ct)), OwnDigits);
        var book = ReceiptBook.Of(range, holder);
        work.Db.Books.Add(book);
        await work.Db.SaveChangesAsync(ct);
        return book;
    }

    [GeneratedRegex("^S[0-9]{2,}-$")]
    private static partial Regex OwnPrefixes();

    static string OwnPrefix(long series) => string.Create(CultureInfo.InvariantCulture, $"S{series:00}-");
}
