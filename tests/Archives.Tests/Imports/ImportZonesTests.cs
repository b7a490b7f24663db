using PropertyHub.Testing;

namespace PropertyHub.Archives.Tests.Imports;

public class ImportZonesTests
{
    static async Task<string> Zones(ModuleHost host, DateOnly day) =>
        string.Join(" ", (await host.Get<IEstate>().ZonesAsync(day, Ct)).Select(zone => $"{zone.Code}:{zone.StewardNo}:{string.Join(",", zone.Buildings)}"));

    [Fact]
    public async Task What_is_first_known_counts_for_all_days_before()
    {
        await using var host = await Importing.EstateAsync();
        (await host.ZonesAsync(["Z1", "1区", "1", "E010"], ["Z2", "2区", "2", "E011"])).ShouldBeAdded(2);
        (await host.ZonesAsync(["Z1", "1区", "1", "E010"], ["Z2", "2区", "2", "E011"])).Counts.ShouldBe(new(2, 0, 0, 2));
        (await Zones(host, new(2020, 1, 1))).ShouldBe("Z1:E010:1 Z2:E011:2");
    }

    [Fact]
    public async Task A_later_file_counts_from_its_day_on()
    {
        await using var host = await Importing.EstateAsync();
        await host.ZonesAsync(["Z1", "1区", "1", "E010"], ["Z2", "2区", "2", "E011"]);
        host.Time.Advance(TimeSpan.FromDays(10));
        var report = await host.ZonesAsync(["Z1", "1区", "1;2", "E011"]);
        report.Counts.ShouldBe(new(1, 0, 1, 0));
        report.Warnings.ShouldHaveSingleItem().ToString().ShouldContain("Z2");
        (await Zones(host, new(2026, 12, 3))).ShouldBe("Z1:E010:1 Z2:E011:2");
        (await Zones(host, new(2026, 12, 4))).ShouldBe("Z1:E011:1,2");
    }

    [Fact]
    public async Task A_building_in_two_zones_is_refused()
    {
        await using var host = await Importing.EstateAsync();
        (await host.ZonesAsync(["Z1", "1区", "1；2", "E010"], ["Z2", "2区", "2", "E011"])).ShouldRefuse(3, "楼栋", "2");
    }

    [Fact]
    public async Task An_unknown_steward_and_a_code_twice_are_refused()
    {
        await using var host = await Importing.EstateAsync();
        (await host.ZonesAsync(["Z1", "1区", "1", "E999"])).ShouldRefuse(2, "管家工号", "E999");
        (await host.ZonesAsync(["Z1", "1区", "1", "E010"], ["Z1", "又", "2", "E010"])).ShouldRefuse(3, "责任区编码", "Z1");
    }

    [Fact]
    public async Task A_building_without_units_is_a_warning()
    {
        await using var host = await Importing.EstateAsync();
        (await host.ZonesAsync(["Z1", "1区", "1;7", "E010"])).Warnings.ShouldHaveSingleItem().ToString().ShouldContain("7");
    }
}
