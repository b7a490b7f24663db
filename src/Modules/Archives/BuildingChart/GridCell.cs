using System.Globalization;
using Microsoft.AspNetCore.Components;
using PropertyHub.Archives.Units;
using PropertyHub.Kernel;
using PropertyHub.Ui;

namespace PropertyHub.Archives.BuildingChart;

/// <summary>How a cell stands among the others.</summary>
/// <param name="Shown">Whether the legend's filter leaves it in view.</param>
/// <param name="Reachable">The one that Tab leads to.</param>
internal readonly record struct CellState(bool Shown, bool Reachable, bool Chosen);

/// <summary>A unit in the chart, written as markup at once: a screen of 400 of them holds one piece each, and the grid listens for all.</summary>
internal static class GridCell
{
    public static string IdOf(ChartUnit unit) => string.Create(CultureInfo.InvariantCulture, $"u{unit.Id}");

    /// <param name="column">The track of the grid, from 1.</param>
    public static MarkupString Of(ChartBuilding building, ChartUnit unit, bool byArrears, int column, CellState state) => new(string.Create(CultureInfo.InvariantCulture,
        $"""<div id="{IdOf(unit)}" role="gridcell" class="u {building.LookOf(unit, byArrears)}{(state.Shown ? "" : " dim")}" style="grid-column:{column}"{Html.Attribute("title", unit.Code)}{Html.Attribute("aria-label", building.NameOf(unit))} tabindex="{(state.Reachable ? 0 : -1)}"{(state.Shown ? "" : " aria-disabled=\"true\"")} aria-selected="{(state.Chosen ? "true" : "false")}">{Inside(building, unit, byArrears)}</div>"""));

    static string Inside(ChartBuilding building, ChartUnit unit, bool byArrears)
    {
        var room = $"""<span class="no">{Html.Encode(unit.Room)}</span>""";
        return byArrears ? $"""<i class="lv"></i>{room}{Owed(building.BalanceOf(unit.Id))}""" : Glyphs.Sign(StatusLook.Of(unit.Status).Glyph) + room;
    }

    static string Owed(UnitBalance? balance) =>
        balance is { Overdue.IsPositive: true } ? $"""<span class="yu" data-yuan="{Whole(balance.Overdue)}"></span>""" : "";

    /// <summary>A cell has room for whole yuan; the exact amount stands beside the chart.</summary>
    static string Whole(Money amount) => Math.Max(1, Math.Round(amount.Yuan)).ToString("#,##0", CultureInfo.InvariantCulture);
}
