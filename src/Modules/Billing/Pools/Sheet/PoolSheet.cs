using PropertyHub.Archives;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Pools;

/// <summary>How one household's share of a pool came about (BIL-03).</summary>
/// <param name="ExactFen">The share before rounding, in fen, to as many digits as a decimal has.</param>
/// <param name="GotFen">It got one of the fen that rounding down left over.</param>
internal sealed record SheetShare(UnitFacts Unit, decimal Weight, decimal ExactFen, bool GotFen, Money Amount)
{
    /// <summary>The share rounded down to the fen.</summary>
    public Money Down => GotFen ? Amount - new Money(1) : Amount;
}

/// <summary>The sheet that explains a pool: each share by its formula, what rounding left over, and to whom it went.</summary>
/// <param name="Shares">By unit code (ordinal).</param>
internal sealed record PoolSheet(Money Amount, PoolBasis Basis, IReadOnlyList<SheetShare> Shares, decimal TotalWeight)
{
    /// <summary>The fen that rounding down left over: one each for as many households.</summary>
    public int FenLeft => Shares.Count(share => share.GotFen);

    /// <summary>Yuan for one m² or household, not rounded; null without weight.</summary>
    public decimal? PerWeight => TotalWeight == 0 ? null : Amount.Yuan / TotalWeight;

    /// <param name="units">By unit code (ordinal), as <see cref="PoolSplit.Split"/> takes them.</param>
    public static PoolSheet Of(Money amount, PoolBasis basis, IReadOnlyList<UnitFacts> units)
    {
        var shares = PoolSplit.Split(amount, basis, units);
        var total = shares.Sum(share => share.Weight);
        return new(amount, basis, [.. shares.Select(share => Explain(share, amount, total))], total);
    }

    static SheetShare Explain(PoolShare share, Money amount, decimal total)
    {
        var exact = total == 0 ? 0 : amount.Fen * share.Weight / total;
        return new(share.Unit, share.Weight, exact, share.Amount.Fen > exact, share.Amount);
    }
}
