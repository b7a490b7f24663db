using PropertyHub.Host.Demo;

namespace PropertyHub.Crash;

/// <summary>The small estate that is posted to and paid for: 300 units in three buildings.</summary>
internal static class CrashEstate
{
    public const int UnitCount = 300;
    const int RoomsPerFloor = 5;
    const int UnitsPerBuilding = 100;
    static readonly DateOnly HandedOver = new(2019, 1, 1);

    public static IReadOnlyList<DemoUnit> Units { get; } =
    [
        .. Enumerable.Range(0, UnitCount).Select(i => new DemoUnit($"{i / UnitsPerBuilding + 1}", "1", $"{i % UnitsPerBuilding / RoomsPerFloor + 1}{i % RoomsPerFloor + 1:00}",
            60m + i % 7 * 12.35m, "住宅", "入住", HandedOver, Habit.Pays)),
    ];

    public static IReadOnlyList<DemoPerson> People { get; } =
        [.. Units.Select((unit, i) => new DemoPerson(unit.Code, $"业主{i}", "业主", Invented.Phone(i), null, HandedOver, null))];

    /// <summary>Two items that every unit is charged each month.</summary>
    public static IReadOnlyList<DemoTariff> Tariffs { get; } =
    [
        new("MGMT", "物业管理费", "面积", 2.30m, null, "房屋", null, 1, "当月15", 100, false),
        new("CLEAN", "垃圾清运费", "固定", 12m, null, "房屋", null, 2, "当月15", 100, false),
    ];
}
