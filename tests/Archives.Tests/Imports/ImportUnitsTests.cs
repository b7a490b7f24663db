namespace PropertyHub.Archives.Tests.Imports;

public class ImportUnitsTests
{
    [Fact]
    public async Task Makes_the_code_from_building_entrance_and_room()
    {
        await using var host = await ArchivesHost.StartAsync();
        (await host.UnitsAsync(["３", "2", "1502", null, "88.60", "住宅", "入住", "2022/4/18"], ["4", null, "S1", null, 0, "商铺", "空置", null], ["5", "1", "1", "OWN-1", 10, "办公", "未售", null])).ShouldBeAdded(3);
        var units = await host.Get<IEstate>().UnitsAsync(Ct);
        units.Select(unit => (unit.Code, unit.FloorArea, unit.Usage, unit.HandoverDate)).ShouldBe(
            [("3-2-1502", 88.6m, UnitUsage.Dwelling, new DateOnly(2022, 4, 18)), ("4-S1", 0m, UnitUsage.Shop, null), ("OWN-1", 10m, UnitUsage.Office, null)]);
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        await using var host = await Importing.EstateAsync();
        var report = await host.UnitsAsync(Importing.Unit("1", "101"), Importing.Unit("1", "102"), Importing.Unit("2", "101"));
        report.Counts.ShouldBe(new(3, 0, 0, 3));
    }

    [Fact]
    public async Task A_changed_row_updates_and_a_missing_row_is_left_alone()
    {
        await using var host = await Importing.EstateAsync();
        (await host.UnitsAsync(Importing.Unit("1", "101", status: "出租", area: 90m))).Counts.ShouldBe(new(1, 0, 1, 0));
        var unit = (await host.Get<IEstate>().UnitAsync("1-1-101", Ct))!;
        (unit.Status, unit.FloorArea).ShouldBe((UnitStatus.Let, 90m));
        (await host.Get<IEstate>().UnitsAsync(Ct)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_column_that_the_file_lacks_leaves_what_is_known()
    {
        await using var host = await Importing.EstateAsync();
        (await host.ImportAsync("units", ["楼栋", "房号", "房屋编码", "建筑面积", "用途", "状态"], [["1", "101", "1-1-101", 88.6m, "住宅", "入住"]])).Counts.Unchanged.ShouldBe(1);
        (await host.UnitsAsync(Importing.Unit("1", "101", handover: null))).Counts.Updated.ShouldBe(1);
        (await host.Get<IEstate>().UnitAsync("1-1-101", Ct))!.HandoverDate.ShouldBeNull();
    }

    [Fact]
    public async Task A_code_twice_in_the_file_is_refused_and_nothing_is_kept()
    {
        await using var host = await ArchivesHost.StartAsync();
        (await host.UnitsAsync(Importing.Unit("1", "101"), ["9", "9", "9", "1-1-101", 1, "住宅", "入住", null])).ShouldRefuse(3, "房屋编码", "1-1-101");
        (await host.Get<IEstate>().UnitsAsync(Ct)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("别墅", "入住", "用途")]
    [InlineData("住宅", "没人", "状态")]
    public async Task A_word_that_is_none_of_the_allowed_is_refused(string usage, string status, string column)
    {
        await using var host = await ArchivesHost.StartAsync();
        (await host.UnitsAsync(["1", "1", "101", null, 80, usage, status, null])).ShouldRefuse(2, column, column == "用途" ? usage : status);
    }

    [Theory]
    [InlineData("未售", "2022-04-18", 80)]
    [InlineData("入住", null, 80)]
    [InlineData("入住", "2027-01-01", 80)]
    [InlineData("入住", "2022-04-18", 0)]
    public async Task What_is_odd_is_a_warning(string status, string? handover, int area)
    {
        await using var host = await ArchivesHost.StartAsync();
        var report = await host.UnitsAsync(Importing.Unit("1", "101", status, handover, area));
        report.Accepted.ShouldBeTrue();
        report.Warnings.ShouldHaveSingleItem().ToString().ShouldContain("1-1-101");
    }

    [Fact]
    public async Task A_dry_run_keeps_nothing()
    {
        await using var host = await ArchivesHost.StartAsync();
        (await host.ImportAsync("units", Importing.UnitHeaders, [Importing.Unit("1", "101")], dryRun: true)).Counts.Added.ShouldBe(1);
        (await host.Get<IEstate>().UnitsAsync(Ct)).ShouldBeEmpty();
        (await host.Get<IEstate>().FindAsync("101", 5, Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Units_can_be_found_at_once_and_their_export_can_be_imported_again()
    {
        await using var host = await Importing.EstateAsync();
        (await host.Get<IEstate>().FindAsync("2-1-101", 5, Ct)).ShouldHaveSingleItem().UnitCode.ShouldBe("2-1-101");
        var sheet = await host.ExportAsync("units");
        sheet[0].ShouldBe(Importing.UnitHeaders);
        (await host.UnitsAsync([.. sheet.Skip(1).Select(row => row.Select(cell => cell.Length == 0 ? null : (object)cell).ToArray())])).Counts.ShouldBe(new(3, 0, 0, 3));
    }
}
