using PropertyHub.Kernel;
using PropertyHub.Platform.Imports;
using PropertyHub.Testing;

namespace PropertyHub.Archives.Tests.Imports;

/// <summary>A large file is taken in parts; what it says is the same as if it were taken at once.</summary>
public class ParkingInPartsTests
{
    static readonly DayRange AllDays = new(new(2000, 1, 1), new(2100, 1, 1));

    static object?[] Row(string space, string? unit, string? from, string? to = null, string kind = "租赁") => [space, kind, unit, from, to];

    static Task<ImportReport> InPartsAsync(ModuleHost host, int partRows, params object?[][] rows) => host.ImportAsync("parking", Importing.ParkingHeaders, rows, partRows: partRows);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public async Task New_changed_ended_and_freed_leases_are_counted_over_all_parts(int partRows)
    {
        await using var host = await Importing.EstateAsync();
        await host.ParkingAsync(Row("P1", "1-1-101", "2026-01-01"), Row("P2", "1-1-102", "2026-01-01"), Row("P3", "1-1-102", "2026-02-01"));

        var report = await InPartsAsync(host, partRows,
            Row("P1", "1-1-102", "2026-07-01"), Row("P4", "2-1-101", null), Row("P2", "1-1-102", "2026-01-01"),
            Row("P1", "1-1-101", "2026-01-01", "2026-06-30"), Row("P3", null, "2026-02-01"));

        report.Errors.All.ShouldBeEmpty();
        report.Counts.ShouldBe(new(5, 2, 2, 1));
        (await host.Get<IEstate>().ParkingLeasesAsync(AllDays, Ct)).Select(lease => (lease.SpaceCode, lease.From, lease.To))
            .ShouldBe([("P1", new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)), ("P1", new DateOnly(2026, 7, 1), null), ("P2", new DateOnly(2026, 1, 1), null), ("P4", null, null)], ignoreOrder: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public async Task Two_at_once_are_refused_once_each_wherever_they_stand_in_the_file(int partRows)
    {
        await using var host = await Importing.EstateAsync();
        await host.ParkingAsync(Row("P2", "1-1-101", "2026-05-01"));

        var report = await InPartsAsync(host, partRows,
            Row("P1", "1-1-101", "2026-01-01", "2026-07-01"), Row("P2", "1-1-102", "2026-01-01"), Row("P3", "1-1-101", "2026-01-01"), Row("P1", "1-1-102", "2026-07-01"));

        report.Errors.All.Select(error => (error.Row, error.Column, error.Value)).ShouldBe([(3, "结束日期", ""), (5, "起始日期", "2026-07-01")]);
        (await host.Get<IEstate>().ParkingLeasesAsync(AllDays, Ct)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Bad_rows_of_all_parts_are_told_and_a_lease_twice_with_its_earlier_row(int partRows)
    {
        await using var host = await Importing.EstateAsync();
        var report = await InPartsAsync(host, partRows,
            Row("P1", "9-9-9", "2026-01-01"), Row("P2", "1-1-101", "2026-01-01"), Row("P3", "1-1-101", "2026-01-02", "2026-01-01"), Row("P2", "1-1-101", "2026-01-01"));

        report.Errors.All.Select(error => (error.Row, error.Column)).ShouldBe([(2, "房屋编码"), (4, "结束日期"), (5, "起始日期")]);
        report.Errors.All.Single(error => error.Row == 5).Reason.ToString().ShouldBe(Texts.LeaseTwice("P2", 3).ToString());
    }
}
