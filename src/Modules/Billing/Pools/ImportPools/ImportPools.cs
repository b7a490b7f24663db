using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Pools;

/// <summary>Takes in the amounts to be shared (BIL-03), known by item, period and buildings; once a share is billed, a pool is a fact.</summary>
internal sealed class ImportPools(OperationServices<BillingDb> services, IDbContextFactory<BillingDb> factory, IEstate estate) : Import<BillingDb, PoolRow>(services)
{
    public override string Kind => "pools";
    public override Text Title => MeterTexts.ImportPools;
    public override string Right => BillingRights.EnterPools;
    protected override RowLayout<PoolRow> Layout => PoolRow.Layout;

    protected override async Task ApplyAsync(ImportBatch<PoolRow> batch, Work<BillingDb> work, CancellationToken ct)
    {
        var items = await work.Db.Items.AsNoTracking().ToDictionaryAsync(item => item.Code, ct);
        var buildings = (await estate.UnitsAsync(ct)).Select(unit => unit.Building).ToHashSet(StringComparer.Ordinal);
        var rowOf = new Dictionary<(string, Period, string), int>();
        foreach (var row in batch.Rows)
        {
            var key = (row.Value.ItemCode, row.Value.Period!.Value, Buildings: TariffScope.CanonicalBuildings(string.Join(';', row.Value.Buildings ?? [])));
            if (!items.TryGetValue(row.Value.ItemCode, out var item))
                batch.Refuse(row, PoolRow.ItemColumn, MeterTexts.NoSuchItem(row.Value.ItemCode));
            else if (item.Kind != ChargeKind.Shared)
                batch.Refuse(row, PoolRow.ItemColumn, MeterTexts.ItemIsNotShared(item.Code, TariffWords.Kinds[item.Kind]));
            else if (row.Value.Buildings?.FirstOrDefault(building => !buildings.Contains(building)) is { } unknown)
                batch.Refuse(row, PoolRow.BuildingsColumn, MeterTexts.NoSuchBuilding(unknown));
            else if (!rowOf.TryAdd(key, row.Number))
                batch.Refuse(row, PoolRow.ItemColumn, MeterTexts.SamePoolInRow(Text.Ordinal(rowOf[key])));
            else
                await TakeAsync(row, key.Buildings, batch, work.Db, ct);
        }
    }

    static async Task TakeAsync(RowOf<PoolRow> row, string buildings, ImportBatch<PoolRow> batch, BillingDb db, CancellationToken ct)
    {
        var (code, period, amount, basis) = (row.Value.ItemCode, row.Value.Period!.Value, row.Value.Amount!.Value, row.Value.Basis!.Value);
        var pool = await db.Pools.SingleOrDefaultAsync(pool => pool.ItemCode == code && pool.Period == period && pool.Buildings == buildings, ct);
        if (pool is null)
        {
            db.Pools.Add(new Pool { ItemCode = code, Period = period, Amount = amount, Basis = basis, Buildings = buildings });
            batch.Added++;
        }
        else if (pool.Amount == amount && pool.Basis == basis)
            batch.Unchanged++;
        else if (await db.Sources.AnyAsync(source => source.Live && source.Period == period && source.Kind == SourceKind.PoolShare && source.SourceId == pool.Id, ct))
            batch.Refuse(row, PoolRow.AmountColumn, MeterTexts.PoolAlreadyBilled(period, pool.Amount));
        else
        {
            (pool.Amount, pool.Basis) = (amount, basis);
            batch.Updated++;
        }
    }

    protected override async IAsyncEnumerable<PoolRow> Known([EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var pools = db.Pools.AsNoTracking().OrderBy(pool => pool.Period).ThenBy(pool => pool.ItemCode).ThenBy(pool => pool.Buildings);
        await foreach (var pool in pools.AsAsyncEnumerable().WithCancellation(ct))
            yield return new PoolRow { ItemCode = pool.ItemCode, Period = pool.Period, Amount = pool.Amount, Basis = pool.Basis, Buildings = Wording.Split(pool.Buildings) };
    }
}
