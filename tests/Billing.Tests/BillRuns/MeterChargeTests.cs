using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Tariffs;
using static PropertyHub.Billing.Tests.BillRuns.RunBuilder;

namespace PropertyHub.Billing.Tests.BillRuns;

public sealed class MeterChargeTests
{
    static RunBuilder Meters() => new RunBuilder()
        .Tariff("WATER", ChargeKind.Metered, null, tiers: "0-26:1.80;26-34:2.70;34-:5.40", due: "次月15", priority: 3)
        .Tariff("ELEC", ChargeKind.Metered, 0.6173m, due: "次月15", priority: 4)
        .Unit("a");

    [Fact]
    public void Tiers_are_summed_and_rounded_once()
    {
        var charge = Meters().Read("W1", "a", "WATER", 40.69m).One();
        charge.Amount.Yuan.ShouldBe(104.53m); // 26 × 1.80 + 8 × 2.70 + 6.69 × 5.40 = 104.526
        (charge.Quantity, charge.UnitPrice, charge.DueDate).ShouldBe((40.69m, null, Day("12-15")));
        (charge.From, charge.To).ShouldBe((Day("11-01"), Day("11-30")));
        charge.Explanation.Meters!.Single().Tiers!.ShouldBe([new(0, 26, 26, 1.8m), new(26, 34, 8, 2.7m), new(34, null, 6.69m, 5.4m)]);
    }

    [Fact]
    public void A_usage_within_one_tier_has_a_price() => Meters().Read("W1", "a", "WATER", 26).One().UnitPrice.ShouldBe(1.8m);

    [Fact]
    public void A_flat_price_is_times_usage() => Meters().Read("E1", "a", "ELEC", 253).One().Amount.Yuan.ShouldBe(156.18m); // 156.1769

    [Fact]
    public void Several_meters_make_one_charge_with_tiers_of_their_own()
    {
        var charge = Meters().Read("W2", "a", "WATER", 20).Read("W1", "a", "WATER", 20).One();
        (charge.Amount.Yuan, charge.Quantity, charge.UnitPrice).ShouldBe((72m, 40m, 1.8m)); // one meter with 40 would cost 100.80
        charge.Explanation.Meters!.Select(part => part.MeterNo).ShouldBe(["W1", "W2"]);
        charge.Sources.Select(source => (source.Kind, source.Id)).ShouldBe([(SourceKind.Reading, 2), (SourceKind.Reading, 1)]);
    }

    [Fact]
    public void Several_meters_are_rounded_once() =>
        Meters().Read("E1", "a", "ELEC", 0.01m).Read("E2", "a", "ELEC", 0.01m).One().Amount.Fen.ShouldBe(1); // 0.6173 fen each: 1.2346 together

    [Fact]
    public void Multiplier_and_loss_go_into_the_quantity()
    {
        var charge = Meters().Read("E1", "a", "ELEC", 12.34m, multiplier: 40, loss: 3.5m).One();
        (charge.Quantity, charge.Amount.Yuan).ShouldBe((510.876m, 315.36m)); // 510.876 × 0.6173 = 315.3637…
        Meters().Read("E1", "a", "ELEC", 0.0101m, multiplier: 1.01m, loss: 0.55m).One().Quantity.ShouldBe(0.0103m); // 0.010257…
    }

    [Fact]
    public void Rollover_and_replacement_are_billed_by_their_usage() =>
        Meters().Read("E1", "a", "ELEC", new Reading(99994, 416, ReadingMark.Rollover, Maximum: 99999))
            .Read("E2", "a", "ELEC", new Reading(500, 30, ReadingMark.Replacement, OldFinal: 510.5m, NewInitial: 2)).One()
            .Quantity.ShouldBe(460.5m);

    [Fact]
    public void The_tariff_of_the_last_day_counts_for_the_whole_month()
    {
        var run = new RunBuilder().Tariff("GAS", ChargeKind.Metered, 3, to: "11-29", priority: 1).Tariff("GAS", ChargeKind.Metered, 4, from: "11-30", priority: 9)
            .Unit("a", handover: "11-20").Read("G1", "a", "GAS", 10);
        (run.One().Amount.Yuan, run.One().Priority, run.One().From).ShouldBe((40m, 9, Day("11-01")));
    }

    [Fact]
    public void No_usage_is_billed_at_nothing()
    {
        var unit = new ChargeCalculation(Meters().Read("W1", "a", "WATER", 0).Facts()).ByUnit().Single();
        unit.Drafts.ShouldBeEmpty();
        unit.ReadingsAtZero.ShouldBe([1]);
        unit.Notes.ShouldBe([new RunNote(RunNoteKind.ZeroAmount, "a", "WATER", "W1")]);
    }

    [Fact]
    public void A_held_reading_does_not_stop_the_others()
    {
        var run = Meters().Read("W1", "a", "WATER", 500, held: true).Read("W2", "a", "WATER", 10).Run();
        run.Drafts.ShouldHaveSingleItem().Amount.Yuan.ShouldBe(18);
        run.Notes.ShouldBe([new RunNote(RunNoteKind.ReadingHeld, "a", "WATER", "W1")]);
    }

    [Fact]
    public void What_cannot_be_billed_is_named()
    {
        var run = Meters().Tariff("GAS", ChargeKind.Metered, 3, to: "11-29").Unit("b", handover: null)
            .Read("G1", "a", "GAS", 10).Read("W1", "a", "WATER", -1).Read("W2", "b", "WATER", 10)
            .Read("E1", "a", "ELEC", new Reading(5, 1, ReadingMark.Rollover)).Run();
        run.Drafts.ShouldBeEmpty();
        run.Notes.ShouldBe(
        [
            new RunNote(RunNoteKind.ItemWithoutTariff, null, "GAS"),
            new RunNote(RunNoteKind.ReadingUnusable, "a", "ELEC", "E1"),
            new RunNote(RunNoteKind.MeterWithoutTariff, "a", "GAS", "G1"),
            new RunNote(RunNoteKind.ReadingUnusable, "a", "WATER", "W1"),
            new RunNote(RunNoteKind.NotHandedOver, "b", "WATER", "W2"),
        ]);
    }

    [Fact]
    public void An_absurd_amount_is_named_and_not_charged() =>
        Meters().Read("E1", "a", "ELEC", 999_999_999_000m, multiplier: 100_000).Run().Notes
            .ShouldBe([new RunNote(RunNoteKind.AmountTooLarge, "a", "ELEC", "E1")]);
}
