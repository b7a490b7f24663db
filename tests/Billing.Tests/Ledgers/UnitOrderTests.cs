using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Arrears;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Ledgers;
using PropertyHub.Billing.Meters;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Ledgers;

/// <summary>Lists of units are in the order people count: room 401 before room 2303, building 2 before building 10.</summary>
public sealed class UnitOrderTests
{
    static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    static readonly string[] Counted = ["1-1-401", "1-1-2303", "2-1-101", "10-1-101"];

    /// <summary>Two charges of each unit, posted in another order.</summary>
    static async Task<ModuleHost> HostAsync()
    {
        var estate = new FakeEstate();
        for (var id = 4; id > 0; id--)
            estate.With(id, Counted[id - 1]);
        var host = await BillingHost.StartAsync(estate);
        await host.AddChargesAsync([.. new long[] { 4, 2, 1, 3, 2, 3, 1, 4 }.Select((unit, at) => BillingHost.Charge(at + 1, unit, Counted[unit - 1], "2026-11", 100))]);
        return host;
    }

    static ListRequest Asking(string address) => ListAddress.Read(address);

    [Theory]
    [InlineData("?sort=unit", "3 7 2 5 4 6 1 8")]
    [InlineData("?sort=-unit", "1 8 4 6 2 5 3 7")]
    public async Task The_ledger_by_unit(string address, string numbers)
    {
        await using var host = await HostAsync();
        var list = host.Get<LedgerList>();
        var whole = await list.PageAsync(Asking(address).Whole(), Ct);
        string.Join(' ', whole.Rows.Select(row => row.Number)).ShouldBe(numbers);

        var third = await list.PageAsync(Asking(address) with { Page = 2, PageSize = 3 }, Ct);
        third.Rows.Select(row => row.Number).ShouldBe(whole.Rows.Skip(3).Take(3).Select(row => row.Number));
        (third.Total, third.Groups[third.Rows[0].UnitCode].Count).ShouldBe((8, 2));
    }

    [Theory]
    [InlineData("?sort=unit")]
    [InlineData("")]
    [InlineData("?sort=-total")]
    public async Task The_arrears(string address)
    {
        await using var host = await HostAsync();
        (await host.Get<ArrearsList>().PageAsync(Asking(address), Ct)).Rows.Select(row => row.UnitCode).ShouldBe(Counted);
        (await host.Get<ArrearsList>().PageAsync(Asking("?sort=-unit"), Ct)).Rows.Select(row => row.UnitCode).ShouldBe(Counted.Reverse());
    }

    [Fact]
    public async Task The_readings_and_those_that_wait()
    {
        await using var host = await HostAsync();
        var period = Period.Parse("2026-11");
        await using (var db = await host.Get<IDbContextFactory<BillingDb>>().CreateDbContextAsync(Ct))
        {
            foreach (var id in new long[] { 2, 4, 1, 3 })
            {
                db.Meters.Add(new Meter { Id = id, Number = $"W{9 - id}", UnitId = id, UnitCode = Counted[id - 1], ItemCode = "WATER" });
                db.Readings.Add(new MeterReading { MeterId = id, Period = period, Hold = HoldReason.TooHigh });
            }
            await db.SaveChangesAsync(Ct);
        }
        (await host.Get<ReadingList>().PageAsync(new(), Ct)).Rows.Select(row => row.UnitCode).ShouldBe(Counted);
        (await host.Get<ReadingList>().PageAsync(Asking("?sort=-unit"), Ct)).Rows.Select(row => row.UnitCode).ShouldBe(Counted.Reverse());
        (await host.Get<HeldReader>().ListAsync(period, Ct)).Held.Select(row => row.UnitCode).ShouldBe(Counted);
    }
}
