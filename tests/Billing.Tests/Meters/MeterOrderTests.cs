using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Meters;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Tests.Meters;

/// <summary>Meters that stood in a database before they were kept in the order people count get their place in it.</summary>
public sealed class MeterOrderTests
{
    static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_older_database_is_brought_into_order()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate());
        string[] codes = ["1-1-401", "12", "A2", "商-10B", "1234567-1", "7"];
        await using var db = await host.Get<IDbContextFactory<BillingDb>>().CreateDbContextAsync(Ct);
        db.Meters.AddRange(codes.Select((code, at) => new Meter { Id = at + 1, Number = $"W{at}", UnitId = at + 1, UnitCode = code, ItemCode = "WATER" }));
        await db.SaveChangesAsync(Ct);

        var migrator = db.GetService<IMigrator>();
        await migrator.MigrateAsync("ReversalsOfPayments", Ct);
        await migrator.MigrateAsync(cancellationToken: Ct);

        (await db.Meters.AsNoTracking().OrderBy(meter => meter.Id).Select(meter => meter.SortKey).ToListAsync(Ct)).ShouldBe(codes.Select(SortKeys.Of));
    }
}
