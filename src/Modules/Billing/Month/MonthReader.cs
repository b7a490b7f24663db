using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Reversals;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Month;

/// <summary>Reads how a billing month stands.</summary>
internal sealed class MonthReader(IDbContextFactory<BillingDb> factory, RoundReader rounds)
{
    public async Task<MonthFacts> ReadAsync(Period period, CancellationToken ct)
    {
        var round = Round.Total(await rounds.ProgressAsync(period, null, ct));
        await using var db = await factory.CreateDbContextAsync(ct);
        var (first, last) = (period.First, period.Last);
        var inForce = await db.Tariffs.AsNoTracking().Where(tariff => tariff.From <= last && (tariff.To == null || tariff.To >= first))
            .Select(tariff => new { tariff.ItemCode, HasLateFee = tariff.LateFeeRatePerMille > 0 }).Distinct().ToListAsync(ct);
        var items = (await db.Items.AsNoTracking().OrderBy(item => item.Code).ToListAsync(ct)).Where(item => inForce.Exists(tariff => tariff.ItemCode == item.Code)).ToList();
        var pools = await db.Pools.AsNoTracking().Where(pool => pool.Period == period).Select(pool => new { pool.Id, pool.ItemCode }).ToListAsync(ct);
        var missing = items.Where(item => item.Kind == ChargeKind.Shared && pools.TrueForAll(pool => pool.ItemCode != item.Code)).Select(item => item.Name).ToList();
        var runs = await db.Runs.AsNoTracking().Where(run => run.Period == period).ToListAsync(ct);
        var open = await db.Charges.Where(charge => charge.Period == period && charge.CounterNumber == null && charge.Amount.Fen > charge.Paid.Fen).SumAsync(charge => charge.Amount.Fen - charge.Paid.Fen, ct);
        return new(period, round.Meters, round.Read, round.Held, items.Count(item => item.Kind == ChargeKind.Shared), missing, pools.Count, await UnbilledAsync(db, period, items, ct),
            runs.Sum(run => run.Charges), Money.Sum(runs.Select(run => run.Total)), Money.Sum(runs.Select(run => run.PrepaymentUsed)), new Money(open),
            [.. items.Where(item => inForce.Exists(tariff => tariff.ItemCode == item.Code && tariff.HasLateFee)).Select(item => item.Name)], await WaiversAsync(db, period, ct));
    }

    static Task<int> WaiversAsync(BillingDb db, Period period, CancellationToken ct) => db.ReversalRequests
        .CountAsync(request => request.State == ReversalState.Asked && request.Waiver.Fen > 0 && db.Charges.Any(charge => charge.Number == request.ChargeNumber && charge.Period == period), ct);

    static async Task<IReadOnlyList<string>> UnbilledAsync(BillingDb db, Period period, List<ChargeItem> items, CancellationToken ct)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items.Where(item => item.Kind is ChargeKind.Area or ChargeKind.Fixed))
            if (!await db.Sources.AnyAsync(source => source.Period == period && source.ItemCode == item.Code && source.Live, ct))
                codes.Add(item.Code);
        foreach (var item in items.Where(item => item.Kind is ChargeKind.Metered))
            if (await db.Readings.AnyAsync(reading => reading.Period == period && !reading.Billed && reading.Meter!.ItemCode == item.Code, ct))
                codes.Add(item.Code);
        codes.UnionWith(await db.Pools.Where(pool => pool.Period == period && !db.Sources.Any(source => source.Period == pool.Period && source.ItemCode == pool.ItemCode
            && source.Kind == SourceKind.PoolShare && source.SourceId == pool.Id && source.Live)).Select(pool => pool.ItemCode).Distinct().ToListAsync(ct));
        return [.. items.Where(item => codes.Contains(item.Code)).Select(item => item.Name)];
    }
}
