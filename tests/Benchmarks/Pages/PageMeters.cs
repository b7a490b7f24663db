using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Pools;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;

namespace PropertyHub.Benchmarks.Pages;

/// <summary>A water meter in each household, read for half a year; of the last month six of ten are read and a few held. And a pool of one building.</summary>
internal static class PageMeters
{
    const int Months = 6;
    const int HeldIn = 500;
    public const long PoolId = 1;
    public const string PoolBuilding = "001";
    public static readonly Period Last = new(2026, 11);

    public static async Task FillAsync(BillingBench bench)
    {
        await using var db = await bench.DbAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.BulkInsertAsync([.. bench.Estate.All.Select(unit => new Meter { Id = unit.Id, Number = $"W{unit.Id:000000}", UnitId = unit.Id, UnitCode = unit.Code, ItemCode = "WATER" })], CancellationToken.None);
        for (var month = 0; month < Months; month++)
        {
            var period = Last.Plus(month - Months + 1);
            await db.BulkInsertAsync([.. bench.Estate.All.Where(unit => period < Last || unit.Id % 10 < 6).Select(unit => ReadingOf(unit.Id, period, month))], CancellationToken.None);
        }
        await db.BulkInsertAsync([.. Enumerable.Range(0, Months).Select(month => new Pool { Id = PoolId + month, ItemCode = "POOL", Period = Last.Plus(-month), Amount = Money.FromYuan(3_000), Basis = PoolBasis.Area, Buildings = PoolBuilding })], CancellationToken.None);
        await db.BulkInsertAsync([.. bench.Estate.All.Where(unit => unit.Building == PoolBuilding).Select(unit => new PostedSource
        {
            Kind = SourceKind.PoolShare, SourceId = PoolId, UnitId = unit.Id, ItemCode = "POOL", Period = Last, Amount = Money.FromYuan(3),
        })], CancellationToken.None);
        await transaction.CommitAsync();
    }

    static MeterReading ReadingOf(long meter, Period period, int month)
    {
        var reading = new MeterReading { MeterId = meter, Period = period, ReadOn = period.First, Billed = period < Last, Hold = period == Last && meter % HeldIn == 0 ? HoldReason.TooHigh : null };
        reading.Set(new Reading(month * 10m, month * 10m + 8));
        return reading;
    }
}
