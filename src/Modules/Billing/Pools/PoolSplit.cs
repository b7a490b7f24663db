using PropertyHub.Archives;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Pools;

/// <summary>分摊方式: by floor area (面积) or equally (户数).</summary>
internal enum PoolBasis { Area, Household }

/// <summary>A unit's part of a pool.</summary>
internal readonly record struct PoolShare(UnitFacts Unit, decimal Weight, Money Amount);

/// <summary>Splits a pool over its units (BIL-03).</summary>
internal static class PoolSplit
{
    /// <summary>The units of a pool: those of its buildings (blank: all) handed over by the period's last day, vacant ones included, by unit code.</summary>
    public static List<UnitFacts> Participants(IEnumerable<UnitFacts> units, string buildings, Period period)
    {
        var scope = TariffScope.Of("", buildings);
        var last = period.Last;
        var taking = units.Where(unit => unit.HandoverDate <= last && scope.Covers(unit.Usage, unit.Building)).ToList();
        taking.Sort((a, b) => string.CompareOrdinal(a.Code, b.Code));
        return taking;
    }

    public static decimal Weight(PoolBasis basis, UnitFacts unit) => basis == PoolBasis.Area ? unit.FloorArea : 1;

    /// <summary>The shares, which sum exactly to the amount; equal remainders go to the lower unit code.</summary>
    /// <param name="units">By unit code (ordinal).</param>
    public static PoolShare[] Split(Money amount, PoolBasis basis, IReadOnlyList<UnitFacts> units)
    {
        var weights = new decimal[units.Count];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = Weight(basis, units[i]);
        var parts = Shares.Split(amount, weights);
        var shares = new PoolShare[weights.Length];
        for (var i = 0; i < shares.Length; i++)
            shares[i] = new(units[i], weights[i], parts[i]);
        return shares;
    }
}
