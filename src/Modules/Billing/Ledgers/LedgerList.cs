using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Billing.Ledgers;

/// <summary>The ledger's page: filtered, sorted, summed and paged in the database.</summary>
internal sealed class LedgerList(IDbContextFactory<BillingDb> databases, IEstate estate) : IListQuery<LedgerRow>
{
    public async Task<ListPage<LedgerRow>> PageAsync(ListRequest request, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var charges = await LedgerFilter.Of(request).ApplyAsync(db.Charges.AsNoTracking(), estate, ct);
        var sums = await charges.GroupBy(_ => 1).Select(all => new
        {
            Count = all.Count(), Amount = all.Sum(charge => charge.Amount.Fen), Fee = all.Sum(charge => charge.FeePaid.Fen), Paid = all.Sum(charge => charge.Paid.Fen),
        }).FirstOrDefaultAsync(ct);
        if (sums is null)
            return ListPage<LedgerRow>.Empty;
        var numbers = await Sorted(charges, request).Skip(request.Skip).Take(request.PageSize).Select(charge => charge.Number).ToListAsync(ct);
        var rows = await LedgerReader.RowsAsync(db, db.Charges.AsNoTracking().Where(charge => EF.Parameter(numbers).Contains(charge.Number)), ct).ToDictionaryAsync(row => row.Number, cancellationToken: ct);
        return new([.. numbers.Where(rows.ContainsKey).Select(number => rows[number])], sums.Count,
            new LedgerRow { Amount = new(sums.Amount), FeePaid = new(sums.Fee), Paid = new(sums.Paid) });
    }

    /// <summary>The latest period with charges; null before the first run.</summary>
    public async Task<Period?> LatestPeriodAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Charges.OrderByDescending(charge => charge.Period).Select(charge => (Period?)charge.Period).FirstOrDefaultAsync(ct);
    }

    public async Task<IReadOnlyList<(string Code, string Name)>> ItemsAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return [.. (await db.Items.AsNoTracking().OrderBy(item => item.Code).Select(item => new { item.Code, item.Name }).ToListAsync(ct)).Select(item => (item.Code, item.Name))];
    }

    static IQueryable<Charge> Sorted(IQueryable<Charge> charges, ListRequest request) => (request.Sort, request.Descending) switch
    {
        ("unit", false) => charges.OrderBy(charge => charge.UnitCode).ThenBy(charge => charge.Number),
        ("unit", true) => charges.OrderByDescending(charge => charge.UnitCode).ThenBy(charge => charge.Number),
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
