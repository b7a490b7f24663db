using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Collection;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Arrears;

/// <summary>The open principal of all units (BIL-13).</summary>
internal sealed class ArrearsPlaces(IReadOnlyCollection<ArrearsRow> rows, EstateMap map)
{
    readonly Lazy<IReadOnlyCollection<ArrearsRow>> _inOrder = new(() => [.. rows.OrderBy(row => map.PlaceOf(row.UnitId)).ThenBy(row => row.UnitId)]);

    public IReadOnlyCollection<ArrearsRow> Rows => rows;

    /// <summary>Units in the order people count.</summary>
    public IReadOnlyCollection<ArrearsRow> InOrder => _inOrder.Value;

    public EstateMap Map => map;
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
