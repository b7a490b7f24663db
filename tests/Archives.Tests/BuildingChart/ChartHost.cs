using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Archives.Tests.Imports;
using PropertyHub.Kernel;
using PropertyHub.Testing;

namespace PropertyHub.Archives.Tests.BuildingChart;

/// <summary>Buildings 1 (201, 202, 101, 102 and shop S1), 2 (101) and 商业街 (S1); a steward for building 2.</summary>
internal static class ChartHost
{
    public static async Task<ModuleHost> EstateAsync(bool withMoney = true)
    {
        var host = await ArchivesHost.StartAsync(services =>
        {
            if (withMoney)
                services.AddScoped<IUnitBalances, FakeBalances>();
        });
        await host.UnitsAsync(Importing.Unit("1", "101"), Importing.Unit("1", "102", "出租"), Importing.Unit("1", "201"), Importing.Unit("1", "202", "未售", null),
            Importing.Unit("1", "S1", "空置"), Importing.Unit("2", "101"), ["商业街", null, "S1", null, 40m, "商铺", "入住", "2022-04-18"]);
        await host.PeopleAsync(["1-1-201", "王伟", "业主", "13812346721", null, null, "2022-04-18", null, null, null, null]);
        await host.ParkingAsync(["P00001", "租赁", "1-1-201", "2026-01-01", null], ["P00002", "租赁", "1-1-201", "2025-01-01", "2025-12-31"]);
        await host.ZonesAsync(["Z1", "一区", "2", "E010"]);
        return host;
    }

    public static Actor With(params string[] rights) => new("desk", "前台", null, rights.ToHashSet());
}
