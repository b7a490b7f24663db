using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Collection;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Billing.Arrears;

/// <summary>The ageing page, over the arrears of all units as they are kept: the database is asked for what has changed since, and for the payers of the page.</summary>
internal sealed class ArrearsList(IDbContextFactory<BillingDb> databases, ArrearsBooks arrears, EstateMaps maps, IEstate estate, EstateClock clock) : IListQuery<ArrearsRow>
{
    public async Task<ListPage<ArrearsRow>> PageAsync(ListRequest request, CancellationToken ct)
    {
        var filter = ArrearsFilter.Of(request, clock.Today);
        var places = await arrears.OnAsync(filter.AsOf, ct);
        var rows = places.InOrder;
        if (filter.Asks)
            rows = [.. rows.Where(filter.Of(places.Map, filter.Zone.Length == 0 ? [] : await estate.ZonesAsync(filter.AsOf, ct)))];
        if (rows.Count == 0)
            return ListPage<ArrearsRow>.Empty;
        // copies: what is kept is everybody's
        var page = Sorted(rows, request).Skip(request.Skip).Take(request.PageSize).Select(row => row with { }).ToList();
        await using var db = await databases.CreateDbContextAsync(ct);
        await ArrearsReader.NamePayersAsync(db, filter.AsOf, page, ct);
        var read = new ListPage<ArrearsRow>(page, rows.Count, ArrearsRow.Sum(rows));
        return request.Sort == "unit" ? ByBuilding(read, rows, places.Map) : read;
    }

    /// <summary>Sorted by unit, each building has its sub-total.</summary>
    static ListPage<ArrearsRow> ByBuilding(ListPage<ArrearsRow> page, IReadOnlyCollection<ArrearsRow> rows, EstateMap map)
    {
        var shown = page.Rows.Select(row => map.BuildingOf(row.UnitId)).ToHashSet(StringComparer.Ordinal);
        return page with
        {
            GroupOf = row => map.BuildingOf(row.UnitId),
            Groups = rows.GroupBy(row => map.BuildingOf(row.UnitId), StringComparer.Ordinal).Where(building => shown.Contains(building.Key))
                .ToDictionary(building => building.Key, building => new ListGroup<ArrearsRow>(LedgerTexts.BuildingIs(building.Key), building.Count(), ArrearsRow.Sum(building))),
        };
    }

    public async Task<IReadOnlyList<(string Code, string Name)>> ZonesAsync(CancellationToken ct) =>
        [.. (await estate.ZonesAsync(clock.Today, ct)).OrderBy(zone => zone.Code, StringComparer.Ordinal).Select(zone => (zone.Code, zone.Name))];

    public async Task<IReadOnlyList<string>> BuildingsAsync(CancellationToken ct) => (await maps.OfAsync(estate, ct)).Buildings;

    /// <param name="rows">Units in the order people count, in which those stay that are equal.</param>
    static IEnumerable<ArrearsRow> Sorted(IReadOnlyCollection<ArrearsRow> rows, ListRequest request) => (request.Sort, request.Descending) switch
    {
        ("total", false) => rows.OrderBy(row => row.Total),
        ("total", true) => rows.OrderByDescending(row => row.Total),
        ("over", false) => rows.OrderBy(row => row.Over365),
        ("over", true) => rows.OrderByDescending(row => row.Over365),
        ("unit", true) => rows.Reverse(),
        _ => rows,
    };
}
