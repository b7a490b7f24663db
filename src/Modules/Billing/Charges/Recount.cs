using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Data;
using PropertyHub.Platform.Data;

namespace PropertyHub.Billing.Charges;

/// <summary>Brings the kept sums up to their rows after many rows were written at once.</summary>
internal static class Recount
{
    /// <summary>Sets what is settled of each of the charges to the sum of its allocations.</summary>
    public static Task RecountChargesAsync(this BillingDb db, IQueryable<long> numbers, CancellationToken ct) =>
        db.Charges.Where(charge => numbers.Contains(charge.Number)).ExecuteUpdateAsync(set => set
            .SetProperty(charge => charge.Paid.Fen, charge => db.Allocations.Where(allocation => allocation.ChargeNumber == charge.Number).Sum(allocation => allocation.Principal.Fen))
            .SetProperty(charge => charge.FeePaid.Fen, charge => db.Allocations.Where(allocation => allocation.ChargeNumber == charge.Number).Sum(allocation => allocation.Fee.Fen))
            .SetProperty(charge => charge.Version, charge => charge.Version + 1), ct);

    /// <summary>Sets the prepayment of each of the units to the sum of its entries.</summary>
    public static async Task RecountAccountsAsync(this BillingDb db, IReadOnlyCollection<(long UnitId, string UnitCode)> units, CancellationToken ct)
    {
        foreach (var part in units.Chunk(10_000))
        {
            var chunk = Array.ConvertAll(part, unit => unit.UnitId);
            var existing = (await db.Accounts.Where(account => EF.Parameter(chunk).Contains(account.UnitId)).Select(account => account.UnitId).ToListAsync(ct)).ToHashSet();
            await db.BulkInsertAsync([.. part.Where(unit => !existing.Contains(unit.UnitId)).Select(unit => new UnitAccount { UnitId = unit.UnitId, UnitCode = unit.UnitCode })], ct);
            await db.Accounts.Where(account => EF.Parameter(chunk).Contains(account.UnitId)).ExecuteUpdateAsync(set => set
                .SetProperty(account => account.Prepaid.Fen, account => db.Prepayments.Where(entry => entry.UnitId == account.UnitId).Sum(entry => entry.Amount.Fen))
                .SetProperty(account => account.Version, account => account.Version + 1), ct);
        }
    }
}
