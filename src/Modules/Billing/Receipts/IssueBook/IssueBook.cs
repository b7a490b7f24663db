using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Receipts;

/// <summary>Issues a book of receipt numbers to a cashier (领用, BIL-07). It is used before the cashier's series without end, after earlier books.</summary>
[Requires(BillingRights.ManageBooks)]
internal sealed class IssueBook(OperationServices<BillingDb> services, IActorLoader accounts, IDisplayNames names) : Operation<BillingDb, IssueBook.Command, long>(services)
{
    const long LargestBook = 10_000;

    /// <param name="Holder">Sign-in name of the cashier.</param>
    public sealed record Command(Guid Id, string Prefix, long First, long Last, int Digits, string Holder) : ICommand;

    protected override async Task<Outcome<long>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct)
    {
        var holder = command.Holder.Trim();
        if (holder.Length == 0)
            return new Refusal(ReceiptBookTexts.HolderMissing);
        if ((await accounts.ByNameAsync(holder, ct))?.May(BillingRights.TakePayment) != true)
            return new Refusal(ReceiptBookTexts.NotACashier(holder));
        var range = NumberRange.Book(command.Prefix, command.First, command.Last, command.Digits);
        if (range.Refusal is { } refusal)
            return refusal;
        if (range.Value.Left > LargestBook)
            return new Refusal(ReceiptBookTexts.BookTooLarge(LargestBook));
        var sameSeries = await work.Db.Books.AsNoTracking().Where(book => book.Prefix == range.Value.Prefix).ToListAsync(ct);
        if (sameSeries.Find(book => book.Range.Overlaps(range.Value)) is { } other)
            return new Refusal(ReceiptBookTexts.Overlaps(other.Range.Format(other.First), other.Last is { } last ? other.Range.Format(last) : "…", await names.OfAsync(other.Holder ?? Actor.System.Name, ct)));

        var book = ReceiptBook.Of(range.Value, holder);
        work.Db.Books.Add(book);
        await work.Db.SaveChangesAsync(ct);
        return book.Id;
    }
}
