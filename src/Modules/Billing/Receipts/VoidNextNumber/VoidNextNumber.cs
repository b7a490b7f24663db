using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Receipts;

/// <summary>Makes the next number of a book void (作废), a spoiled or torn sheet; the number stays in the book with its reason (BIL-07).</summary>
[Requires(BillingRights.ManageBooks)]
internal sealed class VoidNextNumber(OperationServices<BillingDb> services) : Operation<BillingDb, VoidNextNumber.Command, string>(services)
{
    /// <param name="Number">The number on the sheet: it must be the next one.</param>
    public sealed record Command(Guid Id, long BookId, string Number, string Reason) : ICommand;

    protected override async Task<Outcome<string>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct)
    {
        if (await work.Db.Books.SingleOrDefaultAsync(book => book.Id == command.BookId && book.ClosedAt == null, ct) is not { } book)
            return new Refusal(ReceiptBookTexts.BookIsClosed);
        var taken = book.Range.Void(command.Number.Trim(), command.Reason);
        if (taken.Refusal is { } refusal)
            return refusal;
        var (after, number) = taken.Value;
        work.Db.VoidNumbers.Add(new VoidNumber { BookId = book.Id, Number = number.Number, Reason = number.Reason!, By = work.Actor.Name, At = work.Now });
        book.Advance(after, work.Now);
        return number.Text;
    }
}
