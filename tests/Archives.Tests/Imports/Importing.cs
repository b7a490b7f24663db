using PropertyHub.Platform.Exports;
using PropertyHub.Platform.Imports;
using PropertyHub.Testing;

namespace PropertyHub.Archives.Tests.Imports;

internal static class Importing
{
    public static readonly string[] UnitHeaders = ["楼栋", "单元", "房号", "房屋编码", "建筑面积", "用途", "状态", "交房日期"];
    public static readonly string[] PersonHeaders = ["房屋编码", "姓名", "身份", "手机", "证件类型", "证件号码", "起始日期", "结束日期", "紧急联系人", "紧急联系电话", "车牌"];
    public static readonly string[] ParkingHeaders = ["车位编号", "类型", "房屋编码", "起始日期", "结束日期"];
    public static readonly string[] ZoneHeaders = ["责任区编码", "名称", "楼栋", "管家工号"];

    public static async Task<ImportReport> ImportAsync(this ModuleHost host, string kind, string[] headers, object?[][] rows, bool dryRun = false, int? partRows = null)
    {
        using var file = Workbooks.Stream(headers, rows);
        var request = new ImportRequest(Guid.NewGuid(), file, $"{kind}.xlsx", dryRun);
        request = request with { PartRows = partRows ?? request.PartRows };
        var outcome = await host.Get<IEnumerable<IImport>>().Single(import => import.Kind == kind).RunAsync(request, null, Ct);
        outcome.Refusal?.Text.ToString().ShouldBeNull();
        return outcome.Value;
    }

    public static Task<ImportReport> UnitsAsync(this ModuleHost host, params object?[][] rows) => host.ImportAsync("units", UnitHeaders, rows);
    public static Task<ImportReport> PeopleAsync(this ModuleHost host, params object?[][] rows) => host.ImportAsync("people", PersonHeaders, rows);
    public static Task<ImportReport> ParkingAsync(this ModuleHost host, params object?[][] rows) => host.ImportAsync("parking", ParkingHeaders, rows);
    public static Task<ImportReport> ZonesAsync(this ModuleHost host, params object?[][] rows) => host.ImportAsync("zones", ZoneHeaders, rows);

    /// <summary>Units 1-1-101, 1-1-102 and 2-1-101.</summary>
    public static async Task<ModuleHost> EstateAsync()
    {
        var host = await ArchivesHost.StartAsync();
        (await host.UnitsAsync(Unit("1", "101"), Unit("1", "102"), Unit("2", "101"))).ShouldBeAdded(3);
        return host;
    }

    public static object?[] Unit(string building, string room, string status = "入住", string? handover = "2022-04-18", decimal area = 88.6m) =>
        [building, "1", room, null, area, "住宅", status, handover];

    public static void ShouldBeAdded(this ImportReport report, int rows)
    {
        report.Errors.All.ShouldBeEmpty();
        report.Counts.ShouldBe(new(rows, rows, 0, 0));
    }

    public static void ShouldRefuse(this ImportReport report, int row, string column, string value)
    {
        report.Accepted.ShouldBeFalse();
        var error = report.Errors.All.ShouldHaveSingleItem();
        (error.Row, error.Column, error.Value).ShouldBe((row, column, value));
        error.Reason.ToString().ShouldNotBeEmpty();
    }

    public static async Task<IReadOnlyList<string[]>> ExportAsync(this ModuleHost host, string kind, ExportArguments? arguments = null)
    {
        var prepared = host.Get<IEnumerable<IExport>>().Single(export => export.Kind == kind).Prepare(arguments ?? new());
        using var file = new MemoryStream();
        await prepared.Value(file, Ct);
        return Workbooks.Read(file.ToArray());
    }
}
