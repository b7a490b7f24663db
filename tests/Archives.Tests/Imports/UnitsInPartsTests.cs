using Microsoft.EntityFrameworkCore;
using PropertyHub.Platform.Imports;
using PropertyHub.Testing;

namespace PropertyHub.Archives.Tests.Imports;

/// <summary>A large file is taken in parts; what it says is the same as if it were taken at once.</summary>
public class UnitsInPartsTests
{
    static Task<ImportReport> InPartsAsync(ModuleHost host, int partRows, params object?[][] rows) => host.ImportAsync("units", Importing.UnitHeaders, rows, partRows: partRows);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public async Task New_changed_and_unchanged_units_are_counted_over_all_parts(int partRows)
    {
        await using var host = await Importing.EstateAsync();
        var report = await InPartsAsync(host, partRows,
            Importing.Unit("1", "101"), Importing.Unit("3", "101", handover: null), Importing.Unit("1", "102", area: 90m), Importing.Unit("3", "102", handover: null), Importing.Unit("2", "101"));

        report.Errors.All.ShouldBeEmpty();
        report.Counts.ShouldBe(new(5, 2, 1, 2));
        report.Warnings.ShouldHaveSingleItem().Args[0].ShouldBe(2);
        await using var db = host.Db();
        (await db.Units.OrderBy(unit => unit.Id).Select(unit => unit.Code).ToListAsync(Ct)).ShouldBe(["1-1-101", "1-1-102", "2-1-101", "3-1-101", "3-1-102"]);
        (await host.Get<IEstate>().FindAsync("3-1-102", 5, Ct)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Bad_rows_of_all_parts_are_told_and_a_unit_twice_with_its_earlier_row(int partRows)
    {
        await using var host = await Importing.EstateAsync();
        var report = await InPartsAsync(host, partRows,
            Importing.Unit("3", "101", status: "?"), Importing.Unit("3", "102"), Importing.Unit("3", "103"), Importing.Unit("3", "102"), Importing.Unit("3", "104", status: "?"));

        report.Errors.All.Select(error => (error.Row, error.Column)).ShouldBe([(2, "状态"), (5, "房屋编码"), (6, "状态")], ignoreOrder: true);
        report.Errors.All.Single(error => error.Row == 5).Reason.ToString().ShouldBe(Texts.RowTwice("3-1-102", 3).ToString());
        (await host.Get<IEstate>().UnitsAsync(Ct)).Count.ShouldBe(3);
    }
}
