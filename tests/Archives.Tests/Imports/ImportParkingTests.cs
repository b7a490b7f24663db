using PropertyHub.Kernel;

namespace PropertyHub.Archives.Tests.Imports;

public class ImportParkingTests
{
    static readonly DayRange AllDays = new(new(2000, 1, 1), new(2100, 1, 1));

    [Fact]
    public async Task Spaces_are_held_one_after_another_and_a_space_without_a_unit_is_free()
    {
        await using var host = await Importing.EstateAsync();
        object?[][] rows = [["P1", "租赁", "1-1-101", "2026-01-01", "2026-06-30"], ["P1", "产权", "1-1-102", "2026-07-01", null], ["P9", "产权", null, null, null]];
        (await host.ParkingAsync(rows)).ShouldBeAdded(3);
        (await host.ParkingAsync(rows)).Counts.ShouldBe(new(3, 0, 0, 3));
        (await host.Get<IEstate>().ParkingLeasesAsync(AllDays, Ct)).Select(lease => (lease.SpaceCode, lease.From, lease.To))
            .ShouldBe([("P1", new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)), ("P1", new DateOnly(2026, 7, 1), null)]);
        (await host.ExportAsync("parking")).Count.ShouldBe(4);
        (await host.ExportAsync("parking", new() { Filters = new Dictionary<string, string> { ["use"] = "free" } })).Select(row => row[0]).ShouldBe(["车位编号", "P9"]);
    }

    [Fact]
    public async Task Two_at_once_are_refused()
    {
        await using var host = await Importing.EstateAsync();
        (await host.ParkingAsync(["P1", "租赁", "1-1-101", "2026-01-01", "2026-07-01"], ["P1", "租赁", "1-1-102", "2026-07-01", null])).ShouldRefuse(3, "起始日期", "2026-07-01");
    }

    [Fact]
    public async Task Two_at_once_are_refused_against_what_is_known_but_an_end_in_the_same_file_helps()
    {
        await using var host = await Importing.EstateAsync();
        await host.ParkingAsync(["P1", "租赁", "1-1-101", "2026-01-01", null]);
        (await host.ParkingAsync(["P1", "租赁", "1-1-102", "2026-07-01", null])).ShouldRefuse(2, "起始日期", "2026-07-01");
        (await host.ParkingAsync(["P1", "租赁", "1-1-102", "2026-07-01", null], ["P1", "租赁", "1-1-101", "2026-01-01", "2026-06-30"])).Counts.ShouldBe(new(2, 1, 1, 0));
    }

    [Fact]
    public async Task The_same_start_twice_is_refused()
    {
        await using var host = await Importing.EstateAsync();
        (await host.ParkingAsync(["P1", "租赁", "1-1-101", "2026-01-01", null], ["P1", "租赁", "1-1-102", "2026-01-01", null])).ShouldRefuse(3, "起始日期", "2026-01-01");
    }

    [Fact]
    public async Task An_unknown_unit_and_an_end_before_the_start_are_refused()
    {
        await using var host = await Importing.EstateAsync();
        (await host.ParkingAsync(["P1", "租赁", "9-9-9", "2026-01-01", null])).ShouldRefuse(2, "房屋编码", "9-9-9");
        (await host.ParkingAsync(["P1", "租赁", "1-1-101", "2026-01-02", "2026-01-01"])).ShouldRefuse(2, "结束日期", "2026-01-01");
    }
}
