using Microsoft.Extensions.DependencyInjection;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Platform.Exports;
using PropertyHub.Testing;

namespace PropertyHub.HrAppraisal.Tests.Appraisals;

public sealed class AppraisalsExportTests
{
    [Fact]
    public async Task Has_a_row_per_steward_with_items_total_pay_and_advice()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.AddStaffAsync(HrEstate.Member("E012", "管家", null, null));
        hr.Zones.Add(new("Z3", "3区", "E012", ["3"]));
        foreach (var day in (int[])[3, 4, 5])
            await hr.AddAsync("E011", 5, day: day);
        await hr.AddAsync("E010", 1);
        await hr.OpenAsync();
        await hr.ScoreAsync("E002", ScorerRole.DirectSuperior, scores: (1, 3, "当天又未戴"));
        await hr.CloseAsync();

        using var output = new MemoryStream();
        var export = hr.Host.Services.GetServices<IExport>().Single(export => export.Kind == "appraisals");
        await export.Prepare(new ExportArguments { Period = HrEstate.November }).Value(output, TestContext.Current.CancellationToken);

        Workbooks.Read(output.ToArray()).ShouldBe(
        [
            ["月份", "工号", "姓名", "项1", "项2", "项3", "项4", "项5", "项6", "项7", "项8", "总分", "绩效比例", "人事建议"],
            ["2026-11", "E010", "员工E010", "3.67", "12", "15", "20", "12", "15", "15", "6", "98.67", "100", ""],
            ["2026-11", "E011", "员工E011", "5", "12", "15", "0", "0", "15", "15", "6", "68", "0", "不胜任岗位;调岗或辞退"],
            ["2026-11", "E012", "员工E012", "5", "12", "15", "", "12", "15", "15", "6", "100", "100", ""],
        ]);
    }

    [Fact]
    public async Task Needs_a_month()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.Host.Services.GetServices<IExport>().Single(export => export.Kind == "appraisals").Prepare(new ExportArguments()).Refusal!.Text.Key.ShouldBe("PeriodIsMissing");
    }
}
