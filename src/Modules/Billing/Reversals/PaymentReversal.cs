using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Reversals;

/// <summary>
/// Takes a payment back by a negative row of its own (BIL-10): what it settled is open again from that day on, its prepayment goes,
/// and prepayment used along with it is given back.
/// Its part on a charge reversed meanwhile has become prepayment and is taken from there. Books of earlier days stay as they were.
/// </summary>
internal static class PaymentReversal
{
    /// <param name="payment">Valid, tracked, with its lines.</param>
    /// <param name="cashier">Whose day it counts to: the drawer that gives the money back.</param>
    public static async Task<(Payment Reversal, IReadOnlyList<int> Periods)> PostAsync(Payment payment, string cashier, Work<BillingDb> work, CancellationToken ct)
    {
        var on = payment.Date > work.Today ? payment.Date : work.Today;
        var allocations = await work.Db.Allocations.AsNoTracking().Where(allocation => allocation.PaymentId == payment.Id).ToListAsync(ct);
        var charges = await work.Db.Charges.Where(charge => work.Db.Allocations.Any(allocation => allocation.PaymentId == payment.Id && allocation.ChargeNumber == charge.Number))
            .ToDictionaryAsync(charge => charge.Number, ct);
        var live = allocations.Where(allocation => !charges[allocation.ChargeNumber].IsReversed).ToList();
        var settled = Money.Sum(live.Select(allocation => allocation.Principal + allocation.Fee));
        var prepaid = payment.Amount - settled;

        var reversal = payment.Reverse(on, work.Now, cashier, -settled, -prepaid);
        work.Db.Payments.Add(reversal);
        await work.Db.SaveChangesAsync(ct);
        foreach (var allocation in live)
            TakeBack(charges[allocation.ChargeNumber], allocation.Principal, allocation.Fee, Later(on, allocation.Date), reversal.Id, work.Db);
        var returned = await PrepaymentUses.ReturnAsync(work.Db, payment, reversal.Id, on, ct);
        var reopened = await PrepaymentUses.FreeAsync(work.Db, payment.UnitId, payment.UnitCode, prepaid, on, ct);
        if (prepaid.IsPositive)
            await Prepayment.AddAsync(work.Db, payment.UnitId, payment.UnitCode, on, -prepaid, reversal.Id, null, ct);
        return (reversal, [.. live.Select(allocation => charges[allocation.ChargeNumber]).Concat(returned).Concat(reopened).Select(charge => charge.Period.Number).Distinct().Order()]);
    }

    internal static void TakeBack(Charge charge, Money principal, Money fee, DateOnly on, long? paymentId, BillingDb db, long? usedIn = null)
    {
        charge.Settle(-principal, -fee);
        db.Allocations.Add(new ChargeAllocation { ChargeNumber = charge.Number, PaymentId = paymentId, UsedInPayment = usedIn, Date = on, Principal = -principal, Fee = -fee });
    }

    internal static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
