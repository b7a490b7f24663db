using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Receipts;

/// <summary>Takes a book back from a cashier into the stock (退回, BIL-07); the numbers left may be issued again, in order.</summary>
[Requires(BillingRights.ManageBooks)]
internal sealed class ReturnBook(OperationServices<BillingDb> services) : Operation<BillingDb, ReturnBook.Command, long>(services)
{
    /// <param name="Next">The next number as it was shown: who took the sheets counted them.</param>
    public sealed record Command(Guid Id, long BookId, string Next) : ICommand;

    /// <returns>How many numbers are left.</returns>
    protected override async Task<Outcome<long>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct)
    {
        if (await work.Db.Books.SingleOrDefaultAsync(book => book.Id == command.BookId, ct) is not { ClosedAt: null, Last: not null, Holder: not null } book)
            return new Refusal(ReceiptBookTexts.NotReturned);
        if (book.Range.NextText != command.Next)
            return new Refusal(ReceiptBookTexts.UsedMeanwhile(book.Range.NextText));
        book.Holder = null;
        return book.Range.Left ?? 0;
    }
}
