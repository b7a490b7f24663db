using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Archives.Tests.Imports;
using PropertyHub.Archives.Zones;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;
using PropertyHub.Testing;

namespace PropertyHub.Archives.Tests.Zones;

public class SaveZoneTests
{
    [Fact]
    public async Task A_new_zone_counts_and_goes_out_with_the_others()
    {
        await using var host = await Zoned();

        (await Save(host, null, 0, "Z3", "3区", ["2"], "E011")).Succeeded.ShouldBeTrue();

        (await host.ExportAsync("zones")).Skip(1).Select(row => string.Join("|", row)).ShouldBe(["Z1|1区|1|E010", "Z3|3区|2|E011"]);
    }

    [Fact]
    public async Task A_building_moves_out_of_the_zone_it_was_in_from_today_on()
    {
        await using var host = await Zoned();
        await Save(host, null, 0, "Z3", "3区", ["2"], "E011");
        host.Time.Advance(TimeSpan.FromDays(10));
        var first = await Zone(host, "Z1");

        (await Save(host, first.Id, first.Version, "Z1", "1区", ["1", "2"], "E011")).Succeeded.ShouldBeTrue();

        (await Shown(host, new(2026, 12, 3))).ShouldBe("Z1:E010:1 Z3:E011:2");
        (await Shown(host, new(2026, 12, 4))).ShouldBe("Z1:E011:1,2");
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told()
    {
        await using var host = await Zoned();
        var zone = await Zone(host, "Z1");
        (await Save(host, zone.Id, zone.Version, "Z1", "东区", ["1"], "E010")).Succeeded.ShouldBeTrue();

        var second = await Save(host, zone.Id, zone.Version, "Z1", "西区", ["1"], "E010");

        second.Succeeded.ShouldBeFalse();
        (await Zone(host, "Z1")).Name.ShouldBe("东区");
    }

    [Theory]
    [InlineData("Z1", "又一区", "E010", "ZoneCodeTaken")]
    [InlineData("Z9", " ", "E010", "ZoneNeedsName")]
    [InlineData("Z9", "9区", "E999", "StaffUnknown")]
    public async Task What_cannot_be_is_refused(string code, string name, string steward, string refusal)
    {
        await using var host = await Zoned();

        (await Save(host, null, 0, code, name, ["2"], steward)).Refusal!.Text.Key.ShouldBe(refusal);

        (await host.ExportAsync("zones")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_buildings_to_choose_from_are_in_the_order_people_count()
    {
        await using var host = await Importing.EstateAsync();

        var buildings = await host.Get<IEstate>().BuildingsAsync(Ct);

        buildings.ShouldBe((await host.Get<IEstate>().UnitsAsync(Ct)).Select(unit => unit.Building).Distinct().OrderBy(building => building.PadLeft(9), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Buildings_in_no_zone_wait_for_who_keeps_the_zones()
    {
        await using var host = await Zoned();
        var source = host.Services.GetServices<IWaitingSource>().Single(source => source.Right == ArchivesRights.EditZones);
        var free = (await host.Get<ZoneList>().ReadAsync(Ct)).Free;
        free.ShouldNotBeEmpty();

        (await source.ForAsync(Actor.System, Ct)).ShouldHaveSingleItem().What.ShouldBe(DeskTexts.BuildingsFree(free.Count));

        var zone = await Zone(host, "Z1");
        (await Save(host, zone.Id, zone.Version, "Z1", "1区", ["1", .. free], "E010")).Succeeded.ShouldBeTrue();
        (await source.ForAsync(Actor.System, Ct)).ShouldBeEmpty();
    }

    static async Task<ModuleHost> Zoned()
    {
        var host = await Importing.EstateAsync();
        (await host.ZonesAsync(["Z1", "1区", "1", "E010"])).ShouldBeAdded(1);
        return host;
    }

    static Task<Kernel.Outcome<Kernel.Done>> Save(ModuleHost host, long? id, int version, string code, string name, string[] buildings, string steward) =>
        host.Get<SaveZone>().RunAsync(new(Guid.NewGuid(), id, version, code, name, buildings, steward), Ct);

    static async Task<Zone> Zone(ModuleHost host, string code)
    {
        await using var db = host.Db();
        return await db.Zones.AsNoTracking().SingleAsync(zone => zone.Code == code, Ct);
    }

    static async Task<string> Shown(ModuleHost host, DateOnly day) =>
        string.Join(" ", (await host.Get<IEstate>().ZonesAsync(day, Ct)).Select(zone => $"{zone.Code}:{zone.StewardNo}:{string.Join(",", zone.Buildings)}"));
}
