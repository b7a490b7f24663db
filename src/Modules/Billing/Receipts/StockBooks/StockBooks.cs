using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Receipts;

/// <summary>Takes printed books into the stock (入库, BIL-07), numbered one after another; nobody uses a number of them until they are issued.</summary>
[Requires(BillingRights.ManageBooks)]
internal sealed class StockBooks(OperationServices<BillingDb> services, IDisplayNames names) : Operation<BillingDb, StockBooks.Command, StockedBooks>(services)
{
    public const int LargestBook = 10_000;
    public const int MostBooks = 200;

    /// <param name="PerBook">Numbers in each book, from 1 to 10,000.</param>
    /// <param name="Books">From 1 to 200.</param>
    /// <param name="Digits">Least number of digits, from 1 to 18.</param>
    public sealed record Command(Guid Id, string Prefix, long First, int PerBook, int Books, int Digits) : ICommand;

    protected override async Task<Outcome<StockedBooks>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct)
    {
        if (command.PerBook is < 1 or > LargestBook || command.Books is < 1 or > MostBooks)
            return new Refusal(ReceiptBookTexts.BookTooLarge(MostBooks, LargestBook));
        if (ReceiptNumbers.IsReserved(command.Prefix))
            return new Refusal(ReceiptBookTexts.PrefixReserved(command.Prefix.Trim())).At(nameof(command.Prefix));
        var ranges = NumberRange.Books(command.Prefix, command.First, command.PerBook, command.Books, command.Digits);
        if (ranges.Refusal is { } refusal)
            return refusal;
        var prefix = ranges.Value[0].Prefix;
        var sameSeries = await work.Db.Books.AsNoTracking().Where(book => book.Prefix == prefix).ToListAsync(ct);
        if (sameSeries.Find(book => ranges.Value.Any(book.Range.Overlaps)) is { } other)
            return new Refusal(ReceiptBookTexts.Overlaps(other.Range.Format(other.First), other.Last is { } last ? other.Range.Format(last) : "…",
                other.IsInStock ? ReceiptBookTexts.InStock : await names.OfAsync(other.Holder ?? Actor.System.Name, ct)));
        foreach (var range in ranges.Value)
            work.Db.Books.Add(ReceiptBook.Of(range, null));
        await work.Db.SaveChangesAsync(ct);
        return new StockedBooks(command.Books, ranges.Value[0].Format(ranges.Value[0].First), ranges.Value[^1].Format(ranges.Value[^1].Last!.Value));
    }
}

/// <summary>How many books came into the stock, with the first and the last of all their numbers.</summary>
internal sealed record StockedBooks(int Books, string First, string Last);
