using PropertyHub.Archives;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Tariffs;
using static PropertyHub.Billing.Tests.BillRuns.RunBuilder;

namespace PropertyHub.Billing.Tests.BillRuns;

public sealed class AreaChargeTests
{
    static RunBuilder Management(decimal price = 2.30m, decimal discount = 70) =>
        new RunBuilder().Tariff("MGMT", ChargeKind.Area, price, usages: "住宅", discount: discount, lateFee: 0.5m);

    [Fact]
    public void A_full_month_is_area_times_price()
    {
        var charge = Management().Unit("1-1-102", 88.6m).One();
        charge.Amount.Yuan.ShouldBe(203.78m);
        (charge.Quantity, charge.UnitPrice).ShouldBe((88.6m, 2.3m));
        (charge.From, charge.To, charge.DueDate).ShouldBe((Day("11-01"), Day("11-30"), Day("11-15")));
        (charge.PayerName, charge.Priority, charge.LateFeeRatePerMille).ShouldBe(("owner of 1-1-102", 1, 0.5m));
        charge.Explanation.Days.ShouldBe([new DaysPart(Day("11-01"), Day("11-30"), 30, 88.6m, 2.3m)]);
        charge.Explanation.DaysOfMonth.ShouldBe(30);
        charge.Sources.ShouldBe([new ChargeSource(SourceKind.Days, 0, charge.Amount)]);
    }

    [Fact]
    public void The_handover_day_is_charged()
    {
        var charge = Management().Unit("a", 99.99m, handover: "11-18").One();
        charge.Amount.Yuan.ShouldBe(99.66m); // 99.99 × 2.30 × 13 ÷ 30 = 99.6567
        (charge.From, charge.To).ShouldBe((Day("11-18"), Day("11-30")));
    }

    [Theory]
    [InlineData("11-30", 1)]
    [InlineData("2026-12-01", 0)]
    [InlineData(null, 0)]
    public void Not_handed_over_by_the_last_day_is_not_charged(string? handover, int charges) =>
        Management().Unit("a", handover: handover).Run().Drafts.Length.ShouldBe(charges);

    [Theory]
    [InlineData(UnitStatus.Vacant, "161.00")]
    [InlineData(UnitStatus.HandedOver, "230.00")]
    [InlineData(UnitStatus.Renovating, "230.00")]
    [InlineData(UnitStatus.Let, "230.00")]
    [InlineData(UnitStatus.Unsold, "230.00")]
    public void Only_a_vacant_unit_pays_less(UnitStatus status, string amount) =>
        Management().Unit("a", status: status).One().Amount.ToString().ShouldBe(amount);

    [Fact]
    public void A_new_tariff_within_the_month_counts_from_its_day()
    {
        var charge = new RunBuilder()
            .Tariff("MGMT", ChargeKind.Area, 2.30m, to: "11-15", priority: 5, due: "当月10", discount: 70, lateFee: 0.5m)
            .Tariff("MGMT", ChargeKind.Area, 2.47m, from: "11-16", priority: 2, due: "次月5", discount: 80)
            .Unit("a", 88.6m, status: UnitStatus.Vacant).One();
        charge.Amount.Yuan.ShouldBe(158.86m); // 88.6 × (2.30 × 0.70 + 2.47 × 0.80) × 15 ÷ 30 = 158.8598
        charge.UnitPrice.ShouldBeNull();
        (charge.DueDate, charge.Priority, charge.LateFeeRatePerMille).ShouldBe((Day("12-05"), 2, null));
        charge.Explanation.Days!.Select(part => (part.Days, part.Price, part.Discount)).ShouldBe([(15, 2.30m, 70m), (15, 2.47m, 80m)]);
    }

    [Fact]
    public void A_tariff_that_ends_is_charged_up_to_its_last_day()
    {
        var charge = new RunBuilder().Tariff("MGMT", ChargeKind.Area, 3m, to: "11-10", due: "当月20").Unit("a").One();
        (charge.Amount.Yuan, charge.From, charge.To, charge.DueDate).ShouldBe((100m, Day("11-01"), Day("11-10"), Day("11-20")));
    }

    [Fact]
    public void Half_a_fen_is_rounded_up() => Management(price: 0.01m).Unit("a", 50.5m).One().Amount.Fen.ShouldBe(51);

    [Fact]
    public void Each_usage_and_building_has_its_tariff() =>
        Management()
            .Tariff("MGMT", ChargeKind.Area, 4.5m, usages: "商铺;办公", buildings: "1")
            .Tariff("MGMT", ChargeKind.Area, 5m, usages: "商铺;办公", buildings: "2")
            .Unit("a").Unit("b", usage: UnitUsage.Shop).Unit("c", usage: UnitUsage.Office, building: "2")
            .Run().Drafts.Select(charge => charge.UnitPrice).ShouldBe([2.3m, 4.5m, 5m]);

    [Fact]
    public void A_fixed_item_is_charged_per_unit_by_days_and_vacancy()
    {
        var run = new RunBuilder().Tariff("TV", ChargeKind.Fixed, 30, discount: 50)
            .Unit("a").Unit("b", handover: "11-21").Unit("c", status: UnitStatus.Vacant).Run();
        run.Drafts.Select(charge => (charge.Quantity, charge.UnitPrice, charge.Amount.Yuan)).ShouldBe([(1, 30, 30m), (1, 30, 10m), (1, 30, 15m)]);
    }

    [Fact]
    public void A_zero_amount_is_named_and_not_charged()
    {
        var run = Management(discount: 0).Unit("a", status: UnitStatus.Vacant).Run();
        run.Drafts.ShouldBeEmpty();
        run.Notes.ShouldBe([new RunNote(RunNoteKind.ZeroAmount, "a", "MGMT")]);
    }

    [Fact]
    public void Without_an_owner_the_payer_is_blank_and_it_is_said()
    {
        var run = Management().Unit("a", owned: false).Run();
        run.Drafts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            charge => charge.PayerId.ShouldBeNull(), charge => charge.PayerName.ShouldBe(""), charge => charge.Amount.Yuan.ShouldBe(230));
        run.Notes.ShouldBe([new RunNote(RunNoteKind.NoOwner, "a", "MGMT")]);
    }

    [Fact]
    public void What_has_no_tariff_is_named()
    {
        var run = Management().Item("LIFT", ChargeKind.Fixed).Unit("a").Unit("b", usage: UnitUsage.Shop).Unit("c", usage: UnitUsage.Shop, handover: null).Run();
        run.Notes.ShouldBe([new RunNote(RunNoteKind.ItemWithoutTariff, null, "LIFT"), new RunNote(RunNoteKind.UnitWithoutTariff, "b", null)]);
    }

    [Fact]
    public void An_area_that_cannot_be_charged_exactly_is_named() =>
        Management().Unit("a", 88.12345m).Run().Notes.ShouldBe([new RunNote(RunNoteKind.AreaOutOfRange, "a", "MGMT")]);
}
