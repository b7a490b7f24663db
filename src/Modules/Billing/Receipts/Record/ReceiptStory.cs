using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Reversals;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Receipts;

/// <summary>One receipt with all it settled and what became of it (BIL-06, BIL-10).</summary>
/// <param name="Sheet">As it would be printed.</param>
/// <param name="Along">The receipts of the same sum, when one payer paid for several units; without this one.</param>
/// <param name="Reversal">The payment that took it back, with who asked for that and why.</param>
/// <param name="ReversalAsked">The request that waits.</param>
internal sealed record ReceiptStory(Payment Payment, ReceiptSheet Sheet, IReadOnlyList<SettledCharge> Settled, IReadOnlyList<AlongReceipt> Along, ReceiptReversal? Reversal, long? ReversalAsked);

/// <param name="FromPrepayment">Settled by prepayment that was used along with the money.</param>
internal sealed record SettledCharge(long Number, string ItemName, Period Period, Money Principal, Money Fee, bool FromPrepayment);

internal sealed record AlongReceipt(long PaymentId, string ReceiptNo, string UnitCode, Money Amount);

internal sealed record ReceiptReversal(DateOnly Date, ReversalRequest? Request);

internal sealed class ReceiptStories(IDbContextFactory<BillingDb> databases, ReceiptReader sheets)
{
    /// <param name="paymentId">Of the payment, or of the one that took it back.</param>
    public async Task<ReceiptStory?> FindAsync(long paymentId, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await db.Payments.AsNoTracking().Where(payment => payment.Id == paymentId).Select(payment => new { Id = payment.ReversalOf ?? payment.Id }).SingleOrDefaultAsync(ct);
        if (found is null || await sheets.ReadAsync(found.Id, print: 1, printedBy: "", ct) is not { } sheet)
            return null;
        var payment = await db.Payments.AsNoTracking().Include(payment => payment.Lines).SingleAsync(payment => payment.Id == found.Id, ct);
        var requests = await db.ReversalRequests.AsNoTracking().Where(request => request.PaymentId == payment.Id).OrderBy(request => request.Id).ToListAsync(ct);
        var reversed = await db.Payments.AsNoTracking().Where(reversal => reversal.ReversalOf == payment.Id).Select(reversal => (DateOnly?)reversal.Date).SingleOrDefaultAsync(ct);
        return new ReceiptStory(payment, sheet, await SettledAsync(db, payment.Id, ct), await AlongAsync(db, payment, ct),
            reversed is { } on ? new(on, requests.LastOrDefault(request => request.State == ReversalState.Approved)) : null, requests.Find(request => request.State == ReversalState.Asked)?.Id);
    }

    static async Task<List<SettledCharge>> SettledAsync(BillingDb db, long paymentId, CancellationToken ct)
    {
        var rows = await (from allocation in db.Allocations.AsNoTracking()
                          where allocation.PaymentId == paymentId || allocation.UsedInPayment == paymentId
                          join charge in db.Charges on allocation.ChargeNumber equals charge.Number
                          orderby charge.DueDate, charge.Number, allocation.Id
                          select new { charge.Number, charge.ItemCode, charge.Period, allocation.Principal, allocation.Fee, IsPrepayment = allocation.UsedInPayment != null }).ToListAsync(ct);
        var names = await db.Items.AsNoTracking().ToDictionaryAsync(item => item.Code, item => item.Name, ct);
        return [.. rows.Select(row => new SettledCharge(row.Number, names.GetValueOrDefault(row.ItemCode, row.ItemCode), row.Period, row.Principal, row.Fee, row.IsPrepayment))];
    }

    static async Task<List<AlongReceipt>> AlongAsync(BillingDb db, Payment payment, CancellationToken ct) => payment.JointId is not { } joint ? []
        : await db.Payments.AsNoTracking().Where(other => other.JointId == joint && other.ReversalOf == null && other.Id != payment.Id).OrderBy(other => other.Id)
            .Select(other => new AlongReceipt(other.Id, other.ReceiptNo, other.UnitCode, other.Amount)).ToListAsync(ct);
}
