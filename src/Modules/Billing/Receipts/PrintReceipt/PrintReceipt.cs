using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Receipts;

/// <summary>Records that a receipt is printed; from the second time on it is a reprint (补打, BIL-06).</summary>
[Requires(BillingRights.TakePayment)]
internal sealed class PrintReceipt(OperationServices<BillingDb> services) : Operation<BillingDb, PrintReceipt.Command, int>(services)
{
    public sealed record Command(Guid Id, long PaymentId) : ICommand;

    /// <returns>Which print it is, from 1.</returns>
    protected override async Task<Outcome<int>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct) =>
        await work.Db.Payments.SingleOrDefaultAsync(payment => payment.Id == command.PaymentId, ct) is { } payment
            ? ++payment.Prints
            : new Refusal(CashierTexts.NoSuchReceipt);
}
