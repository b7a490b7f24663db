using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Pools;

/// <summary>A pool in the list.</summary>
/// <param name="Buildings">Separated by ';'; blank for all.</param>
/// <param name="Basis">Name of the weight it is split by.</param>
/// <param name="Charged">How many shares are charged.</param>
public sealed record PoolLine(long Id, int Version, string Period, string ItemCode, string ItemName, string Buildings, string Basis, Money Amount, int Charged)
{
    /// <summary>Once a share is charged the pool is a fact.</summary>
    public bool MayChange => Charged == 0;
}

/// <summary>The pools, the newest month first. Filters: period, item.</summary>
internal sealed class PoolList(IDbContextFactory<BillingDb> factory) : IListQuery<PoolLine>
{
    public async Task<ListPage<PoolLine>> PageAsync(ListRequest request, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var pools = db.Pools.AsNoTracking();
        if (Period.TryParse(request.Filter("period"), out var period))
            pools = pools.Where(pool => pool.Period == period);
        if (request.Filter("item") is { } item)
            pools = pools.Where(pool => pool.ItemCode == item);
        var total = await pools.CountAsync(ct);
        var page = await pools.OrderByDescending(pool => pool.Period).ThenBy(pool => pool.ItemCode).ThenBy(pool => pool.Buildings).Skip(request.Skip).Take(request.PageSize)
            .Select(pool => new
            {
                Pool = pool,
                Name = db.Items.Where(one => one.Code == pool.ItemCode).Select(one => one.Name).FirstOrDefault(),
                Charged = db.Sources.Count(source => source.Period == pool.Period && source.ItemCode == pool.ItemCode && source.Kind == SourceKind.PoolShare && source.SourceId == pool.Id && source.Live),
            }).ToListAsync(ct);
        return new([.. page.Select(row => Line(row.Pool, row.Name ?? row.Pool.ItemCode, row.Charged))], total);
    }

    /// <summary>The shared items.</summary>
    public async Task<IReadOnlyList<FilterOption>> ItemsAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return [.. (await db.Items.AsNoTracking().Where(item => item.Kind == Tariffs.ChargeKind.Shared).OrderBy(item => item.Code).ToListAsync(ct)).Select(item => new FilterOption(item.Code, item.Name))];
    }

    public static PoolLine Line(Pool pool, string itemName, int charged) =>
        new(pool.Id, pool.Version, pool.Period.ToString(), pool.ItemCode, itemName, pool.Buildings, pool.Basis.ToString(), pool.Amount, charged);
}
