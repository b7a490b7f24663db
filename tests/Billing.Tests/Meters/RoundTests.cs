using CsCheck;
using PropertyHub.Archives;
using PropertyHub.Billing.Meters;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Tests.Meters;

public sealed class RoundTests
{
    static readonly Period November = new(2026, 11);

    static UnitFacts Unit(long id, string building, string? handover = "2020-01-01") =>
        new(id, $"{building}-1-{id}", building, 100, UnitUsage.Dwelling, UnitStatus.Occupied, handover is null ? null : DateOnly.Parse(handover, null));

    [Fact]
    public void Buildings_come_as_people_count_and_units_not_handed_over_are_no_part_of_it()
    {
        UnitFacts[] units = [Unit(1, "10"), Unit(2, "2"), Unit(3, "2", "2026-11-30"), Unit(4, "2", "2026-12-01"), Unit(5, "3", null)];
        RoundMeter[] meters = [new(1, true, false, true), new(2, true, true, false), new(2, false, false, false), new(3, false, false, false), new(4, false, false, false), new(5, true, false, false)];

        Round.Progress(November, units, meters).ShouldBe([new("2", 3, 1, 1, 0), new("10", 1, 1, 0, 1)]);
    }

    static readonly Gen<RoundMeter[]> Meters = Gen.Select(Gen.Long[1, 12], Gen.Int[0, 3]).Select((unit, state) => new RoundMeter(unit, state > 0, state == 2, state == 3)).Array[0, 60];

    [Fact]
    public void Every_meter_of_a_handed_over_unit_counts_once() => Meters.Sample(meters =>
    {
        var units = Enumerable.Range(1, 12).Select(id => Unit(id, $"{id % 4}", id % 5 == 0 ? null : "2020-01-01")).ToList();
        var due = meters.Where(meter => meter.UnitId % 5 != 0).ToList();

        var total = Round.Total(Round.Progress(November, units, meters));

        (total.Meters, total.Read, total.Held, total.Billed, total.Unread)
            .ShouldBe((due.Count, due.Count(meter => meter.Read), due.Count(meter => meter.Held), due.Count(meter => meter.Billed), due.Count(meter => !meter.Read)));
    });

    [Fact]
    public void A_year_has_twelve_months_and_the_average_is_the_one_that_holds()
    {
        var year = UsageYear.Of(November, [(new(2026, 11), 40m, true), (new(2026, 9), 10.50m, false), (new(2025, 11), 99m, false)], [10, 12, 14, 8, 9, 7, 1000]);

        year.Months.Count.ShouldBe(12);
        year.Months[0].ShouldBe(new(new Period(2025, 12), null, false));
        year.Months[^1].ShouldBe(new(November, 40, true));
        year.Months[9].Usage.ShouldBe(10.5m);
        (year.Average, year.Limit).ShouldBe((10m, 30m));
        UsageYear.Of(November, [], []).Limit.ShouldBeNull();
    }

    [Fact]
    public void What_is_held_as_too_high_is_over_the_limit_that_is_shown() => Gen.Select(Gen.Int[0, 500], Gen.Int[1, 60].Array[1, 9]).Sample((usage, billed) =>
    {
        decimal[] history = [.. billed.Select(value => (decimal)value)];
        var limit = UsageYear.Of(November, [], history).Limit!.Value;
        if (Math.Abs(usage - limit) > 0.001m)
            (HoldRule.Check(usage, history) == HoldReason.TooHigh).ShouldBe(usage > limit);
    });
}
