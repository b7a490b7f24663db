using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;

namespace PropertyHub.Billing.BillRuns;

/// <summary>Prepayment that settled charges right after a run (BIL-06).</summary>
/// <param name="Periods">Of the charges settled, as yyyyMM.</param>
internal sealed record PrepaymentUse(Money Used, IReadOnlyCollection<int> Periods)
{
    /// <summary>Applies each unit's prepayment to its open charges, oldest due date first, dated <paramref name="on"/>.</summary>
    public static async Task<PrepaymentUse> ApplyAsync(BillingDb db, DateOnly on, CancellationToken ct)
    {
        var accounts = await db.Accounts.AsNoTracking().Where(account => account.Prepaid.Fen > 0).OrderBy(account => account.UnitCode).ToListAsync(ct);
        if (accounts.Count == 0)
            return new(Money.Zero, []);
        var open = await db.Charges.AsNoTracking().Open()
            .Where(charge => db.Accounts.Any(account => account.UnitId == charge.UnitId && account.Prepaid.Fen > 0)).ToListAsync(ct);
        var balances = (await OpenBalances.LoadAsync(db, open, ct)).Zip(open).ToLookup(pair => pair.Second.UnitId);

        var (allocations, entries, periods) = (new List<ChargeAllocation>(), new List<PrepaymentEntry>(), new HashSet<int>());
        foreach (var account in accounts)
        {
            var charges = balances[account.UnitId].ToDictionary(pair => pair.Second.Number, pair => pair.Second);
            foreach (var share in Allocation.OldestFirst(account.Prepaid, balances[account.UnitId].Select(pair => pair.First.At(on))).Shares)
            {
                var charge = charges[share.Number];
                var date = Allocation.SettledOn(on, charge.PostedOn);
                allocations.Add(new ChargeAllocation { ChargeNumber = charge.Number, Date = date, Principal = share.Principal, Fee = share.Fee });
                entries.Add(new PrepaymentEntry { UnitId = account.UnitId, Date = date, Amount = -share.Amount, ChargeNumber = charge.Number });
                periods.Add(charge.Period.Number);
            }
        }
        await WriteAsync(db, allocations, entries, accounts, ct);
        return new(-Money.Sum(entries.Select(entry => entry.Amount)), periods);
    }

    static async Task WriteAsync(BillingDb db, List<ChargeAllocation> allocations, List<PrepaymentEntry> entries, List<UnitAccount> accounts, CancellationToken ct)
    {
        if (allocations.Count == 0)
            return;
        var last = await db.Allocations.MaxAsync(allocation => (long?)allocation.Id, ct) ?? 0;
        await db.BulkInsertAsync(allocations, ct);
        await db.BulkInsertAsync(entries, ct);
        await db.RecountChargesAsync(db.Allocations.Where(allocation => allocation.Id > last && allocation.PaymentId == null).Select(allocation => allocation.ChargeNumber), ct);
        var units = entries.Select(entry => entry.UnitId).ToHashSet();
        await db.RecountAccountsAsync([.. accounts.Where(account => units.Contains(account.UnitId)).Select(account => (account.UnitId, account.UnitCode))], ct);
    }
}
