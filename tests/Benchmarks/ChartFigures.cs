using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PropertyHub.Archives;
using PropertyHub.Archives.BuildingChart;
using PropertyHub.Archives.Data;
using PropertyHub.Archives.Units;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;

namespace PropertyHub.Benchmarks;

/// <summary>Server time of the building chart: reading the list of buildings and one of 400 units by arrears, and drawing both.</summary>
internal static class ChartFigures
{
    const int Rounds = 20;
    const int UnitsOfBuilding = 400;
    const int Entrances = 4;
    const int Positions = 4;

    public static async Task DrawAsync(int units)
    {
        await using var bench = await BillingBench.StartAsync(units, archives: true);
        await FillAsync(bench, units);
        await bench.AddChargesAsync(perUnit: 3);
        await using var scope = bench.Scope();
        var reader = scope.Get<ChartReader>();
        await using var renderer = new HtmlRenderer(bench.Services, bench.Services.GetRequiredService<ILoggerFactory>());

        await DrawOnceAsync(reader, renderer);
        Figures.Below($"drawing a building of {UnitsOfBuilding} units among {units:N0}", 1000 * Figures.Median(await Figures.TimesAsync(Rounds, () => DrawOnceAsync(reader, renderer))), 100, "ms");
        Figures.Below("counting the households in arrears of all buildings, once the chart stands", 1000 * Figures.Median(await Figures.TimesAsync(Rounds, () => reader.OverdueAsync(Actor.System, CancellationToken.None))), 2_000, "ms");
    }

    static async Task DrawOnceAsync(ChartReader reader, HtmlRenderer renderer)
    {
        var lines = await reader.BuildingsAsync(Actor.System, CancellationToken.None);
        var building = await reader.ReadAsync(lines[lines.Count / 2].Name, Actor.System, CancellationToken.None);
        var chosen = building.Units[UnitsOfBuilding / 2].Code;
        Func<string, string> href = key => key;
        var drawn = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<BuildingGrid>(Parameters(
            (nameof(BuildingGrid.Building), building), (nameof(BuildingGrid.ByArrears), true), (nameof(BuildingGrid.Chosen), chosen)))).ToHtmlString().Length
            + (await renderer.RenderComponentAsync<ChartLegend>(Parameters((nameof(ChartLegend.Building), building), (nameof(ChartLegend.ByArrears), true), (nameof(ChartLegend.Href), href)))).ToHtmlString().Length
            + (await renderer.RenderComponentAsync<BuildingList>(Parameters((nameof(BuildingList.Lines), lines), (nameof(BuildingList.Href), href)))).ToHtmlString().Length);
        if (building.Units.Count != UnitsOfBuilding || building.Overdue == 0 || drawn < 100 * UnitsOfBuilding)
            throw new InvalidOperationException("The building is not the one that was to be drawn.");
    }

    static ParameterView Parameters(params (string Name, object Value)[] values) => ParameterView.FromDictionary(values.ToDictionary(value => value.Name, object? (value) => value.Value));

    static async Task FillAsync(BillingBench bench, int units)
    {
        await using var db = await bench.Services.GetRequiredService<IDbContextFactory<ArchivesDb>>().CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.BulkInsertAsync([.. Enumerable.Range(0, units).Select(UnitAt)], CancellationToken.None);
        await transaction.CommitAsync();
    }

    static Unit UnitAt(int i)
    {
        var (building, entrance) = ($"{i / UnitsOfBuilding + 1}", $"{i % Entrances + 1}");
        var (floor, position) = Math.DivRem(i % UnitsOfBuilding / Entrances, Positions);
        var room = $"{floor + 1}{position + 1:00}";
        var code = Unit.CodeOf(building, entrance, room);
        return new Unit
        {
            Id = i + 1, Code = code, Building = building, Entrance = entrance, Room = room, FloorArea = 100, Usage = UnitUsage.Dwelling, Status = (UnitStatus)(i % 6), HandoverDate = new DateOnly(2020, 1, 1),
            SortKey = SortKeys.Of(code),
        };
    }
}
