using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Administration.Accounts;
using PropertyHub.Testing;

[assembly: AssemblyFixture(typeof(PropertyHub.Browser.Tests.HostFixture))]

namespace PropertyHub.Browser.Tests;

/// <summary>
/// One host for all tests, with the edge estate billed up to November 2026 by the command line while it serves, its appraisals open, and one account per position.
/// Tests that change something use units of their own.
/// </summary>
public sealed class HostFixture : IAsyncLifetime
{
    public const string Plate = "粤B5L207";

    /// <summary>The unit of the household with <see cref="Plate"/>.</summary>
    public const string PlateUnit = "1-1-701";

    /// <summary>Two units of one owner, both in arrears; the second has an owner of its own as well.</summary>
    public const string OwnersUnit = "3-2-304";

    public const string OwnersOtherUnit = "3-2-404";

    public static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Samples", "edge");

    TestHost? _host;

    public TestHost Host => _host!;
    public string Address => Host.Address;

    public async ValueTask InitializeAsync()
    {
        _host = await TestHost.StartAsync("Development");
        foreach (var step in Steps().TakeWhile(step => step[0] != "appraise"))
            await Host.CommandAsync(step);
        await ImportAsync("people", (headers, row) => row[headers.IndexOf("房屋编码")] == PlateUnit && row[headers.IndexOf("身份")] == "业主", ("车牌", Plate));
        await ImportAsync("people", (headers, row) => row[headers.IndexOf("房屋编码")] == OwnersUnit && row[headers.IndexOf("身份")] == "业主", ("房屋编码", OwnersOtherUnit));
        // A third scorer, so that the form of E010 goes through the hands of three people.
        await ImportAsync("staff", (headers, row) => row[headers.IndexOf("工号")] == "E002", ("工号", "E003"), ("姓名", "江晓岚"), ("岗位", "副经理"));
        await ImportAsync("staff", (headers, row) => row[headers.IndexOf("工号")] == "E010", ("间接上级", "E003"));
        // The desks that the sample's department has nobody at.
        foreach (var (number, name, position) in new[] { ("P001", "袁霞", "行政人事"), ("F001", "任春", "会计"), ("F002", "龚子", "出纳") })
            await ImportAsync("staff", (headers, row) => row[headers.IndexOf("工号")] == "E020", ("工号", number), ("姓名", name), ("岗位", position));
        await Host.CommandAsync("import", "occurrences", Workbooks.File(Host.File("more-occurrences.xlsx"), ["月份", "工号", "项目序号", "日期", "违规描述", "记录人", "状态"],
            ["2026-11", "E010", 3, new DateOnly(2026, 11, 20), "投诉当天没有回复", "E002", "待确认"],
            ["2026-11", "E010", 6, new DateOnly(2026, 11, 21), "楼道堆放杂物没有劝离", "E002", "待确认"]));
        await Host.CommandAsync("appraise", "2026-11", "--open");
        (await Host.Services.GetRequiredService<IDemoAccounts>().CreateAsync(CancellationToken.None)).Refusal.ShouldBeNull();
    }

    /// <summary>The words of each step of the sample, with the files' paths.</summary>
    public static IEnumerable<string[]> Steps() =>
        System.IO.File.ReadLines(Path.Combine(Samples, "steps.txt")).Where(line => line.Length > 0)
            .Select(line => line.Split(' ').Select(word => word.EndsWith(".xlsx", StringComparison.Ordinal) ? Path.Combine(Samples, word) : word).ToArray());

    /// <summary>Rows of a file of the sample, as they are.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Rows(string kind)
    {
        var rows = Workbooks.ReadFile(Path.Combine(Samples, $"{kind}.xlsx"));
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    /// <summary>Imports rows of the sample with other values in some columns.</summary>
    async Task ImportAsync(string kind, Func<List<string>, string[], bool> which, params (string Column, string Value)[] changes)
    {
        var rows = Workbooks.ReadFile(Path.Combine(Samples, $"{kind}.xlsx"));
        var headers = rows[0].ToList();
        var changed = rows.Skip(1).Where(row => which(headers, row)).Select(row => row.Select((value, at) => (object?)(changes.FirstOrDefault(change => change.Column == headers[at]).Value ?? value)).ToArray());
        await Host.CommandAsync("import", kind, Workbooks.File(Host.File($"more-{kind}-{Guid.NewGuid():N}.xlsx"), rows[0], [.. changed]));
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
    }
}
