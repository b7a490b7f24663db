using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Receipts;

/// <summary>Issues a book in stock to a cashier (领用, BIL-07). It is used before the cashier's series without end, after earlier books.</summary>
[Requires(BillingRights.ManageBooks)]
internal sealed class IssueBook(OperationServices<BillingDb> services, IActorLoader accounts, IDisplayNames names) : Operation<BillingDb, IssueBook.Command, string>(services)
{
    /// <param name="Holder">Sign-in name of the cashier.</param>
    public sealed record Command(Guid Id, long BookId, string Holder) : ICommand;

    /// <returns>The holder's name.</returns>
    protected override async Task<Outcome<string>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct)
    {
        var holder = command.Holder.Trim();
        if (holder.Length == 0)
            return new Refusal(ReceiptBookTexts.HolderMissing);
        if ((await accounts.ByNameAsync(holder, ct))?.May(BillingRights.TakePayment) != true)
            return new Refusal(ReceiptBookTexts.NotACashier(holder));
        if (await work.Db.Books.SingleOrDefaultAsync(book => book.Id == command.BookId, ct) is not { ClosedAt: null } book)
            return new Refusal(ReceiptBookTexts.BookIsClosed);
        if (!book.IsInStock)
            return new Refusal(ReceiptBookTexts.AlreadyIssued(await names.OfAsync(book.Holder ?? Actor.System.Name, ct)));
        book.Holder = holder;
        return await names.OfAsync(holder, ct);
    }
}
