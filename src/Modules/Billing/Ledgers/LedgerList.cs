using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Collection;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Billing.Ledgers;

/// <summary>The ledger's page: filtered, sorted, summed and paged in the database.</summary>
internal sealed class LedgerList(IDbContextFactory<BillingDb> databases, EstateMaps maps, IEstate estate) : IListQuery<LedgerRow>
{
    public async Task<ListPage<LedgerRow>> PageAsync(ListRequest request, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var charges = await LedgerFilter.Of(request).ApplyAsync(db.Charges.AsNoTracking(), estate, ct);
        // by month, as they lie in the index: nothing is sorted
        var sums = await charges.GroupBy(charge => charge.Period).Select(month => new
        {
            Count = month.Count(), Amount = month.Sum(charge => charge.Amount.Fen), Fee = month.Sum(charge => charge.FeePaid.Fen), Paid = month.Sum(charge => charge.Paid.Fen),
        }).ToListAsync(ct);
        if (sums.Count == 0)
            return ListPage<LedgerRow>.Empty;
        var numbers = request.Sort == "unit"
            ? await LedgerByUnit.NumbersAsync(charges, await maps.OfAsync(estate, ct), request, ct)
            : await Sorted(charges, request).Skip(request.Skip).Take(request.PageSize).Select(charge => charge.Number).ToListAsync(ct);
        var rows = await LedgerReader.RowsAsync(db, db.Charges.AsNoTracking().Where(charge => EF.Parameter(numbers).Contains(charge.Number)), ct).ToDictionaryAsync(row => row.Number, cancellationToken: ct);
        var page = new ListPage<LedgerRow>([.. numbers.Where(rows.ContainsKey).Select(number => rows[number])], sums.Sum(month => month.Count),
            new LedgerRow { Amount = new(sums.Sum(month => month.Amount)), FeePaid = new(sums.Sum(month => month.Fee)), Paid = new(sums.Sum(month => month.Paid)) });
        return await GroupedAsync(page, charges, request.Sort, ct);
    }

    /// <summary>Sorted by unit or by item, each of them has its sub-total.</summary>
    static async Task<ListPage<LedgerRow>> GroupedAsync(ListPage<LedgerRow> page, IQueryable<Charge> charges, string? sort, CancellationToken ct)
    {
        if (sort == "unit")
        {
            var units = page.Rows.Select(row => row.UnitCode).Distinct().ToList();
            return await WithAsync(page, row => row.UnitCode, row => row.UnitCode, charges.Where(charge => EF.Parameter(units).Contains(charge.UnitCode)).GroupBy(charge => charge.UnitCode), ct);
        }
        if (sort != "item")
            return page;
        var items = page.Rows.Select(row => row.ItemCode).Distinct().ToList();
        return await WithAsync(page, row => row.ItemCode, row => row.ItemName, charges.Where(charge => EF.Parameter(items).Contains(charge.ItemCode)).GroupBy(charge => charge.ItemCode), ct);
    }

    static async Task<ListPage<LedgerRow>> WithAsync(ListPage<LedgerRow> page, Func<LedgerRow, string> keyOf, Func<LedgerRow, string> titleOf, IQueryable<IGrouping<string, Charge>> groups, CancellationToken ct)
    {
        var titles = page.Rows.DistinctBy(keyOf).ToDictionary(keyOf, titleOf);
        var sums = await groups.Select(group => new
        {
            group.Key, Count = group.Count(), Amount = group.Sum(charge => charge.Amount.Fen), Fee = group.Sum(charge => charge.FeePaid.Fen), Paid = group.Sum(charge => charge.Paid.Fen),
        }).ToListAsync(ct);
        return page with
        {
            GroupOf = keyOf,
            Groups = sums.ToDictionary(sum => sum.Key, sum => new ListGroup<LedgerRow>(titles.GetValueOrDefault(sum.Key, sum.Key), sum.Count,
                new LedgerRow { Amount = new(sum.Amount), FeePaid = new(sum.Fee), Paid = new(sum.Paid) })),
        };
    }

    /// <summary>The latest period with charges; null before the first run.</summary>
    public async Task<Period?> LatestPeriodAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Charges.OrderByDescending(charge => charge.Period).Select(charge => (Period?)charge.Period).FirstOrDefaultAsync(ct);
    }

    /// <summary>In the order people count.</summary>
    public async Task<IReadOnlyList<string>> BuildingsAsync(CancellationToken ct) => (await maps.OfAsync(estate, ct)).Buildings;

    public async Task<IReadOnlyList<(string Code, string Name)>> ItemsAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return [.. (await db.Items.AsNoTracking().OrderBy(item => item.Code).Select(item => new { item.Code, item.Name }).ToListAsync(ct)).Select(item => (item.Code, item.Name))];
    }

    static IQueryable<Charge> Sorted(IQueryable<Charge> charges, ListRequest request) => (request.Sort, request.Descending) switch
    {
        ("item", false) => charges.OrderBy(charge => charge.ItemCode).ThenBy(charge => charge.Number),
        ("item", true) => charges.OrderByDescending(charge => charge.ItemCode).ThenBy(charge => charge.Number),
        ("amount", false) => charges.OrderBy(charge => charge.Amount.Fen).ThenBy(charge => charge.Number),
        ("amount", true) => charges.OrderByDescending(charge => charge.Amount.Fen).ThenBy(charge => charge.Number),
        ("open", false) => charges.OrderBy(charge => charge.Amount.Fen - charge.Paid.Fen).ThenBy(charge => charge.Number),
        ("open", true) => charges.OrderByDescending(charge => charge.Amount.Fen - charge.Paid.Fen).ThenBy(charge => charge.Number),
        ("due", false) => charges.OrderBy(charge => charge.DueDate).ThenBy(charge => charge.Number),
        ("due", true) => charges.OrderByDescending(charge => charge.DueDate).ThenBy(charge => charge.Number),
        ("number", true) => charges.OrderByDescending(charge => charge.Number),
        _ => charges.OrderBy(charge => charge.Number),
    };
}
