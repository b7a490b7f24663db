namespace PropertyHub.Host.Demo;

/// <summary>How a household of the demonstration pays its bills.</summary>
internal enum Habit { Pays, PaysAhead, PaysPart, PaysLate, NeverPays }

internal sealed record DemoUnit(string Building, string Entrance, string Room, decimal Area, string Usage, string Status, DateOnly? HandedOver, Habit Habit)
{
    public string Code => $"{Building}-{Entrance}-{Room}";
    public bool IsLivedIn => Status is "入住" or "出租" or "装修中";
}

/// <summary>Ten buildings of four entrances, 25 floors with five rooms each: 5,000 units, shops on the ground floor.</summary>
internal static class DemoUnits
{
    const int Buildings = 10;
    const int Entrances = 4;
    const int Floors = 25;
    const int RoomsPerFloor = 5;
    static readonly decimal[] Areas = [88.6m, 105.2m, 121.48m, 72.35m, 138.9m];

    public static IReadOnlyList<DemoUnit> Make(Dice dice, DateOnly today)
    {
        var units = new List<DemoUnit>(Buildings * Entrances * Floors * RoomsPerFloor);
        for (var building = 1; building <= Buildings; building++)
            for (var entrance = 1; entrance <= Entrances; entrance++)
                for (var floor = 1; floor <= Floors; floor++)
                    for (var room = 1; room <= RoomsPerFloor; room++)
                        units.Add(Make(dice, today, building, entrance, floor, room));
        return DemoOwners.PayingTogether(units);
    }

    static DemoUnit Make(Dice dice, DateOnly today, int building, int entrance, int floor, int room)
    {
        var status = dice.Below(1000) switch { < 25 => "未售", < 110 => "空置", < 150 => "装修中", < 270 => "出租", _ => "入住" };
        var usage = floor == 1 && room <= 2 ? "商铺" : building == Buildings && floor <= 6 ? "办公" : "住宅";
        DateOnly? handedOver = status == "未售" ? null : today.AddDays(-dice.Between(150, 2400));
        return new DemoUnit($"{building}", $"{entrance}", $"{floor}{room:00}", Areas[room - 1] + dice.Between(-20, 20) / 10m, usage, status, handedOver, HabitOf(dice, building));
    }

    // The zones differ, so that the month's collection has something to tell.
    static Habit HabitOf(Dice dice, int building)
    {
        var careless = 12 + building % 5 * 18;
        return dice.Below(1000) switch
        {
            var roll when roll < careless / 2 => Habit.NeverPays,
            var roll when roll < careless => Habit.PaysPart,
            var roll when roll < careless * 2 => Habit.PaysLate,
            > 985 => Habit.PaysAhead,
            _ => Habit.Pays,
        };
    }
}
