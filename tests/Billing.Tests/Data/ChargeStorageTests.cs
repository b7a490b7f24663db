using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Data;

public sealed class ChargeStorageTests
{
    [Fact]
    public async Task Charges_inserted_in_bulk_come_back_and_sum_in_the_database()
    {
        await using var host = await ModuleHost.StartAsync([new BillingModule()]);
        await using var db = await host.Get<IDbContextFactory<BillingDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var charges = new[] { Charge(1, "2026-09", 12345), Charge(2, "2026-10", 1), Charge(3, "2026-11", 99) };

        await db.BulkInsertAsync(charges, TestContext.Current.CancellationToken);

        var from = Period.Parse("2026-10");
        (await db.Charges.Where(charge => charge.Period >= from).SumAsync(charge => charge.Amount.Fen, TestContext.Current.CancellationToken)).ShouldBe(100);
        var first = await db.Charges.SingleAsync(charge => charge.Number == 1, TestContext.Current.CancellationToken);
        first.Amount.ShouldBe(new Money(12345));
        first.Period.ShouldBe(Period.Parse("2026-09"));
        first.Quantity.ShouldBe(88.6m);
        first.DueDate.ShouldBe(new DateOnly(2026, 9, 15));
    }

    static Charge Charge(long number, string period, long fen) => new()
    {
        Number = number, Period = Period.Parse(period), UnitId = 1, UnitCode = "1-1-101", PayerName = "陈建国", ItemCode = "MGMT",
        From = new(2026, 9, 1), To = new(2026, 9, 30), Quantity = 88.6m, UnitPrice = 2.2m, Amount = new(fen), DueDate = new(2026, 9, 15), PostedOn = new(2026, 9, 1),
    };
}
