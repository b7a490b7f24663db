using PropertyHub.Archives;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Collection;

/// <summary>A zone or a building with its figures.</summary>
/// <param name="Zone">Its zone's code; '-' for none.</param>
/// <param name="Building">Blank for a whole zone.</param>
public sealed record BoardPlace(string Zone, string Building, string Name, string StewardNo, CollectionSums Sums, CollectionTarget Recovery, Ageing Arrears);

/// <summary>The manager's figures of a place (BIL-13): what is in it, the months before, what was recovered, what is owed and who has not paid.</summary>
/// <param name="Places">The zones of the estate, or the buildings of a zone; none in a building.</param>
/// <param name="Trend">Twelve months up to the period, those without charges left out.</param>
/// <param name="Unpaid">By unit code.</param>
public sealed record CollectionBoard(
    IReadOnlyList<BoardPlace> Places, BoardPlace Whole, IReadOnlyList<(Period Period, CollectionRate Households)> Trend, IReadOnlyList<UnpaidHousehold> Unpaid, ZoneLines Zones)
{
    /// <summary>Whether a period of the trend has charges: without any, no rate is to be shown.</summary>
    public bool IsCharged(Period period) => Trend.Any(month => month.Period == period);
}

internal sealed class BoardReader(CollectionBooks books, IEstate estate)
{
    internal const int Months = 12;

    public async Task<CollectionBoard> ReadAsync(CollectionAddress at, CancellationToken ct)
    {
        var zones = await books.ZonesAsync(at.AsOf, ct);
        var map = await BuildingMap.ReadAsync(estate, Narrow(at, zones), ct);
        var (reading, opening) = (books.MonthAsync(map, at.Period, at.AsOf, at.Items, ct), books.OpenAsync(map, at.Period, at.AsOf, at.Items, ct));
        await Task.WhenAll(reading, opening);
        var (month, open) = (await reading, await opening);
        var recovery = await books.RecoveryAsync(open, map, at.Period, at.AsOf, ct);
        IReadOnlyList<string> known = [.. month.Buildings.Union(open.Buildings)];
        IReadOnlyList<string> scope = at.Zone == CollectionAddress.NoZone && at.Building.Length == 0 ? zones.BuildingsOf(null, known) : Narrow(at, zones) ?? known;
        var charged = await books.ChargedAsync([.. Enumerable.Range(1 - Months, Months).Select(at.Period.Plus)], at.AsOf, at.Items, ct);
        var inScope = scope.ToHashSet(StringComparer.Ordinal);
        return new(Places(), PlaceOf(at.Zone, at.Building, "", "", scope), [.. charged.Select(period => (period, open.Households(period, scope)))],
            [.. month.Unpaid.Where(household => inScope.Contains(household.Building))], zones);

        BoardPlace PlaceOf(string zone, string building, string name, string stewardNo, IReadOnlyList<string> buildings) =>
            new(zone, building, name, stewardNo, month.Of(buildings), recovery.Goal(buildings), open.Arrears(buildings));

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

    /// <summary>The buildings a question is about; null where the whole estate is to be read for it.</summary>
    static IReadOnlyList<string>? Narrow(CollectionAddress at, ZoneLines zones) =>
        at.Building.Length > 0 ? [at.Building] : at.Zone.Length > 0 && at.Zone != CollectionAddress.NoZone ? zones.BuildingsOf(at.Zone, []) : null;
}
