using PropertyHub.Platform.Imports;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests;

/// <summary>Takes in small files of each kind.</summary>
internal static class Files
{
    static readonly string[] TariffHeaders =
        ["项目编码", "项目名称", "类别", "单价", "阶梯", "计费对象", "适用用途", "适用楼栋", "生效日期", "失效日期", "优先级", "到期日", "空置折扣", "违约金日利率", "代收代付"];

    static readonly string[] ReadingHeaders = ["表号", "房屋编码", "项目编码", "账期", "上期读数", "本期读数", "抄表日期", "标记", "表最大值", "旧表止数", "新表起数"];
    static readonly string[] PoolHeaders = ["项目编码", "账期", "总金额", "分摊方式", "楼栋"];

    public static object?[] Tariff(string item, string kind, decimal? price, string from = "2020-01-01", string? to = null, string? tiers = null, int priority = 1,
        string target = "房屋", string? usages = null, string? buildings = null, string due = "当月15", string? name = null, decimal? lateFee = null, decimal? discount = null) =>
        [item, name ?? item, kind, price, tiers, target, usages, buildings, from, to, priority, due, discount, lateFee, "否"];

    public static object?[] Reading(string meter, string unit, string item, string period, decimal previous, decimal current, string? mark = null, decimal? maximum = null, decimal? oldFinal = null, decimal? newInitial = null) =>
        [meter, unit, item, period, previous, current, null, mark, maximum, oldFinal, newInitial];

    public static object?[] Pool(string item, string period, decimal amount, string basis = "户数", string? buildings = null) => [item, period, amount, basis, buildings];

    public static Task<ImportReport> TariffsAsync(this ModuleHost host, params object?[][] rows) => host.ImportAsync("tariffs", TariffHeaders, rows);
    public static Task<ImportReport> ReadingsAsync(this ModuleHost host, params object?[][] rows) => host.ImportAsync("readings", ReadingHeaders, rows);
    public static Task<ImportReport> ReadingsInPartsAsync(this ModuleHost host, int partRows, params object?[][] rows) => host.ImportAsync("readings", ReadingHeaders, rows, partRows: partRows);
    public static Task<ImportReport> PoolsAsync(this ModuleHost host, params object?[][] rows) => host.ImportAsync("pools", PoolHeaders, rows);

    public static async Task<ImportReport> ImportAsync(this ModuleHost host, string kind, string[] headers, object?[][] rows, bool dryRun = false, int? partRows = null)
    {
        await using var file = Workbooks.Stream(headers, rows);
        var request = new ImportRequest(Guid.NewGuid(), file, kind + ".xlsx", dryRun);
        var outcome = await host.Import(kind).RunAsync(request with { PartRows = partRows ?? request.PartRows }, null, TestContext.Current.CancellationToken);
        return outcome.Value;
    }

    public static IImport Import(this ModuleHost host, string kind) => host.Get<IEnumerable<IImport>>().Single(import => import.Kind == kind);

    public static async Task<IReadOnlyList<string[]>> FilledTemplateAsync(this ModuleHost host, string kind)
    {
        using var file = new MemoryStream();
        await host.Import(kind).WriteTemplateAsync(file, filled: true, TestContext.Current.CancellationToken);
        return Workbooks.Read(file.ToArray());
    }
}
