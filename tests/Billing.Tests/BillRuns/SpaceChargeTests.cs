using PropertyHub.Archives;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Tariffs;
using static PropertyHub.Billing.Tests.BillRuns.RunBuilder;

namespace PropertyHub.Billing.Tests.BillRuns;

public sealed class SpaceChargeTests
{
    static RunBuilder Parking(string handover = "2020-01-01", UnitStatus status = UnitStatus.Occupied) =>
        new RunBuilder().Tariff("PARK", ChargeKind.Fixed, 150, spaces: true, discount: 50).Unit("a", handover: handover, status: status);

    [Fact]
    public void Charged_for_the_days_of_the_lease()
    {
        var charge = Parking().Space("P1", "a", "11-16", "11-25").One();
        (charge.Amount.Yuan, charge.From, charge.To, charge.Quantity, charge.UnitPrice).ShouldBe((50m, Day("11-16"), Day("11-25"), 1m, 150m));
    }

    [Fact]
    public void Several_spaces_make_one_charge_rounded_once()
    {
        var charge = new RunBuilder().Tariff("PARK", ChargeKind.Fixed, 150.005m, spaces: true).Unit("a")
            .Space("P1", "a", "11-02").Space("P2", "a", to: "11-29").Space("P3", "a", "11-01", "11-29").One();
        charge.Amount.Yuan.ShouldBe(435.01m); // 3 × 145.004833… = 435.0145; rounded one by one 435.00
        (charge.Quantity, charge.UnitPrice, charge.From, charge.To).ShouldBe((3m, 150.005m, Day("11-01"), Day("11-30")));
        charge.Explanation.Days!.Select(part => (part.Space, part.Days)).ShouldBe([("P1", 29), ("P2", 29), ("P3", 29)]);
    }

    [Fact]
    public void Successive_leases_of_a_space_count_it_once()
    {
        var charge = Parking().Space("P1", "a", to: "11-10").Space("P1", "a", "11-21").One();
        (charge.Amount.Yuan, charge.Quantity, charge.From, charge.To).ShouldBe((100m, 1m, Day("11-01"), Day("11-30")));
    }

    [Fact]
    public void A_space_that_passes_to_another_unit_is_charged_to_each() =>
        Parking().Unit("b").Space("P1", "a", to: "11-10").Space("P1", "b", "11-11").Run().Drafts
            .Select(charge => (charge.UnitCode, charge.Amount.Yuan)).ShouldBe([("a", 50m), ("b", 100m)]);

    [Fact]
    public void A_space_without_unit_or_without_days_is_not_charged() =>
        Parking().Space("P1", null).Space("P2", "a", to: "10-31").Space("P3", "a", from: "2026-12-01").Run().Drafts.ShouldBeEmpty();

    [Fact]
    public void Vacancy_takes_nothing_off()
    {
        var charge = Parking(status: UnitStatus.Vacant).Space("P1", "a").One();
        charge.Amount.Yuan.ShouldBe(150);
        charge.Explanation.Days!.Single().Discount.ShouldBeNull();
    }

    [Fact]
    public void Before_the_handover_the_owner_at_the_handover_pays() =>
        new RunBuilder().Tariff("PARK", ChargeKind.Fixed, 150, spaces: true).Unit("a", handover: "11-11", owned: false)
            .Owner("a", "Buyer", "11-11").Space("P1", "a", "11-01").Run().Drafts
            .Select(charge => (charge.PayerName, charge.From, charge.Amount.Yuan)).ShouldBe([("Buyer", Day("11-01"), 150m)]);

    [Fact]
    public void With_a_change_of_owner_and_tariff_each_pays_for_his_days_of_each_space()
    {
        var run = new RunBuilder().Tariff("PARK", ChargeKind.Fixed, 150, to: "11-20", spaces: true).Tariff("PARK", ChargeKind.Fixed, 180, from: "11-21", spaces: true)
            .Unit("a", owned: false).Owner("a", "Old", to: "11-10").Owner("a", "New", "11-11").Space("P1", "a").Space("P2", "a", "11-16").Run();
        run.Drafts.Select(charge => (charge.PayerName, charge.Quantity, charge.UnitPrice, charge.From, charge.To, charge.Amount.Yuan)).ShouldBe(
            [("Old", 1m, 150m, Day("11-01"), Day("11-10"), 50m), ("New", 2m, (decimal?)null, Day("11-11"), Day("11-30"), 195m)]);
    }

    [Fact]
    public void Spaces_without_tariff_or_of_units_not_handed_over_are_named()
    {
        var run = new RunBuilder().Tariff("PARK", ChargeKind.Fixed, 150, spaces: true, buildings: "1")
            .Unit("a", handover: null).Unit("b", building: "2").Space("P1", "a").Space("P2", "b").Run();
        run.Drafts.ShouldBeEmpty();
        run.Notes.ShouldBe([new RunNote(RunNoteKind.NotHandedOver, "a", "PARK", "P1"), new RunNote(RunNoteKind.SpaceWithoutTariff, "b", "PARK", "P2")]);
    }
}
