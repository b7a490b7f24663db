using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Receipts;

/// <summary>Each number that a book or series has given out stands for one receipt or is void: no gap, no repeat (BIL-07).</summary>
internal sealed class NumbersWithoutGap(IDbContextFactory<BillingDb> factory) : IInvariant
{
    const int Shown = 20;

    public Text Title => ReceiptBookTexts.InvariantNumbers;

    public async Task<InvariantResult> CheckAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var (seen, wrong) = (0L, new List<string>());
        foreach (var range in await db.Books.AsNoTracking().OrderBy(book => book.Id).ToDictionaryAsync(book => book.Id, book => book.Range, ct))
        {
            var used = await db.Payments.Where(payment => payment.BookId == range.Key && payment.ReversalOf == null).Select(payment => payment.ReceiptNo).ToListAsync(ct);
            var voided = await db.VoidNumbers.Where(number => number.BookId == range.Key).Select(number => number.Number).ToListAsync(ct);
            seen += used.Count + voided.Count;
            wrong.AddRange(used.Where(text => range.Value.NumberOf(text) is null));
            wrong.AddRange(range.Value.Faults([.. used.Select(range.Value.NumberOf).OfType<long>(), .. voided]).Select(range.Value.Format));
        }
        return new(seen, [.. wrong.Take(Shown)]);
    }
}
