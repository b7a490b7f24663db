using PropertyHub.Archives.Zones;

namespace PropertyHub.Archives.Tests.Zones;

public class ZoneBookTests
{
    static readonly ZoneBook Book = new(
        [new Zone { Id = 1, Code = "Z1", Name = "1区" }, new Zone { Id = 2, Code = "Z2", Name = "2区" }],
        [
            new ZoneBuilding { Id = 1, Building = "1", From = new(2026, 11, 10), ZoneId = 1 },
            new ZoneBuilding { Id = 2, Building = "1", From = new(2026, 12, 1), ZoneId = 2 },
            new ZoneBuilding { Id = 3, Building = "10", From = new(2026, 11, 10), ZoneId = 1 },
            new ZoneBuilding { Id = 4, Building = "2", From = new(2026, 11, 10), ZoneId = 1 },
            new ZoneBuilding { Id = 5, Building = "2", From = new(2026, 12, 5), ZoneId = null },
        ],
        [
            new ZoneSteward { Id = 1, ZoneId = 1, From = new(2026, 11, 10), StaffNo = "E010" },
            new ZoneSteward { Id = 2, ZoneId = 1, From = new(2026, 12, 3), StaffNo = "E011" },
            new ZoneSteward { Id = 3, ZoneId = 2, From = new(2026, 12, 1), StaffNo = "E012" },
        ]);

    static string Shown(int month, int day) =>
        string.Join(" ", Book.On(new(2026, month, day)).Select(zone => $"{zone.Code}:{zone.StewardNo}:{string.Join(",", zone.Buildings)}"));

    [Fact]
    public void The_first_zone_counts_for_all_days_before_it() => Shown(9, 1).ShouldBe("Z1:E010:1,2,10");

    [Fact]
    public void A_change_counts_from_its_day_on()
    {
        Shown(11, 30).ShouldBe("Z1:E010:1,2,10");
        Shown(12, 1).ShouldBe("Z1:E010:2,10 Z2:E012:1");
    }

    [Fact]
    public void A_steward_follows_another_from_the_day_on() => Shown(12, 3).ShouldBe("Z1:E011:2,10 Z2:E012:1");

    [Fact]
    public void A_building_taken_out_is_in_no_zone() => Shown(12, 5).ShouldBe("Z1:E011:10 Z2:E012:1");
}
