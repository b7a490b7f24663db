using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Ledgers;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Exports;

namespace PropertyHub.Benchmarks;

/// <summary>The ledger of a million charges as Excel, against the same query written as CSV and zipped. The books are filled by another process, whose memory does not count.</summary>
internal static class LedgerFigures
{
    public const int PerUnit = 10;
    const int Part = 50_000;

    public static async Task FillAsync(string folder, int charges)
    {
        await using var bench = await BillingBench.StartAsync(charges / PerUnit, folder);
        await using var db = await bench.DbAsync();
        db.Items.Add(new ChargeItem("MGMT", "物业服务费", ChargeKind.Area, passThrough: false));
        await db.SaveChangesAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var numbers in Enumerable.Range(1, charges).Chunk(Part))
        {
            await db.BulkInsertAsync([.. numbers.Select(number => ChargeOf(bench, number, Paid(number)))], CancellationToken.None);
            var paid = numbers.Where(Paid).ToArray();
            await db.BulkInsertAsync([.. paid.Select(number => PaymentOf(bench, number))], CancellationToken.None);
            await db.BulkInsertAsync([.. paid.Select(number => new ChargeAllocation { ChargeNumber = number, PaymentId = number, Date = new DateOnly(2026, 11, 5), Principal = Money.FromYuan(220) })], CancellationToken.None);
        }
        await transaction.CommitAsync();
    }

    public static async Task ExportAsync(string folder, int charges)
    {
        await using var bench = await BillingBench.StartAsync(charges / PerUnit, folder);
        var seconds = await TimeAsync(folder, "ledger.xlsx", async stream =>
        {
            await using var scope = bench.Scope();
            await scope.All<IExport>().Single(export => export.Kind == "ledger").Prepare(new ExportArguments()).Value(stream, CancellationToken.None);
        });
        Figures.Below("peak memory of the export's process", Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0, 300, "MB");
        var floor = await TimeAsync(folder, "ledger.zip", stream => WriteCsvAsync(bench, stream));
        Figures.Ratio($"ledger of {charges:N0} rows as Excel", seconds, floor, 3);
    }

    static async Task<double> TimeAsync(string folder, string file, Func<Stream, Task> write)
    {
        await using var stream = File.Create(Path.Combine(folder, file));
        var watch = Stopwatch.StartNew();
        await write(stream);
        return watch.Elapsed.TotalSeconds;
    }

    static async Task WriteCsvAsync(BillingBench bench, Stream output)
    {
        await using var db = await bench.DbAsync();
        await using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        await using var entry = await zip.CreateEntry("ledger.csv", CompressionLevel.Fastest).OpenAsync();
        await using var csv = new StreamWriter(entry);
        await foreach (var row in LedgerReader.RowsAsync(db, db.Charges, CancellationToken.None))
            await csv.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{row.Period},{row.Number},{row.UnitCode},{row.PayerName},{row.ItemCode},{row.ItemName},{row.From:yyyy-MM-dd},{row.To:yyyy-MM-dd},{row.Quantity},{row.UnitPrice},{row.Amount},{row.FeePaid},{row.Paid},{row.Open},{row.DueDate:yyyy-MM-dd},{row.State.InFiles()},{row.Receipts}"));
    }

    static bool Paid(int number) => number % 10 < 7;

    public static Charge ChargeOf(BillingBench bench, int number, bool paid)
    {
        var unit = bench.Estate.All[(number - 1) / PerUnit];
        var period = new Period(2026, 11).Plus((number - 1) % PerUnit - PerUnit + 1);
        var charge = new Charge
        {
            Number = number, Period = period, UnitId = unit.Id, UnitCode = unit.Code, PayerName = "陈建国", ItemCode = "MGMT", From = period.First, To = period.Last,
            Quantity = unit.FloorArea, UnitPrice = 2.2m, Amount = Money.FromYuan(220), DueDate = new DateOnly(period.Year, period.Month, 15), Priority = 1, PostedOn = period.First,
        };
        if (paid)
            charge.Settle(charge.Amount, Money.Zero);
        return charge;
    }

    public static Payment PaymentOf(BillingBench bench, int number, DateOnly? date = null, long? book = null, string cashier = "system", Guid? joint = null)
    {
        var unit = bench.Estate.All[(number - 1) / PerUnit];
        var day = date ?? new DateOnly(2026, 11, 5);
        return new Payment
        {
            Id = number, ReceiptNo = $"I{number:00000000}", BookId = book, Date = day, TakenAt = day.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc), UnitId = unit.Id, UnitCode = unit.Code,
            Payer = "陈建国", Amount = Money.FromYuan(220), Settled = Money.FromYuan(220), Cashier = cashier, JointId = joint,
        };
    }
}
