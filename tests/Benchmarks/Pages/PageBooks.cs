using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Receipts;
using PropertyHub.Billing.Reversals;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;

namespace PropertyHub.Benchmarks.Pages;

/// <summary>Ten months of charges: six households of ten have paid all, the others a quarter of it, so that 70 % of the charges are paid.</summary>
internal static class PageBooks
{
    const int Part = 50_000;
    const int NumbersOfBook = 100;
    const int Cashiers = 20;
    public const int LastNumbers = 10;
    public static readonly Guid Joint = new("11111111-1111-1111-1111-111111111111");

    public static async Task FillAsync(BillingBench bench)
    {
        await using var db = await bench.DbAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await AddItemsAsync(db);
        var charges = bench.Estate.All.Count * LedgerFigures.PerUnit;
        foreach (var numbers in Enumerable.Range(1, charges).Chunk(Part))
            await AddAsync(db, bench, numbers);
        await AddBooksAsync(db, charges / NumbersOfBook);
        await AddRequestsAsync(db, charges);
        await transaction.CommitAsync();
    }

    static bool Paid(int number)
    {
        var (unit, month) = Math.DivRem(number - 1, LedgerFigures.PerUnit);
        return unit % 10 < 6 || month < 2 + unit % 2;
    }

    static async Task AddItemsAsync(BillingDb db)
    {
        db.Items.Add(new ChargeItem("MGMT", "物业服务费", ChargeKind.Area, passThrough: false));
        db.Items.Add(new ChargeItem("WATER", "水费", ChargeKind.Metered, passThrough: true));
        db.Items.Add(new ChargeItem("POOL", "公摊电费", ChargeKind.Shared, passThrough: true));
        db.Tariffs.Add(new Tariff(new("MGMT", ChargeKind.Area, 2.2m, null, TariffTarget.Unit, "", "", new(2024, 1, 1), null, 1, DueRule.Default)));
        db.Tariffs.Add(new Tariff(new("WATER", ChargeKind.Metered, 3.1m, null, TariffTarget.Unit, "", "", new(2024, 1, 1), null, 2, DueRule.Default)));
        db.Tariffs.Add(new Tariff(new("POOL", ChargeKind.Shared, null, null, TariffTarget.Unit, "", "", new(2024, 1, 1), null, 3, DueRule.Default)));
        for (var i = 0; i < LedgerFigures.PerUnit; i++)
            db.Runs.Add(new BillRun { Period = new Period(2026, 11).Plus(-i), Items = "MGMT", PostedOn = new Period(2026, 11).Plus(-i).First, At = DateTime.UtcNow, By = "system", Charges = 100, Total = Money.FromYuan(22_000) });
        await db.SaveChangesAsync();
    }

    static async Task AddAsync(BillingDb db, BillingBench bench, int[] numbers)
    {
        var charges = numbers.Select(number => LedgerFigures.ChargeOf(bench, number, Paid(number))).ToList();
        await db.BulkInsertAsync(charges, CancellationToken.None);
        await db.BulkInsertAsync([.. charges.Where(charge => charge.Period >= new Period(2026, 10)).Select(charge => new PostedSource
        {
            ChargeNumber = charge.Number, Kind = SourceKind.Days, UnitId = charge.UnitId, ItemCode = charge.ItemCode, Period = charge.Period, Amount = charge.Amount,
        })], CancellationToken.None);
        var payments = charges.Where(charge => Paid((int)charge.Number)).Select(charge => PaymentOf(bench, charge)).ToList();
        await db.BulkInsertAsync(payments, CancellationToken.None);
        await db.BulkInsertAsync([.. payments.Select(payment => new PaymentLine { PaymentId = payment.Id, Position = 1, Method = PaymentMethod.Cash, Amount = payment.Amount })], CancellationToken.None);
        await db.BulkInsertAsync([.. payments.Select(payment => new ChargeAllocation { ChargeNumber = payment.Id, PaymentId = payment.Id, Date = payment.Date, Principal = payment.Amount })], CancellationToken.None);
        await db.BulkInsertAsync([.. payments.Where(payment => payment.Id % 2 == 0).Select(payment => PageEstate.Audit("TakePayment", "Payment", payment.Id, payment.TakenAt))], CancellationToken.None);
    }

    static Payment PaymentOf(BillingBench bench, Charge charge) => LedgerFigures.PaymentOf(bench, (int)charge.Number, charge.Period.First.AddDays((int)(charge.UnitId % 24)),
        book: charge.Number / NumbersOfBook + 1, cashier: $"user{charge.UnitId % Cashiers + 1}", joint: charge.Number <= 2 ? Joint : null);

    static async Task AddBooksAsync(BillingDb db, int books)
    {
        await db.BulkInsertAsync([.. Enumerable.Range(0, books + 1).Select(at => BookAt(at, isUsed: at < books - LastNumbers))], CancellationToken.None);
        await db.BulkInsertAsync([.. Enumerable.Range(0, books / 10).Select(at => new VoidNumber { BookId = at * 10 + 1, Number = at * 10L * NumbersOfBook + 1, Reason = "写错", By = "system", At = new(2026, 3, 1, 2, 0, 0, DateTimeKind.Utc) })], CancellationToken.None);
    }

    static ReceiptBook BookAt(int at, bool isUsed)
    {
        var range = NumberRange.Book("A", at * NumbersOfBook + 1L, (at + 1L) * NumbersOfBook, 8).Value;
        var book = ReceiptBook.Of(range, isUsed || at % 2 == 0 ? "system" : null);
        if (isUsed)
            book.Advance(range with { Next = range.Last!.Value + 1 }, new(2026, 3, 1, 2, 0, 0, DateTimeKind.Utc));
        return book;
    }

    static async Task AddRequestsAsync(BillingDb db, int charges) =>
        await db.BulkInsertAsync([.. Enumerable.Range(1, charges / 200).Select(at => new ReversalRequest
        {
            ChargeNumber = at * 200L, UnitCode = "001-1-101", Reason = "单价有误", AskedBy = "cashier", AskedAt = new(2026, 11, 5, 2, 0, 0, DateTimeKind.Utc),
        })], CancellationToken.None);
}
