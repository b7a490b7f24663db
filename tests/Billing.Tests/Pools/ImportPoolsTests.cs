using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Kernel;
using PropertyHub.Platform.Imports;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Pools;

public sealed class ImportPoolsTests
{
    [Fact]
    public async Task A_pool_may_be_corrected_until_it_is_billed()
    {
        await using var host = await StartAsync();
        (await host.PoolsAsync(Files.Pool("SHELEC", "2026-11", 10))).Counts.ShouldBe(new ImportCounts(1, 1, 0, 0));
        (await host.PoolsAsync(Files.Pool("SHELEC", "2026-11", 12))).Counts.ShouldBe(new ImportCounts(1, 0, 1, 0));
        (await host.Get<PostBillRun>().RunAsync(new(Guid.NewGuid(), Period.Parse("2026-11")), TestContext.Current.CancellationToken)).Value.Total.Yuan.ShouldBe(12);

        (await host.PoolsAsync(Files.Pool("SHELEC", "2026-11", 12))).Counts.Unchanged.ShouldBe(1);
        (await host.PoolsAsync(Files.Pool("SHELEC", "2026-11", 13))).Errors.All.ShouldHaveSingleItem().Column.ShouldBe("总金额");
    }

    [Fact]
    public async Task Unknown_items_other_kinds_unknown_buildings_and_doubles_are_refused()
    {
        await using var host = await StartAsync();

        var report = await host.PoolsAsync(
            Files.Pool("XX", "2026-11", 10), Files.Pool("MGMT", "2026-11", 10), Files.Pool("SHELEC", "2026-11", 10, buildings: "1;7"),
            Files.Pool("SHELEC", "2026-11", 10, buildings: "1"), Files.Pool("SHELEC", "2026-11", 10, buildings: "1"), Files.Pool("SHELEC", "2026-11", 0));

        report.Errors.All.OrderBy(error => error.Row).Select(error => (error.Row, error.Column)).ShouldBe([(2, "项目编码"), (3, "项目编码"), (4, "楼栋"), (6, "项目编码"), (7, "总金额")]);
        (await host.QueryAsync(db => db.Pools.CountAsync())).ShouldBe(0);
    }

    static async Task<ModuleHost> StartAsync()
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        await host.TariffsAsync(Files.Tariff("MGMT", "面积", 0, from: "2030-01-01"), Files.Tariff("SHELEC", "公摊", null));
        return host;
    }
}
