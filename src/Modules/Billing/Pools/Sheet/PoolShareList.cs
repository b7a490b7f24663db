using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Collection;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Billing.Pools;

/// <summary>A household on a pool's sheet.</summary>
/// <param name="Exact">The share before rounding, in yuan.</param>
/// <param name="GotFen">Whether it got a fen that rounding left over.</param>
/// <param name="Charged">What was charged for the share; null while it is not.</param>
internal sealed record PoolShareRow(string UnitCode, decimal Weight, decimal Exact, Money Down, bool GotFen, Money Amount, Money? Charged, long? ChargeNumber);

/// <summary>A pool with what its sheet says of the whole.</summary>
internal sealed record PoolHead(PoolLine Line, PoolSheet Sheet, Money? Charged);

/// <summary>The shares of one pool as a list. Sorts: unit, weight, share. Filter: extra, those that got a fen left over.</summary>
internal sealed class PoolShareList(IDbContextFactory<BillingDb> factory, EstateMaps maps, IEstate estate) : IListQuery<PoolShareRow>
{
    /// <summary>The pool whose shares are listed.</summary>
    public long PoolId { get; set; }

    public async Task<ListPage<PoolShareRow>> PageAsync(ListRequest request, CancellationToken ct)
    {
        if (await ReadAsync(ct) is not { } read)
            return ListPage<PoolShareRow>.Empty;
        var rows = read.Sheet.Shares.Select(share => Row(share, read.Posted)).Where(row => row.UnitCode.Contains(request.Search, StringComparison.Ordinal));
        if (request.Filter("extra") is not null)
            rows = rows.Where(row => row.GotFen);
        var sorted = (request.Sort switch
        {
            "weight" => rows.OrderBy(row => row.Weight),
            "share" => rows.OrderBy(row => row.Amount.Fen),
            _ => rows.OrderAsPeopleCount(row => row.UnitCode),
        }).ToList();
        if (request.Descending)
            sorted.Reverse();
        var total = new PoolShareRow("", sorted.Sum(row => row.Weight), sorted.Sum(row => row.Exact), Money.Sum(sorted.Select(row => row.Down)), false, Money.Sum(sorted.Select(row => row.Amount)),
            sorted.Exists(row => row.Charged is not null) ? Money.Sum(sorted.Select(row => row.Charged ?? Money.Zero)) : null, null);
        return new([.. sorted.Skip(request.Skip).Take(request.PageSize)], sorted.Count, total);
    }

    /// <returns>None when there is no such pool.</returns>
    public async Task<PoolHead?> HeadAsync(CancellationToken ct) => await ReadAsync(ct) is not { } read ? null
        : new(PoolList.Line(read.Pool, read.ItemName, read.Posted.Count), read.Sheet, read.Posted.Count == 0 ? null : Money.Sum(read.Posted.Values.Select(posted => posted.Amount)));

    async Task<(Pool Pool, string ItemName, PoolSheet Sheet, Dictionary<long, (Money Amount, long? Charge)> Posted)?> ReadAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        if (await db.Pools.AsNoTracking().SingleOrDefaultAsync(pool => pool.Id == PoolId, ct) is not { } pool)
            return null;
        var item = await db.Items.AsNoTracking().Where(item => item.Code == pool.ItemCode).Select(item => item.Name).SingleOrDefaultAsync(ct);
        var posted = await db.Sources.AsNoTracking().Where(source => source.Period == pool.Period && source.ItemCode == pool.ItemCode && source.Kind == SourceKind.PoolShare && source.SourceId == pool.Id && source.Live)
            .ToDictionaryAsync(source => source.UnitId, source => (source.Amount, source.ChargeNumber), ct);
        var map = await maps.OfAsync(estate, ct);
        IEnumerable<UnitFacts> units = TariffScope.List(pool.Buildings).ToList() is { Count: > 0 } buildings ? buildings.SelectMany(map.In) : map.All;
        return (pool, item ?? pool.ItemCode, PoolSheet.Of(pool.Amount, pool.Basis, PoolSplit.Participants(units, pool.Buildings, pool.Period)), posted);
    }

    static PoolShareRow Row(SheetShare share, Dictionary<long, (Money Amount, long? Charge)> posted) =>
        new(share.Unit.Code, share.Weight, share.ExactFen / 100, share.Down, share.GotFen, share.Amount,
            posted.TryGetValue(share.Unit.Id, out var charged) ? charged.Amount : null, posted.TryGetValue(share.Unit.Id, out charged) ? charged.Charge : null);
}
