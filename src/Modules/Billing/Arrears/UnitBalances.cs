using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Collection;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Arrears;

/// <summary>What units owe today, in the figures and ages of the ageing (BIL-13).</summary>
internal sealed class UnitBalances(IDbContextFactory<BillingDb> databases, ArrearsBooks arrears, EstateClock clock) : IUnitBalances
{
    public string Right => BillingRights.SeeAccounts;
    public IReadOnlyList<Text> Ages { get; } = [.. Enum.GetValues<AgeingBucket>().Select(bucket => AgeingTexts.Get("AgeingBucket_" + bucket))];
    public string TakeRight => BillingRights.TakePayment;
    public string TakeAddress(string unitCode) => $"/billing/cashier?unit={Uri.EscapeDataString(unitCode)}";

    public async Task<IReadOnlyList<UnitBalance>> OfUnitsAsync(IReadOnlyList<long> units, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await ArrearsReader.Rows(db, clock.Today, units, await CollectionReader.RewindsAsync(db, clock.Today, clock.Today, ct)).ToListAsync(ct);
        return rows.ConvertAll(row => new UnitBalance(row.UnitId, [.. Enum.GetValues<AgeingBucket>().Select(bucket => row[bucket])]));
    }

    public async Task<IReadOnlyList<long>> OverdueUnitsAsync(CancellationToken ct) =>
        [.. (await arrears.OnAsync(clock.Today, ct)).Rows.Where(row => row.Overdue.IsPositive).Select(row => row.UnitId)];
}
