using System.Diagnostics;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Pools;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;

namespace PropertyHub.Benchmarks;

/// <summary>A bill run of six items (by area, fixed on parking, two metered, two shared) for every unit, through the real operation.</summary>
internal static class BillRunFigures
{
    static readonly Period Period = new(2026, 11);

    public static async Task PostAsync(int units)
    {
        await using var bench = await BillingBench.StartAsync(units);
        await AddTariffsAsync(bench);
        await AddMetersAsync(bench, "WATER", firstId: 1);
        await AddMetersAsync(bench, "ELEC", firstId: units + 1);
        var before = bench.Snapshot();

        var watch = Stopwatch.StartNew();
        await using (var scope = bench.Scope())
        {
            var posted = await scope.Get<PostBillRun>().RunAsync(new(Guid.NewGuid(), Period));
            if (posted.Value.Charges != units * 6)
                throw new InvalidOperationException($"{posted.Value.Charges} charges posted");
        }
        var seconds = watch.Elapsed.TotalSeconds;
        var floor = Floor.Between(before, bench.Snapshot(), "billing_Readings");
        Figures.Ratio($"posting {units:N0} units × 6 items ({floor.Rows:N0} rows)", seconds, floor.Write()[0], 4);
    }

    /// <summary>How long a cashier waits at most while a company's month is posted: a run holds the books, it never turns anybody away.</summary>
    public static async Task WaitAsync(int units)
    {
        await using var bench = await BillingBench.StartAsync(units);
        await AddTariffsAsync(bench);
        await AddMetersAsync(bench, "WATER", firstId: 1);
        await AddMetersAsync(bench, "ELEC", firstId: units + 1);
        await PaymentFigures.PrepayAsync(bench, 0);

        var posting = Task.Run(async () =>
        {
            await using var scope = bench.Scope();
            return (await scope.Get<PostBillRun>().RunAsync(new(Guid.NewGuid(), Period))).Value.Charges;
        });
        var longest = 0.0;
        for (var unit = 1; !posting.IsCompleted; unit++)
        {
            var watch = Stopwatch.StartNew();
            await PaymentFigures.PrepayAsync(bench, unit % units);
            longest = Math.Max(longest, watch.Elapsed.TotalSeconds);
        }
        Figures.Below($"a cashier's longest wait while {await posting:N0} charges are posted", longest, 3, "s");
    }

    static async Task AddTariffsAsync(BillingBench bench)
    {
        await using var db = await bench.DbAsync();
        Add("MGMT", ChargeKind.Area, 2.2m, TariffTarget.Unit);
        Add("PARK", ChargeKind.Fixed, 80m, TariffTarget.ParkingSpace);
        Add("WATER", ChargeKind.Metered, 3.45m, TariffTarget.Unit);
        Add("ELEC", ChargeKind.Metered, 0.617m, TariffTarget.Unit);
        Add("SHELEC", ChargeKind.Shared, null, TariffTarget.Unit);
        Add("SHWATER", ChargeKind.Shared, null, TariffTarget.Unit);
        db.Pools.Add(new Pool { ItemCode = "SHELEC", Period = Period, Amount = Money.FromYuan(1_234_567.89m), Basis = PoolBasis.Area, Buildings = "" });
        db.Pools.Add(new Pool { ItemCode = "SHWATER", Period = Period, Amount = Money.FromYuan(234_567.89m), Basis = PoolBasis.Household, Buildings = "" });
        await db.SaveChangesAsync();

        void Add(string code, ChargeKind kind, decimal? price, TariffTarget target)
        {
            db.Items.Add(new ChargeItem(code, code, kind, passThrough: false));
            db.Tariffs.Add(new Tariff(new TariffTerms(code, kind, price, null, target, "", "", new DateOnly(2020, 1, 1), null, 1, DueRule.Default)));
        }
    }

    static async Task AddMetersAsync(BillingBench bench, string item, long firstId)
    {
        await using var db = await bench.DbAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var units = bench.Estate.All;
        await db.BulkInsertAsync([.. units.Select((unit, i) => new Meter { Id = firstId + i, Number = $"{item}-{unit.Code}", UnitId = unit.Id, UnitCode = unit.Code, ItemCode = item })], CancellationToken.None);
        await db.BulkInsertAsync([.. units.Select((_, i) => Reading(firstId + i))], CancellationToken.None);
        await transaction.CommitAsync();
    }

    static MeterReading Reading(long meter)
    {
        var reading = new MeterReading { Id = meter, MeterId = meter, Period = Period, ReadOn = Period.Last };
        reading.Set(new Reading(100 + meter % 900, 110 + meter % 900));
        return reading;
    }
}
