using System.Diagnostics;
using PropertyHub.Billing.Cashier;
using PropertyHub.Kernel;
using PropertyHub.Platform.Imports;

namespace PropertyHub.Benchmarks;

/// <summary>One payment over three charges, durable when it returns; and 100,000 payments from a file.</summary>
internal static class PaymentFigures
{
    const int WarmUp = 3_000;

    public static async Task TakeOneAsync(int payments)
    {
        await using var bench = await BillingBench.StartAsync(payments + WarmUp);
        await bench.AddChargesAsync(perUnit: 3);
        for (var i = 0; i < WarmUp; i++)
            await TakeAsync(bench, payments + i);
        var before = bench.Snapshot();

        var seconds = new double[payments];
        for (var i = 0; i < payments; i++)
        {
            var watch = Stopwatch.StartNew();
            await TakeAsync(bench, i);
            seconds[i] = watch.Elapsed.TotalSeconds;
        }
        var floor = Floor.Between(before, bench.Snapshot(), "billing_Charges", "billing_Books");
        Figures.Ratio("one payment over 3 charges", Figures.Median(seconds), Figures.Median(floor.Write(payments)), 4);
    }

    static Task TakeAsync(BillingBench bench, int unit) => TakeAsync(bench, unit, 660);

    /// <summary>Money of a unit that owes nothing.</summary>
    public static Task PrepayAsync(BillingBench bench, int unit) => TakeAsync(bench, unit, 10);

    static async Task TakeAsync(BillingBench bench, int unit, decimal yuan)
    {
        await using var scope = bench.Scope();
        var taken = await scope.Get<TakePayment>().RunAsync(new(
            Guid.NewGuid(), bench.Estate.All[unit].Code, BillingBench.Today, null, Money.FromYuan(yuan), [new(PaymentMethod.WeChat, Money.FromYuan(yuan))]));
        if (taken.Refusal is { } refusal)
            throw new InvalidOperationException(refusal.Text);
    }

    public static async Task ImportAsync(int payments)
    {
        await using var bench = await BillingBench.StartAsync(payments);
        await bench.AddChargesAsync(perUnit: 2);
        var file = bench.WritePayments(payments);
        var before = bench.Snapshot();

        var watch = Stopwatch.StartNew();
        await using (var scope = bench.Scope())
        await using (var stream = File.OpenRead(file))
        {
            var import = scope.All<IImport>().Single(import => import.Kind == "payments");
            var report = await import.RunAsync(new ImportRequest(Guid.NewGuid(), stream, "payments.xlsx", false), null, CancellationToken.None);
            if (report.Value.Counts.Added != payments)
                throw new InvalidOperationException($"{report.Value.Counts}");
        }
        var seconds = watch.Elapsed.TotalSeconds;
        var floor = Floor.Between(before, bench.Snapshot(), "billing_Charges");
        Figures.Ratio($"importing {payments:N0} payments ({floor.Rows:N0} rows)", seconds, floor.Write()[0], 6);
    }
}
