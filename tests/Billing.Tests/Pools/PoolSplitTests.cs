using CsCheck;
using PropertyHub.Archives;
using PropertyHub.Billing.Pools;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Tests.Pools;

public sealed class PoolSplitTests
{
    static readonly Period November = new(2026, 11);

    [Fact]
    public void Equal_remainders_go_to_the_lower_unit_code()
    {
        UnitFacts[] units = [Unit("1-1-2"), Unit("1-1-1"), Unit("1-1-10")];
        var shares = PoolSplit.Split(new Money(100), PoolBasis.Household, PoolSplit.Participants(units, "", November));
        shares.Select(share => (share.Unit.Code, share.Amount.Fen)).ShouldBe([("1-1-1", 34), ("1-1-10", 33), ("1-1-2", 33)]);
    }

    [Fact]
    public void By_area_the_larger_unit_bears_more() =>
        PoolSplit.Split(new Money(1000), PoolBasis.Area, [Unit("a", area: 50), Unit("b", area: 150)])
            .Select(share => share.Amount.Fen).ShouldBe([250, 750]);

    [Fact]
    public void Only_units_of_the_buildings_handed_over_take_part()
    {
        UnitFacts[] units =
        [
            Unit("a"), Unit("b", building: "2"), Unit("c", handover: null), Unit("d", handover: new(2026, 11, 30)),
            Unit("e", handover: new(2026, 12, 1)), Unit("f") with { Status = UnitStatus.Vacant },
        ];
        PoolSplit.Participants(units, "1;3", November).Select(unit => unit.Code).ShouldBe(["a", "d", "f"]);
        PoolSplit.Participants(units, "", November).Select(unit => unit.Code).ShouldBe(["a", "b", "d", "f"]);
    }

    [Fact]
    public void Shares_sum_to_the_pool_and_none_is_a_fen_off() =>
        Gen.Select(Gen.Long[0, 100_000_000], Gen.Int[1, 2_000_000].Array[1, 50]).Sample((fen, areas) =>
        {
            var units = areas.Select((area, i) => Unit($"{i:000}", area: area / 10_000m)).ToArray();
            var shares = PoolSplit.Split(new Money(fen), PoolBasis.Area, units);
            shares.Sum(share => share.Amount.Fen).ShouldBe(fen);
            var total = areas.Sum(area => (decimal)area);
            for (var i = 0; i < areas.Length; i++)
                Math.Abs(shares[i].Amount.Fen - fen * (decimal)areas[i] / total).ShouldBeLessThan(1);
        });

    static UnitFacts Unit(string code, decimal area = 100, string building = "1") => Unit(code, new DateOnly(2020, 1, 1), area, building);

    static UnitFacts Unit(string code, DateOnly? handover, decimal area = 100, string building = "1") =>
        new(0, code, building, area, UnitUsage.Dwelling, UnitStatus.Occupied, handover);
}
