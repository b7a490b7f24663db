using PropertyHub.Archives;
using PropertyHub.Billing.Collection;
using PropertyHub.Kernel;
using PropertyHub.Platform.Exports;

namespace PropertyHub.Billing.Tests.Arrears;

/// <summary>What the building chart is told of money is what the ageing says (BIL-13).</summary>
public sealed class UnitBalancesTests
{
    [Fact]
    public async Task Balances_agree_with_the_ageing_of_the_day_unit_by_unit_and_age_by_age()
    {
        var estate = new FakeEstate().With(1, "1-1-101").With(2, "1-1-102").With(3, "1-1-103").With(4, "1-1-104");
        await using var host = await BillingHost.StartAsync(estate);
        var books = new HandMadeBooks();
        books.Post(1, "1-1-101", "2025-11", 100);
        books.Post(1, "1-1-101", "2026-06", 60);
        books.Post(1, "1-1-101", "2026-11", 12.47m, due: "2026-11-24");
        var part = books.Post(2, "1-1-102", "2026-10", 220);
        books.Pay("R1", "2026-11-02", 2, "1-1-102", 20, (part, 20, 0));
        books.Post(3, "1-1-103", "2026-12", 80, posted: "2026-11-20", due: "2026-12-15");
        var paid = books.Post(4, "1-1-104", "2026-10", 90);
        books.Pay("R2", "2026-11-03", 4, "1-1-104", 90, (paid, 90, 0));
        await books.SaveAsync(host);
        var balances = host.Get<IUnitBalances>();

        var told = await balances.OfUnitsAsync([1, 2, 3, 4], TestContext.Current.CancellationToken);

        told.Select(balance => balance.UnitId).Order().ShouldBe([1, 2, 3]);
        var sheet = await host.ExportAsync("ageing", new ExportArguments());
        foreach (var balance in told)
            balance.ByAge.Append(balance.Open).Select(amount => amount.Yuan)
                .ShouldBe(sheet.Single(row => row[0] == estate.Units.Find(unit => unit.Id == balance.UnitId)!.Code)[2..9].Select(Amount));
        balances.Ages.Count.ShouldBe(Enum.GetValues<AgeingBucket>().Length);
        var first = told.Single(balance => balance.UnitId == 1);
        (first.Oldest, first.Overdue, first.Open).ShouldBe(((int)AgeingBucket.Over365, Money.FromYuan(160), Money.FromYuan(172.47m)));
        (await balances.OverdueUnitsAsync(TestContext.Current.CancellationToken)).Order().ShouldBe([1, 2]);

        static decimal Amount(string cell) => cell.Length == 0 ? 0 : decimal.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Only_the_units_asked_for_are_told()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101").With(2, "1-1-102"));
        await host.AddChargesAsync(BillingHost.Charge(1, 1, "1-1-101", "2026-10", 220), BillingHost.Charge(2, 2, "1-1-102", "2026-10", 80));

        (await host.Get<IUnitBalances>().OfUnitsAsync([2], TestContext.Current.CancellationToken)).ShouldHaveSingleItem().Open.ShouldBe(Money.FromYuan(80));
    }
}
