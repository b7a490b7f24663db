using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Reversals;

/// <summary>Gives back to a unit's prepayment what charges took out of it.</summary>
internal static class PrepaymentUses
{
    /// <summary>
    /// Takes uses back, the newest first and principal before late fee, until the unit's prepayment covers <paramref name="needed"/>; their charges are open again.
    /// </summary>
    /// <returns>The charges opened again.</returns>
    public static async Task<IReadOnlyList<Charge>> FreeAsync(BillingDb db, long unitId, string unitCode, Money needed, DateOnly on, CancellationToken ct)
    {
        var missing = needed - ((await db.Accounts.FindAsync([unitId], ct))?.Prepaid ?? Money.Zero);
        if (!missing.IsPositive)
            return [];

        var reopened = new List<Charge>();
        foreach (var (charge, principal, fee, last) in await NewestFirstAsync(db, unitId, ct))
        {
            if (!missing.IsPositive)
                break;
            var principalBack = Money.Min(missing, principal);
            var feeBack = Money.Min(missing - principalBack, fee);
            var date = PaymentReversal.Later(on, last);
            PaymentReversal.TakeBack(charge, principalBack, feeBack, date, null, db);
            await Prepayment.AddAsync(db, unitId, unitCode, date, principalBack + feeBack, null, charge.Number, ct);
            missing -= principalBack + feeBack;
            reopened.Add(charge);
        }
        return reopened;
    }

    /// <summary>Gives back what a payment used along with its money, as far as no other reversal has yet; its charges are open again.</summary>
    /// <param name="reversalId">The negative row that takes the payment back.</param>
    /// <returns>The charges opened again.</returns>
    public static async Task<IReadOnlyList<Charge>> ReturnAsync(BillingDb db, Payment payment, long reversalId, DateOnly on, CancellationToken ct)
    {
        var used = await db.Allocations.AsNoTracking().Where(allocation => allocation.UsedInPayment == payment.Id).ToDictionaryAsync(use => use.ChargeNumber, ct);
        if (used.Count == 0)
            return [];
        var reopened = new List<Charge>();
        foreach (var (charge, principal, fee, last) in await NewestFirstAsync(db, payment.UnitId, ct))
        {
            if (!used.TryGetValue(charge.Number, out var use))
                continue;
            var (principalBack, feeBack) = (Money.Min(use.Principal, principal), Money.Min(use.Fee, fee));
            var date = PaymentReversal.Later(on, last);
            PaymentReversal.TakeBack(charge, principalBack, feeBack, date, null, db, reversalId);
            await Prepayment.AddAsync(db, payment.UnitId, payment.UnitCode, date, principalBack + feeBack, null, charge.Number, ct);
            reopened.Add(charge);
        }
        await db.SaveChangesAsync(ct);
        return reopened;
    }

    static async Task<List<(Charge Charge, Money Principal, Money Fee, DateOnly Last)>> NewestFirstAsync(BillingDb db, long unitId, CancellationToken ct)
    {
        var charges = await db.Charges.Where(charge => charge.UnitId == unitId && charge.CounterNumber == null
            && db.Allocations.Any(allocation => allocation.ChargeNumber == charge.Number && allocation.PaymentId == null)).ToDictionaryAsync(charge => charge.Number, ct);
        var numbers = charges.Keys.ToList();
        var uses = await db.Allocations.AsNoTracking().Where(allocation => allocation.PaymentId == null && EF.Parameter(numbers).Contains(allocation.ChargeNumber)).ToListAsync(ct);
        return [.. uses.GroupBy(use => use.ChargeNumber).OrderByDescending(group => group.Max(use => use.Id))
            .Select(group => (charges[group.Key], Money.Sum(group.Select(use => use.Principal)), Money.Sum(group.Select(use => use.Fee)), group.Max(use => use.Date)))
            .Where(use => use.Item2.IsPositive || use.Item3.IsPositive)];
    }
}
