using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Collection;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Arrears;

/// <summary>The open principal by building and age (BIL-13).</summary>
internal sealed class ArrearsPlaces(IReadOnlyCollection<ArrearsRow> rows, EstateMap map)
{
    readonly Dictionary<string, (ArrearsRow Sum, int Overdue)> _byBuilding = rows.GroupBy(row => map.BuildingOf(row.UnitId), StringComparer.Ordinal)
        .ToDictionary(building => building.Key, building => (ArrearsRow.Sum(building), building.Count(row => row.Overdue.IsPositive)), StringComparer.Ordinal);

    public IReadOnlyCollection<ArrearsRow> Rows => rows;
    public EstateMap Map => map;
    public IReadOnlyCollection<string> Buildings => _byBuilding.Keys;
    public ArrearsRow Total => Of(Buildings);

    public ArrearsRow Of(IEnumerable<string> buildings) => ArrearsRow.Sum(buildings.Where(_byBuilding.ContainsKey).Select(building => _byBuilding[building].Sum));

    /// <summary>Households of which something is past due.</summary>
    public int OverdueUnits(IEnumerable<string> buildings) => buildings.Sum(building => _byBuilding.GetValueOrDefault(building).Overdue);
}

/// <summary>Reads the arrears of all units once, and from then on what the books have touched.</summary>
internal sealed class ArrearsBooks(BooksByUnit kept, EstateMaps maps, IEstate estate, EstateClock clock)
{
    public async Task<ArrearsPlaces> OnAsync(DateOnly asOf, CancellationToken ct)
    {
        var map = await maps.OfAsync(estate, ct);
        return await kept.OfAsync<ArrearsRow, ArrearsPlaces>(("arrears", asOf), map, async (db, units) =>
            await ArrearsReader.Rows(db, asOf, units, await CollectionReader.RewindsAsync(db, asOf, clock.Today, ct)).ToListAsync(ct), rows => new(rows, map), ct);
    }
}
