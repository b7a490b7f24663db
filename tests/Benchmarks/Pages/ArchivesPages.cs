using PropertyHub.Archives;
using PropertyHub.Archives.BuildingChart;
using PropertyHub.Archives.Parking;
using PropertyHub.Archives.Units;
using PropertyHub.Archives.Units.History;
using PropertyHub.Archives.Zones;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.History;
using PropertyHub.HrAppraisal;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Benchmarks.Pages;

internal static class ArchivesPages
{
    static readonly ListRequest First = new();

    public static IEnumerable<PageView> Of(BillingBench bench, BenchScope scope)
    {
        var code = bench.Estate.All[bench.Estate.All.Count / 2].Code;
        return
        [
            new("/archives/units", () => UnitsAsync(scope.Get<UnitList>())),
            new("/archives/units/{Code}", () => UnitAsync(scope, code)),
            new("/archives/chart", () => ChartAsync(scope.Get<ChartReader>())),
            new("/archives/parking", () => scope.Get<ParkingList>().PageAsync(First, CancellationToken.None)),
            new("/archives/zones", () => scope.Get<ZoneList>().ReadAsync(CancellationToken.None)),
        ];
    }

    static async Task UnitsAsync(UnitList list)
    {
        await list.BuildingsAsync(CancellationToken.None);
        await list.PageAsync(First, CancellationToken.None);
    }

    static async Task UnitAsync(BenchScope scope, string code)
    {
        var card = await scope.Get<UnitCards>().FindAsync(code, CancellationToken.None) ?? throw new InvalidOperationException(code);
        await scope.Get<IStaffDirectory>().StaffAsync(CancellationToken.None);
        await scope.Get<UnitStory>().OfAsync(card.Unit, Actor.System, CancellationToken.None);
        await scope.Get<UnitBooksReader>().ReadAsync(card.Unit.Id, CancellationToken.None);
        await scope.Get<UnitMeters>().OfAsync(card.Unit.Id, CancellationToken.None);
    }

    static async Task ChartAsync(ChartReader reader)
    {
        var lines = await reader.BuildingsAsync(Actor.System, CancellationToken.None);
        await reader.ReadAsync(lines[0].Name, Actor.System, CancellationToken.None);
    }
}
