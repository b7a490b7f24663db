using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Collection;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Billing.Arrears;

/// <summary>The ageing page: grouped, sorted, summed and paged in the database.</summary>
internal sealed class ArrearsList(IDbContextFactory<BillingDb> databases, IEstate estate, EstateClock clock) : IListQuery<ArrearsRow>
{
    public async Task<ListPage<ArrearsRow>> PageAsync(ListRequest request, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var filter = ArrearsFilter.Of(request, clock.Today);
        var rows = filter.OfAge(ArrearsReader.Rows(db, filter.AsOf, await filter.UnitsAsync(estate, ct), await CollectionReader.RewindsAsync(db, filter.AsOf, clock.Today, ct)));
        var sums = await rows.GroupBy(_ => 1).Select(all => new
        {
            Count = all.Count(),
            Row = new ArrearsRow
            {
                NotDue = all.Sum(row => row.NotDue), Days1To30 = all.Sum(row => row.Days1To30), Days31To90 = all.Sum(row => row.Days31To90), Days91To180 = all.Sum(row => row.Days91To180),
                Days181To365 = all.Sum(row => row.Days181To365), Over365 = all.Sum(row => row.Over365), Total = all.Sum(row => row.Total),
            },
        }).FirstOrDefaultAsync(ct);
        if (sums is null)
            return ListPage<ArrearsRow>.Empty;
        var page = await Sorted(rows, request).Skip(request.Skip).Take(request.PageSize).ToListAsync(ct);
        await ArrearsReader.NamePayersAsync(db, filter.AsOf, page, ct);
        var read = new ListPage<ArrearsRow>(page, sums.Count, sums.Row);
        return request.Sort == "unit" ? await ByBuildingAsync(read, rows, ct) : read;
    }

    /// <summary>Sorted by unit, each building has its sub-total: the database sums by unit, here they are only put together.</summary>
    async Task<ListPage<ArrearsRow>> ByBuildingAsync(ListPage<ArrearsRow> page, IQueryable<ArrearsRow> rows, CancellationToken ct)
    {
        var units = (await estate.UnitsAsync(ct)).ToDictionary(unit => unit.Id, unit => unit.Building);
        var shown = page.Rows.Select(row => units.GetValueOrDefault(row.UnitId, "")).ToHashSet();
        var asked = units.Where(unit => shown.Contains(unit.Value)).Select(unit => unit.Key).ToList();
        var sums = (await rows.Where(row => EF.Parameter(asked).Contains(row.UnitId)).ToListAsync(ct)).GroupBy(row => units[row.UnitId]);
        return page with
        {
            GroupOf = row => units.GetValueOrDefault(row.UnitId, ""),
            Groups = sums.ToDictionary(building => building.Key, building => new ListGroup<ArrearsRow>(LedgerTexts.BuildingIs(building.Key), building.Count(), ArrearsRow.Sum(building))),
        };
    }

    public async Task<IReadOnlyList<(string Code, string Name)>> ZonesAsync(CancellationToken ct) =>
        [.. (await estate.ZonesAsync(clock.Today, ct)).OrderBy(zone => zone.Code, StringComparer.Ordinal).Select(zone => (zone.Code, zone.Name))];

    public Task<IReadOnlyList<string>> BuildingsAsync(CancellationToken ct) => estate.BuildingsAsync(ct);

    static IQueryable<ArrearsRow> Sorted(IQueryable<ArrearsRow> rows, ListRequest request) => (request.Sort, request.Descending) switch
    {
        ("total", false) => rows.OrderBy(row => row.Total).ThenBy(row => row.UnitCode),
        ("total", true) => rows.OrderByDescending(row => row.Total).ThenBy(row => row.UnitCode),
        ("over", false) => rows.OrderBy(row => row.Over365).ThenBy(row => row.UnitCode),
        ("over", true) => rows.OrderByDescending(row => row.Over365).ThenBy(row => row.UnitCode),
        ("unit", true) => rows.OrderByDescending(row => row.UnitCode),
        _ => rows.OrderBy(row => row.UnitCode),
    };
}
