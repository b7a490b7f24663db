using PropertyHub.Archives;
using PropertyHub.Platform.Exports;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Arrears;

public sealed class AgeingExportTests
{
    static readonly ExportArguments EndOfNovember = new() { AsOf = new DateOnly(2026, 11, 30) };

    [Fact]
    public async Task Open_principal_stands_by_age_at_the_day_with_each_bound_where_it_belongs()
    {
        await using var host = await HostAsync(books =>
        {
            var day = new DateOnly(2026, 11, 30);
            foreach (var (past, yuan) in new[] { (0, 1m), (1, 2m), (30, 4m), (31, 8m), (90, 16m), (91, 32m), (180, 64m), (181, 128m), (365, 256m), (366, 512m) })
                books.Post(1, "1-101", "2025-11", yuan, due: day.AddDays(-past).ToString("yyyy-MM-dd", null));
        });

        var rows = await host.ExportWholeAsync("ageing", EndOfNovember);

        rows[0].ShouldBe(["房屋编码", "业主", "未到期", "1-30", "31-90", "91-180", "181-365", "365以上", "合计"]);
        rows[1].ShouldBe(["1-101", "陈建国", "1", "6", "24", "96", "384", "512", "1023"]);
        rows[2].ShouldBe(["合计", "", "1", "6", "24", "96", "384", "512", "1023"]);
    }

    [Fact]
    public async Task Later_payments_postings_and_reversals_are_not_seen()
    {
        await using var host = await HostAsync(books =>
        {
            var partly = books.Post(1, "1-101", "2026-11", 100);
            books.Pay("I1", "2026-11-20", 1, "1-101", 30, (partly, 30, 0));
            books.Pay("I2", "2026-12-01", 1, "1-101", 70, (partly, 70, 0));
            books.TakeBack(books.Pay("I3", "2026-11-02", 2, "1-102", 50, (books.Post(2, "1-102", "2026-11", 50), 50, 0)), "2026-12-02");
            books.Reverse(books.Post(3, "1-103", "2026-11", 30), "2026-12-03");
            books.Post(4, "2-101", "2026-12", 20);
        });

        (await TotalsAsync(EndOfNovember)).ShouldBe(["1-101 70", "1-103 30", "合计 100"]);
        (await TotalsAsync(new ExportArguments { AsOf = new DateOnly(2026, 11, 10) })).ShouldBe(["1-101 100", "1-103 30", "合计 130"]);
        (await TotalsAsync(new ExportArguments { AsOf = new DateOnly(2026, 12, 31) })).ShouldBe(["1-102 50", "2-101 20", "合计 70"]);

        async Task<IEnumerable<string>> TotalsAsync(ExportArguments arguments) => (await host.ExportAsync("ageing", arguments)).Select(row => $"{row[0]} {row[8]}");
    }

    [Fact]
    public async Task Whoever_owes_is_named_and_units_stand_by_code()
    {
        await using var host = await HostAsync(books =>
        {
            books.Post(4, "2-101", "2026-11", 5, payer: "");
            books.Post(1, "1-101", "2026-10", 10, payer: "旧业主");
            books.Post(1, "1-101", "2026-11", 10, payer: "新业主");
            books.Post(1, "1-101", "2026-11", 10, payer: "旧业主", item: "PARK");
        });

        (await host.ExportAsync("ageing", EndOfNovember)).Select(row => $"{row[0]} {row[1]}").ShouldBe(["1-101 旧业主;新业主", "2-101 ", "合计 "]);
        (await host.ExportAsync("ageing", EndOfNovember with { Filters = new Dictionary<string, string> { ["zone"] = "Z2" } })).Select(row => row[0]).ShouldBe(["2-101", "合计"]);
        (await host.ExportAsync("ageing", EndOfNovember with { Filters = new Dictionary<string, string> { ["building"] = "1" } })).Select(row => row[0]).ShouldBe(["1-101", "合计"]);
    }

    static async Task<ModuleHost> HostAsync(Action<HandMadeBooks> write)
    {
        var estate = new FakeEstate().With(1, "1-101").With(2, "1-102").With(3, "1-103").With(4, "2-101");
        estate.Zones.Add(new ZoneFacts("Z2", "二区", "E02", ["2"]));
        var host = await BillingHost.StartAsync(estate);
        var books = new HandMadeBooks();
        write(books);
        await books.SaveAsync(host);
        return host;
    }
}
