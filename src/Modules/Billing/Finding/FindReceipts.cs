using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Receipts;
using PropertyHub.Kernel;
using PropertyHub.Platform.Finding;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Finding;

/// <summary>Receipts for the search over everything: by the number as printed, by its beginning, or by its digits without prefix and zeros.</summary>
internal sealed class FindReceipts(IDbContextFactory<BillingDb> databases) : IFindSource
{
    const int ShortestBeginning = 3;
    const int LongestNumber = 40;
    const char AfterAll = '\uFFFF';

    public Text Title => CashierTexts.Receipt;
    public string Right => BillingRights.SeeAccounts;

    public async Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken ct)
    {
        var typed = words.Trim().ToUpperInvariant();
        if (typed.Length is 0 or > LongestNumber)
            return [];
        await using var db = await databases.CreateDbContextAsync(ct);
        var receipts = db.Payments.AsNoTracking().Where(payment => payment.ReversalOf == null);
        var numbers = await NumbersAsync(db, typed, ct);
        var exact = await Read(receipts.Where(payment => numbers.Contains(payment.ReceiptNo)), most, ct);
        if (exact.Count > 0 || typed.Length < ShortestBeginning)
            return exact;
        var end = typed + AfterAll;
        return await Read(receipts.Where(payment => string.Compare(payment.ReceiptNo, typed) >= 0 && string.Compare(payment.ReceiptNo, end) < 0), most, ct);
    }

    /// <summary>What was typed, and what each book would print for it.</summary>
    static async Task<List<string>> NumbersAsync(BillingDb db, string typed, CancellationToken ct)
    {
        if (!long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return [typed];
        var books = await db.Books.AsNoTracking().Where(book => book.First <= number && number < book.Next).ToListAsync(ct);
        return [typed, .. books.Select(book => book.Range.Format(number))];
    }

    static async Task<IReadOnlyList<Found>> Read(IQueryable<Payment> receipts, int most, CancellationToken ct) =>
        [.. (await receipts.OrderBy(payment => payment.ReceiptNo).Take(most)
            .Select(payment => new { payment.Id, payment.ReceiptNo, payment.UnitCode, payment.Date, payment.Amount.Fen }).ToListAsync(ct))
            .Select(receipt => new Found(AppIcon.Print, receipt.ReceiptNo, $"{receipt.UnitCode}　{Figures.Date(receipt.Date)}　{Figures.Money(new Money(receipt.Fen))}",
                ReceiptAddress.Of(receipt.Id)))];
}
