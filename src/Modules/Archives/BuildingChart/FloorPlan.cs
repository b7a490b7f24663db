using PropertyHub.Archives.Units;
using PropertyHub.Kernel;

namespace PropertyHub.Archives.BuildingChart;

/// <summary>A unit as the chart of its building draws it.</summary>
public sealed record ChartUnit(long Id, string Code, string? Entrance, string Room, UnitStatus Status);

/// <summary>The columns of one entrance: a position each, or none where no room tells its position.</summary>
public sealed record PlanEntrance(string Name, IReadOnlyList<int?> Positions);

/// <summary>The cells of one floor over all entrances; no floor stands for the rooms that do not tell theirs.</summary>
public sealed record PlanRow(int? Floor, IReadOnlyList<ChartUnit?> Cells);

/// <summary>
/// A building as a grid by floor, the highest first, and entrance. Floor and position come from the room: 1502 is position 02 of floor 15, 101 is 01 of floor 1.
/// Rooms that do not read so (shops, letters), and a second one in the same place, stand in rows of their own below.
/// </summary>
public sealed class FloorPlan
{
    const int OthersAcross = 6;

    FloorPlan(IReadOnlyList<PlanEntrance> entrances, IReadOnlyList<PlanRow> rows) => (Entrances, Rows) = (entrances, rows);

    public IReadOnlyList<PlanEntrance> Entrances { get; }
    public IReadOnlyList<PlanRow> Rows { get; }
    public int Columns => Entrances.Sum(entrance => entrance.Positions.Count);

    public static FloorPlan Of(IEnumerable<ChartUnit> units)
    {
        var wings = units.GroupBy(unit => unit.Entrance ?? "", StringComparer.Ordinal).OrderAsPeopleCount(wing => wing.Key).Select(Wing.Of).ToList();
        var floors = wings.SelectMany(wing => wing.Placed.Keys).Select(place => place.Floor).Distinct().OrderDescending();
        var others = wings.Count == 0 ? 0 : wings.Max(wing => wing.OtherRows);
        return new([.. wings.Select(wing => new PlanEntrance(wing.Name, wing.Positions))],
        [
            .. floors.Select(floor => new PlanRow(floor, [.. wings.SelectMany(wing => wing.Floor(floor))])),
            .. Enumerable.Range(0, others).Select(row => new PlanRow(null, [.. wings.SelectMany(wing => wing.Other(row))])),
        ]);
    }

    /// <summary>Floor (1 and above) and position (1 to 99) that a room of three or four digits tells; null for any other.</summary>
    public static (int Floor, int Position)? PlaceOf(string room)
    {
        if (room.Length is not (3 or 4) || !room.All(char.IsAsciiDigit))
            return null;
        var (floor, position) = Math.DivRem(int.Parse(room, System.Globalization.CultureInfo.InvariantCulture), 100);
        return floor > 0 && position > 0 ? (floor, position) : null;
    }

    /// <summary>
    /// The unit one step away among those shown: sideways in the order of reading, up and down to the next floor that shows any, in the column nearest.
    /// From nowhere, the first shown. Null when there is none that way.
    /// </summary>
    public ChartUnit? Step(string? from, int down, int right, Func<ChartUnit, bool> shown)
    {
        var (row, column) = Find(from);
        if (row < 0)
            return Rows.SelectMany(line => line.Cells).FirstOrDefault(Shown);
        if (right != 0)
        {
            var all = Rows.SelectMany(line => line.Cells).ToList();
            for (var at = row * Columns + column + right; at >= 0 && at < all.Count; at += right)
                if (Shown(all[at]))
                    return all[at];
            return null;
        }
        for (var at = row + down; at >= 0 && at < Rows.Count; at += down)
            if (Rows[at].Cells.Index().Where(cell => Shown(cell.Item)).OrderBy(cell => Math.Abs(cell.Index - column)).FirstOrDefault().Item is { } nearest)
                return nearest;
        return null;

        bool Shown(ChartUnit? unit) => unit is not null && shown(unit);
    }

    (int Row, int Column) Find(string? code)
    {
        foreach (var (row, line) in Rows.Index())
            foreach (var (column, unit) in line.Cells.Index())
                if (unit is not null && unit.Code == code)
                    return (row, column);
        return (-1, -1);
    }

    /// <summary>One entrance.</summary>
    sealed record Wing(string Name, IReadOnlyDictionary<(int Floor, int Position), ChartUnit> Placed, IReadOnlyList<ChartUnit> Others, IReadOnlyList<int?> Positions)
    {
        public int OtherRows => (Others.Count + Positions.Count - 1) / Positions.Count;

        public static Wing Of(IGrouping<string, ChartUnit> units)
        {
            var placed = new Dictionary<(int Floor, int Position), ChartUnit>();
            var others = units.OrderAsPeopleCount(unit => unit.Room).Where(unit => PlaceOf(unit.Room) is not { } place || !placed.TryAdd(place, unit)).ToList();
            int?[] positions = [.. placed.Keys.Select(place => (int?)place.Position).Distinct().Order()];
            return new(units.Key, placed, others, positions.Length > 0 ? positions : new int?[Math.Min(others.Count, OthersAcross)]);
        }

        public IEnumerable<ChartUnit?> Floor(int floor) => Positions.Select(position => position is { } known ? Placed.GetValueOrDefault((floor, known)) : null);
        public IEnumerable<ChartUnit?> Other(int row) => Positions.Select((_, column) => Others.ElementAtOrDefault(row * Positions.Count + column));
    }
}
