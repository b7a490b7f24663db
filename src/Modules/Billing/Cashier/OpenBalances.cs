using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Platform.Data;

namespace PropertyHub.Billing.Cashier;

/// <summary>The open charges of units as running balances, with the history that their late fees depend on.</summary>
internal static class OpenBalances
{
    /// <summary>A unit's open charges, tracked, in no order.</summary>
    public static readonly HotQuery<BillingDb, long, Charge> OfUnit = new((db, unitId) =>
        db.Charges.Where(charge => charge.UnitId == unitId && charge.CounterNumber == null && charge.Paid.Fen < charge.Amount.Fen));

    /// <summary>All open charges that have the predicate, in no order.</summary>
    public static IQueryable<Charge> Open(this IQueryable<Charge> charges) =>
        charges.Where(charge => charge.CounterNumber == null && charge.Paid.Fen < charge.Amount.Fen);

    public static async Task<List<ChargeBalance>> LoadAsync(BillingDb db, IReadOnlyCollection<Charge> charges, CancellationToken ct)
    {
        var withFee = charges.Where(charge => charge.LateFeeRatePerMille > 0).Select(charge => charge.Number).ToList();
        var history = withFee.Count == 0
            ? Enumerable.Empty<ChargeAllocation>().ToLookup(allocation => allocation.ChargeNumber)
            : (await db.Allocations.AsNoTracking().Where(allocation => EF.Parameter(withFee).Contains(allocation.ChargeNumber)).ToListAsync(ct))
                .ToLookup(allocation => allocation.ChargeNumber);
        return [.. charges.Select(charge => Of(charge, history[charge.Number]))];
    }

    /// <param name="charge">A posted charge.</param>
    /// <param name="history">Its allocations, in any order; none needed where no late fee is charged.</param>
    public static ChargeBalance Of(Charge charge, IEnumerable<ChargeAllocation> history)
    {
        var balance = new ChargeBalance(charge.Number, charge.PostedOn, charge.DueDate, charge.Priority, charge.Amount, charge.LateFeeRatePerMille);
        if (charge.LateFeeRatePerMille is > 0)
            foreach (var allocation in history)
                balance.Settle(new ChargeShare(charge.Number, allocation.Fee, allocation.Principal), allocation.Date);
        else
            balance.Settle(new ChargeShare(charge.Number, charge.FeePaid, charge.Paid), charge.PostedOn);
        balance.WaiveFee(charge.FeeWaived);
        return balance;
    }
}
