using PropertyHub.Archives;
using PropertyHub.Billing.Pools;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.BillRuns;

/// <summary>Shared charges: a unit's shares of all pools of an item, summed; for the whole period.</summary>
internal sealed class ShareCharges
{
    readonly Period _period;
    readonly OwnerIndex _owners;
    readonly Dictionary<(long Unit, string Item), List<Share>> _shares = [];

    /// <param name="notes">Takes what concerns whole pools.</param>
    public ShareCharges(Period period, OwnerIndex owners, IReadOnlyList<PoolFacts> pools, IReadOnlyList<UnitFacts> units, PostedSources posted, List<RunNote> notes)
    {
        _period = period;
        _owners = owners;
        foreach (var pool in pools)
            AddPool(pool, PoolSplit.Split(pool.Total, pool.Basis, PoolSplit.Participants(units, pool.Buildings, period)), posted, notes);
    }

    void AddPool(PoolFacts pool, PoolShare[] shares, PostedSources posted, List<RunNote> notes)
    {
        var (weight, left) = (0m, posted.OfPool(pool.Id) ?? Money.Zero);
        foreach (var share in shares)
        {
            weight += share.Weight;
            if (!posted.HasShare(pool.Id, share.Unit.Id))
                left += share.Amount;
        }
        if (weight == 0)
            notes.Add(new(RunNoteKind.PoolWithoutUnits, null, pool.ItemCode, pool.Buildings));
        else if (left != pool.Total)
            notes.Add(new(RunNoteKind.PoolHasChanged, null, pool.ItemCode, pool.Buildings));
        else
            Keep(pool, shares, weight, posted);
    }

    void Keep(PoolFacts pool, PoolShare[] shares, decimal weight, PostedSources posted)
    {
        foreach (var share in shares)
        {
            if (posted.HasShare(pool.Id, share.Unit.Id))
                continue;
            var key = (share.Unit.Id, pool.ItemCode);
            if (!_shares.TryGetValue(key, out var list))
                _shares[key] = list = new(1);
            list.Add(new(pool, share, weight));
        }
    }

    public void Add(UnitFacts unit, ItemPlan plan, UnitCharges charges)
    {
        if (!_shares.TryGetValue((unit.Id, plan.Item.Code), out var shares))
            return;
        var amount = Money.Zero;
        foreach (var share in shares)
            amount += share.Of.Amount;
        if (amount.IsZero)
            charges.Note(RunNoteKind.ZeroAmount, plan.Item.Code);
        else if (plan.LastDay is null)
            charges.Note(RunNoteKind.ShareWithoutTariff, plan.Item.Code, amount.ToString());
        else if (Math.Abs(amount.Yuan) > Limits.Amount)
            charges.Note(RunNoteKind.AmountTooLarge, plan.Item.Code);
        else
            charges.Add(Draft(unit, plan, shares, amount));
    }

    ChargeDraft Draft(UnitFacts unit, ItemPlan plan, List<Share> shares, Money amount)
    {
        var payer = _owners.At(unit.Id, _period.Last);
        var tariff = plan.LastDay!.Tariff;
        var parts = new SharePart[shares.Count];
        var sources = new ChargeSource[shares.Count];
        var weight = 0m;
        for (var i = 0; i < parts.Length; i++)
        {
            var (pool, of, total) = shares[i];
            parts[i] = new(pool.Basis, pool.Buildings, of.Weight, total, pool.Total.Yuan, of.Amount.Yuan);
            sources[i] = new(SourceKind.PoolShare, pool.Id, of.Amount);
            weight += of.Weight;
        }
        return new(unit.Id, unit.Code, plan.Item.Code, payer.PersonId, payer.Name, _period, _period.First, _period.Last,
            Math.Round(weight, 4, MidpointRounding.AwayFromZero), null, amount, tariff.DueRule.DueDate(_period), tariff.Priority,
            tariff.LateFeeRatePerMille, new() { Shares = parts }, sources);
    }

    sealed record Share(PoolFacts Pool, PoolShare Of, decimal TotalWeight);
}
