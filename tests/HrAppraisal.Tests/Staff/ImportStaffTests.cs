using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Platform.Exports;
using PropertyHub.Testing;

namespace PropertyHub.HrAppraisal.Tests.Staff;

public sealed class ImportStaffTests
{
    static readonly string[] Headers = ["工号", "姓名", "部门", "岗位", "入职日期", "直接上级", "间接上级"];

    [Fact]
    public async Task Adds_updates_and_leaves_unchanged()
    {
        await using var hr = await HrEstate.StartAsync();
        var file = Workbooks.Of(Headers,
            ["E010", "员工E010", "客户服务部", "管家", null, "E002", "E001"],
            ["E011", "徐兰丽", "客户服务部", "管家", new DateOnly(2022, 1, 6), "E002", "E001"],
            ["E012", "李明", "客户服务部", "管家", "2022/1/7", "E002", "E001"]);

        var first = (await hr.ImportAsync("staff", file)).Value.Counts;
        var again = (await hr.ImportAsync("staff", file)).Value.Counts;

        (first.Added, first.Updated, first.Unchanged).ShouldBe((1, 1, 1));
        (again.Added, again.Updated, again.Unchanged).ShouldBe((0, 0, 3));
        (await hr.Host.Get<IStaffDirectory>().StaffAsync(TestContext.Current.CancellationToken)).Single(member => member.No == "E011").Name.ShouldBe("徐兰丽");
    }

    [Fact]
    public async Task A_number_twice_is_refused_and_nothing_is_kept()
    {
        await using var hr = await HrEstate.StartAsync();
        var report = (await hr.ImportAsync("staff", Workbooks.Of(Headers, ["E050", "甲", "工程部", "技工"], ["E050", "乙", "工程部", "技工"], ["E051", null, "工程部", "技工"]))).Value;

        report.Accepted.ShouldBeFalse();
        report.Errors.All.Select(error => (error.Row, error.Column)).ShouldBe([(3, "工号"), (4, "姓名")], ignoreOrder: true);
        await using var db = hr.Db();
        (await db.Staff.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(5);
    }

    [Fact]
    public async Task An_unknown_superior_is_a_warning_and_open_forms_follow_a_new_one()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        await hr.ScoreAllAndSignAsync("E002", ScorerRole.DirectSuperior, "E011");

        var report = (await hr.ImportAsync("staff", Workbooks.Of(Headers,
            ["E010", "员工E010", "客户服务部", "管家", null, "E003", "E999"], ["E011", "员工E011", "客户服务部", "管家", null, "E003", "E001"]))).Value;

        report.Warnings.ShouldHaveSingleItem().Key.ShouldBe("SuperiorIsUnknown");
        (await hr.FormAsync("E010")).InOrder.Select(column => column.StaffNo).ShouldBe(["E003", "E001"]);
        (await hr.FormAsync("E011")).Of(ScorerRole.DirectSuperior)!.StaffNo.ShouldBe("E002");
    }

    [Fact]
    public async Task The_export_can_be_imported_again()
    {
        await using var hr = await HrEstate.StartAsync();
        using var output = new MemoryStream();
        await hr.Host.Services.GetServices<IExport>().Single(export => export.Kind == "staff").Prepare(new ExportArguments()).Value(output, TestContext.Current.CancellationToken);

        (await hr.ImportAsync("staff", output.ToArray())).Value.Counts.Unchanged.ShouldBe(5);
    }
}
