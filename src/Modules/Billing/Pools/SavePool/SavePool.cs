using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Pools;

/// <summary>Enters an amount to be shared by hand (BIL-03), or changes it until a share is charged.</summary>
[Requires(BillingRights.EnterPools)]
internal sealed class SavePool(OperationServices<BillingDb> services, IEstate estate) : Operation<BillingDb, SavePool.Command, long>(services)
{
    /// <param name="PoolId">Null for a new one; else amount and basis are changed, and what it is known by stays.</param>
    /// <param name="Version">As it was shown.</param>
    /// <param name="Amount">More than zero.</param>
    /// <param name="Buildings">None for all.</param>
    public sealed record Command(Guid Id, long? PoolId, int Version, string ItemCode, Period Period, Money Amount, PoolBasis Basis, IReadOnlyList<string> Buildings) : ICommand;

    /// <returns>The pool's id.</returns>
    protected override async Task<Outcome<long>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct)
    {
        if (!command.Amount.IsPositive || command.Amount.Yuan > Limits.Amount)
            return new Refusal(PoolTexts.AmountOutOfRange);
        return command.PoolId is { } id ? await ChangeAsync(id, command, work, ct) : await AddAsync(command, work.Db, ct);
    }

    async Task<Outcome<long>> AddAsync(Command command, BillingDb db, CancellationToken ct)
    {
        if (await db.Items.AsNoTracking().SingleOrDefaultAsync(item => item.Code == command.ItemCode, ct) is not { } item)
            return new Refusal(MeterTexts.NoSuchItem(command.ItemCode));
        if (item.Kind != ChargeKind.Shared)
            return new Refusal(MeterTexts.ItemIsNotShared(item.Code, TariffWords.Kinds[item.Kind]));
        var known = await estate.BuildingsAsync(ct);
        if (command.Buildings.FirstOrDefault(building => !known.Contains(building)) is { } unknown)
            return new Refusal(MeterTexts.NoSuchBuilding(unknown));
        var buildings = TariffScope.CanonicalBuildings(string.Join(';', command.Buildings));
        if (await db.Pools.AnyAsync(pool => pool.ItemCode == item.Code && pool.Period == command.Period && pool.Buildings == buildings, ct))
            return new Refusal(PoolTexts.AlreadyThere(item.Name, command.Period));
        var added = new Pool { ItemCode = item.Code, Period = command.Period, Amount = command.Amount, Basis = command.Basis, Buildings = buildings };
        db.Pools.Add(added);
        await db.SaveChangesAsync(ct);
        return added.Id;
    }

    static async Task<Outcome<long>> ChangeAsync(long id, Command command, Work<BillingDb> work, CancellationToken ct)
    {
        var db = work.Db;
        if (await db.Pools.SingleOrDefaultAsync(pool => pool.Id == id, ct) is not { } pool)
            return new Refusal(PoolTexts.PoolGone);
        if (await db.Sources.AnyAsync(source => source.Live && source.Period == pool.Period && source.Kind == SourceKind.PoolShare && source.SourceId == pool.Id, ct))
            return new Refusal(MeterTexts.PoolAlreadyBilled(pool.Period, pool.Amount));
        work.Expect(pool, command.Version);
        (pool.Amount, pool.Basis) = (command.Amount, command.Basis);
        return pool.Id;
    }
}
