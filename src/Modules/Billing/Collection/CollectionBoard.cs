using PropertyHub.Billing.Arrears;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Collection;

/// <summary>A zone or a building with its figures.</summary>
/// <param name="Zone">Its zone's code; '-' for none.</param>
/// <param name="Building">Blank for a whole zone.</param>
public sealed record BoardPlace(string Zone, string Building, string Name, string StewardNo, CollectionSums Sums, CollectionTarget Recovery, ArrearsRow Arrears);

/// <summary>The manager's figures of a place (BIL-13): what is in it, the months before, what was recovered, what is owed and who has not paid.</summary>
/// <param name="Places">The zones of the estate, or the buildings of a zone; none in a building.</param>
/// <param name="Trend">Twelve months up to the period, those without charges left out.</param>
/// <param name="Unpaid">By unit code.</param>
public sealed record CollectionBoard(
    IReadOnlyList<BoardPlace> Places, BoardPlace Whole, IReadOnlyList<(Period Period, CollectionSums Sums)> Trend, IReadOnlyList<UnpaidHousehold> Unpaid, ZoneLines Zones);

internal sealed class BoardReader(CollectionBooks books, RecoveryBooks recoveries, ArrearsBooks arrears)
{
    internal const int Months = 12;

    public async Task<CollectionBoard> ReadAsync(CollectionAddress at, CancellationToken ct)
    {
        var month = await books.MonthAsync(at.Period, at.AsOf, at.Items, ct);
        var zones = await books.ZonesAsync(at.AsOf, ct);
        var (recovery, owed) = (await recoveries.OfAsync(at.Period, at.AsOf, ct), await arrears.OnAsync(at.AsOf, ct));
        IReadOnlyList<string> known = [.. month.Buildings.Union(owed.Buildings)];
        var scope = Scope(at, zones, known);
        var inScope = scope.ToHashSet(StringComparer.Ordinal);
        return new(Places(), PlaceOf(at.Zone, at.Building, "", "", scope), await TrendAsync(at, scope, ct),
            at.IsWhole ? month.Unpaid : [.. month.Unpaid.Where(household => inScope.Contains(household.Unit.Building))], zones);

        BoardPlace PlaceOf(string zone, string building, string name, string stewardNo, IReadOnlyList<string> buildings) =>
            new(zone, building, name, stewardNo, month.Of(buildings), recovery.Goal(at.Period, buildings), owed.Of(buildings));

        IReadOnlyList<BoardPlace> Places()
        {
            if (at.Building.Length > 0)
                return [];
            if (at.Zone.Length > 0)
                return [.. scope.Select(building => PlaceOf(at.Zone, building, LedgerTexts.BuildingIs(building), "", [building]))];
            var lines = zones.All.Select(zone => PlaceOf(zone.Code, "", zone.Name, zone.StewardNo, zone.Buildings));
            var rest = zones.BuildingsOf(null, known);
            return [.. rest.Count == 0 ? lines : lines.Append(PlaceOf(CollectionAddress.NoZone, "", LedgerTexts.NoZone, "", rest))];
        }
    }

    /// <summary>The buildings a question is about.</summary>
    static IReadOnlyList<string> Scope(CollectionAddress at, ZoneLines zones, IReadOnlyList<string> known) =>
        at.Building.Length > 0 ? [at.Building] : at.Zone.Length > 0 ? zones.BuildingsOf(at.Zone == CollectionAddress.NoZone ? null : at.Zone, known) : known;

    async Task<IReadOnlyList<(Period, CollectionSums)>> TrendAsync(CollectionAddress at, IReadOnlyList<string> scope, CancellationToken ct)
    {
        var months = new List<(Period, CollectionSums)>();
        foreach (var period in Enumerable.Range(1 - Months, Months).Select(at.Period.Plus))
            if (await books.MonthAsync(period, at.AsOf, at.Items, ct) is { HasCharges: true } month)
                months.Add((period, month.Of(scope)));
        return months;
    }
}
