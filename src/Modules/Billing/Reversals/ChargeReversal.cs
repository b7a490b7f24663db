using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Reversals;

/// <summary>
/// Reverses a charge by a counter-charge with its own number and date (BIL-04, BIL-10). What was settled on it, late fee included, becomes
/// the unit's prepayment; its sources are free, so that the next run of the period issues it again.
/// </summary>
internal static class ChargeReversal
{
    /// <param name="charge">Not reversed, tracked.</param>
    public static async Task<Charge> PostAsync(Charge charge, Work<BillingDb> work, CancellationToken ct)
    {
        var on = PaymentReversal.Later(work.Today, charge.PostedOn);
        var money = charge.Paid + charge.FeePaid;
        if (money.IsPositive)
        {
            var last = await work.Db.Allocations.Where(allocation => allocation.ChargeNumber == charge.Number).MaxAsync(allocation => allocation.Date, ct);
            on = PaymentReversal.Later(on, last);
            PaymentReversal.TakeBack(charge, charge.Paid, charge.FeePaid, on, null, work.Db);
            await Prepayment.AddAsync(work.Db, charge.UnitId, charge.UnitCode, on, money, null, charge.Number, ct);
        }
        var counter = charge.Reverse(await work.Db.TakeChargeNumbersAsync(1, ct), on);
        work.Db.Charges.Add(counter);
        await FreeSourcesAsync(charge.Number, work.Db, ct);
        return counter;
    }

    static async Task FreeSourcesAsync(long number, BillingDb db, CancellationToken ct)
    {
        var sources = await db.Sources.Where(source => source.ChargeNumber == number && source.Live).ToListAsync(ct);
        foreach (var source in sources)
            source.Live = false;
        var readings = sources.Where(source => source.Kind == SourceKind.Reading).Select(source => source.SourceId).ToList();
        if (readings.Count == 0)
            return;
        foreach (var reading in await db.Readings.Where(reading => EF.Parameter(readings).Contains(reading.Id)).ToListAsync(ct))
            reading.Billed = false;
    }
}
