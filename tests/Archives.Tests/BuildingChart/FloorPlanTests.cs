using CsCheck;
using PropertyHub.Archives.BuildingChart;

namespace PropertyHub.Archives.Tests.BuildingChart;

public class FloorPlanTests
{
    /// <summary>Rooms of the usual form, shops, letters, and numbers that tell no floor.</summary>
    static readonly Gen<string> Room = Gen.Frequency(
        (8, Gen.Select(Gen.Int[1, 40], Gen.Int[1, 6], (floor, position) => $"{floor}{position:00}")),
        (1, Any("S1", "S02", "A", "商铺3", "1502A", "-101", "地下室")),
        (1, Any("01", "7", "1500", "001", "10203", "0101", "２０１", "")));

    static readonly Gen<ChartUnit[]> Building = Gen.Select(Any("1", "2", "10", "A", null), Room).Array[0, 120]
        .Select(all => all.Distinct().Select((unit, i) => Unit(i + 1, unit.Item1, unit.Item2)).ToArray());

    [Theory]
    [InlineData("1502", 15, 2)]
    [InlineData("101", 1, 1)]
    [InlineData("1804", 18, 4)]
    [InlineData("0203", 2, 3)]
    public void A_room_of_three_or_four_digits_tells_floor_and_position(string room, int floor, int position) => FloorPlan.PlaceOf(room).ShouldBe((floor, position));

    [Theory]
    [InlineData("12")]
    [InlineData("10203")]
    [InlineData("S101")]
    [InlineData("101A")]
    [InlineData("1500")]
    [InlineData("001")]
    [InlineData("-101")]
    [InlineData("２０１")]
    [InlineData("")]
    public void Any_other_room_tells_none(string room) => FloorPlan.PlaceOf(room).ShouldBeNull();

    [Fact]
    public void Floors_stand_from_the_highest_and_entrances_side_by_side()
    {
        var plan = FloorPlan.Of([Unit(1, "1", "101"), Unit(2, "1", "1102"), Unit(3, "2", "101"), Unit(4, "10", "203"), Unit(5, "2", "204")]);
        plan.Entrances.Select(entrance => entrance.Name).ShouldBe(["1", "2", "10"]);
        plan.Entrances.Select(entrance => string.Join(' ', entrance.Positions)).ShouldBe(["1 2", "1 4", "3"]);
        Drawn(plan).ShouldBe(["11: . 1102 . . .", "2: . . . 204 203", "1: 101 . 101 . ."]);
    }

    [Fact]
    public void Rooms_that_tell_no_floor_stand_below_their_entrance()
    {
        var plan = FloorPlan.Of([Unit(1, "1", "201"), Unit(2, "1", "202"), Unit(3, "1", "S3"), Unit(4, "1", "S1"), Unit(5, "1", "S2"), Unit(6, "2", "201")]);
        Drawn(plan).ShouldBe(["2: 201 202 201", ": S1 S2 .", ": S3 . ."]);
    }

    [Fact]
    public void A_second_room_in_the_same_place_stands_below() => Drawn(FloorPlan.Of([Unit(1, null, "0101"), Unit(2, null, "101")])).Count.ShouldBe(2);

    [Fact]
    public void A_building_of_shops_alone_has_its_rows()
    {
        var plan = FloorPlan.Of(Enumerable.Range(1, 8).Select(i => Unit(i, null, $"S{i}")));
        Drawn(plan).ShouldBe([": S1 S2 S3 S4 S5 S6", ": S7 S8 . . . ."]);
    }

    [Fact]
    public void A_building_without_units_has_nothing_to_draw() => FloorPlan.Of([]).Rows.ShouldBeEmpty();

    [Fact]
    public void Every_unit_stands_exactly_once() => Building.Sample(units =>
        Standing(FloorPlan.Of(units)).Select(unit => unit.Id).Order().ShouldBe(units.Select(unit => unit.Id).Order()));

    [Fact]
    public void Floors_descend_and_what_tells_none_comes_last() => Building.Sample(units =>
    {
        var floors = FloorPlan.Of(units).Rows.Select(row => row.Floor ?? 0).ToList();
        floors.Where(floor => floor > 0).ShouldBe(floors.Where(floor => floor > 0).Distinct().OrderDescending());
        floors.ShouldBe(floors.OrderDescending());
    });

    [Fact]
    public void No_column_and_no_row_is_empty() => Building.Sample(units =>
    {
        var plan = FloorPlan.Of(units);
        plan.Rows.ShouldAllBe(row => row.Cells.Count == plan.Columns && row.Cells.Any(unit => unit != null));
        Enumerable.Range(0, plan.Columns).ShouldAllBe(column => plan.Rows.Any(row => row.Cells[column] != null));
    });

    [Fact]
    public void A_unit_stands_in_its_floor_its_entrance_and_its_position() => Building.Sample(units =>
    {
        var plan = FloorPlan.Of(units);
        var columns = plan.Entrances.SelectMany(entrance => entrance.Positions.Select(position => (entrance.Name, position))).ToList();
        foreach (var row in plan.Rows)
            foreach (var (unit, (entrance, position)) in row.Cells.Zip(columns).Where(cell => cell.First is not null))
            {
                (unit!.Entrance ?? "").ShouldBe(entrance);
                if (row.Floor is { } floor)
                    FloorPlan.PlaceOf(unit.Room).ShouldBe((floor, position!.Value));
            }
    });

    [Fact]
    public void Steps_lead_over_gaps_and_past_what_is_not_shown()
    {
        var plan = FloorPlan.Of([Unit(1, "1", "301"), Unit(2, "1", "302"), Unit(3, "1", "201"), Unit(4, "1", "102"), Unit(5, "1", "S1")]);
        Step(null, 1, 0).ShouldBe("301");
        Step("302", 1, 0).ShouldBe("201");
        Step("201", 1, 0).ShouldBe("102");
        Step("102", 1, 0).ShouldBe("S1");
        Step("S1", 1, 0).ShouldBeNull();
        Step("302", 0, 1).ShouldBe("201");
        Step("201", 0, -1).ShouldBe("302");
        Step("301", 0, -1).ShouldBeNull();
        Step("102", -1, 0).ShouldBe("201");
        Step("302", 1, 0, room => room == "S1").ShouldBe("S1");
        Step("301", 0, 1, room => room == "102").ShouldBe("102");
        Step("301", 0, 1, _ => false).ShouldBeNull();
        Step("elsewhere", 0, 1).ShouldBe("301");

        string? Step(string? from, int down, int right, Func<string, bool>? shown = null) =>
            plan.Step(from is null ? null : $"1-1-{from}", down, right, unit => shown?.Invoke(unit.Room) ?? true)?.Room;
    }

    [Fact]
    public void Reading_on_from_the_first_unit_meets_every_unit_once() => Building.Sample(units =>
    {
        var plan = FloorPlan.Of(units);
        var met = new List<ChartUnit>();
        for (var at = plan.Step(null, 0, 1, _ => true); at is not null; at = plan.Step(at.Code, 0, 1, _ => true))
            met.Add(at);
        met.ShouldBe(Standing(plan));
    });

    static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    static ChartUnit Unit(int id, string? entrance, string room) => new(id, $"1-{entrance}-{room}", entrance, room, UnitStatus.Occupied);

    static IEnumerable<ChartUnit> Standing(FloorPlan plan) => plan.Rows.SelectMany(row => row.Cells).OfType<ChartUnit>();

    static List<string> Drawn(FloorPlan plan) => [.. plan.Rows.Select(row => $"{row.Floor}: {string.Join(' ', row.Cells.Select(unit => unit?.Room ?? "."))}")];
}
