using PropertyHub.Kernel;
using PropertyHub.Platform.Exports;
using PropertyHub.Platform.Imports;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Meters;

public sealed class ReadingsExportTests
{
    static readonly string[] Headers = ["表号", "房屋编码", "项目编码", "账期", "上期读数", "本期读数", "抄表日期", "标记", "表最大值", "旧表止数", "新表起数"];

    [Fact]
    public async Task Readings_go_out_as_they_came_in_and_taken_in_again_change_nothing()
    {
        await using var host = await StartAsync();

        var sheet = await ExportAsync(host, new());

        sheet[0].ShouldBe(Headers);
        sheet.Skip(1).Select(row => (row[0], row[1], row[3], row[4], row[5], row[7])).ShouldBe(
            [("W1", "1-1-101", "2026-10", "0", "10", "正常"), ("W2", "1-1-102", "2026-10", "90", "4", "翻转"), ("W1", "1-1-101", "2026-11", "10", "22.5", "正常")]);
        (await host.ImportAsync("readings", sheet[0], [.. sheet.Skip(1).Select(row => row.Select(cell => cell.Length == 0 ? null : (object)cell).ToArray())]))
            .Counts.ShouldBe(new ImportCounts(3, 0, 0, 3));
    }

    [Fact]
    public async Task Only_the_months_asked_for()
    {
        await using var host = await StartAsync();

        (await ExportAsync(host, new() { From = Period.Parse("2026-11") })).Skip(1).Select(row => row[3]).ShouldBe(["2026-11"]);
        (await ExportAsync(host, new() { To = Period.Parse("2026-10") })).Count.ShouldBe(3);
    }

    static async Task<ModuleHost> StartAsync()
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101").With(2, "1-1-102"));
        await host.TariffsAsync(Files.Tariff("WATER", "抄表", 1.8m));
        await host.ReadingsAsync(Files.Reading("W1", "1-1-101", "WATER", "2026-11", 10, 22.5m), Files.Reading("W1", "1-1-101", "WATER", "2026-10", 0, 10),
            Files.Reading("W2", "1-1-102", "WATER", "2026-10", 90, 4, "翻转", maximum: 99.99m));
        return host;
    }

    static async Task<IReadOnlyList<string[]>> ExportAsync(ModuleHost host, ExportArguments arguments)
    {
        using var file = new MemoryStream();
        await host.Get<IEnumerable<IExport>>().Single(export => export.Kind == "readings").Prepare(arguments).Value(file, TestContext.Current.CancellationToken);
        return Workbooks.Read(file.ToArray());
    }
}
