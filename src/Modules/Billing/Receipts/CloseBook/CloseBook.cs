using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Receipts;

/// <summary>
/// Closes a book that goes back before its end (核销, BIL-07): the numbers left become void with the reason, as a book is closed when each
/// number is used or void. A series without end just ends.
/// </summary>
[Requires(BillingRights.ManageBooks)]
internal sealed class CloseBook(OperationServices<BillingDb> services) : Operation<BillingDb, CloseBook.Command, int>(services)
{
    public sealed record Command(Guid Id, long BookId, string Reason) : ICommand;

    /// <returns>How many numbers became void.</returns>
    protected override async Task<Outcome<int>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct)
    {
        if (await work.Db.Books.SingleOrDefaultAsync(book => book.Id == command.BookId && book.ClosedAt == null, ct) is not { } book)
            return new Refusal(ReceiptBookTexts.BookIsClosed);
        if (string.IsNullOrWhiteSpace(command.Reason))
            return new Refusal(ReceiptBookTexts.CloseNeedsReason);
        var (first, left) = (book.Next, (int)(book.Range.Left ?? 0));
        for (var number = first; number < first + left; number++)
            work.Db.VoidNumbers.Add(new VoidNumber { BookId = book.Id, Number = number, Reason = command.Reason.Trim(), By = work.Actor.Name, At = work.Now });
        book.Advance(book.Range with { Next = first + left }, work.Now);
        book.ClosedAt = work.Now;
        return left;
    }
}
