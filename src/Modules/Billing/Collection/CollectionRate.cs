using PropertyHub.Kernel;

namespace PropertyHub.Billing.Collection;

/// <summary>收缴率 (BIL-13) by households or by amount: compared unrounded, shown with two decimals.</summary>
/// <param name="Collected">Households paid, or fen received.</param>
/// <param name="Due">Households due, or fen receivable.</param>
public readonly record struct CollectionRate(long Collected, long Due)
{
    public static CollectionRate OfAmounts(Money received, Money receivable) => new(received.Fen, receivable.Fen);

    public static CollectionRate operator +(CollectionRate a, CollectionRate b) => new(checked(a.Collected + b.Collected), checked(a.Due + b.Due));

    /// <summary>Percent with two decimals, half away from zero (96.37 for 96.37 %); null for 0 of 0.</summary>
    public decimal? Shown => Due == 0 ? null : Math.Round(100m * Collected / Due, 2, MidpointRounding.AwayFromZero);

    /// <summary>How many more households, or fen, would reach a target in percent; 0 when it is reached.</summary>
    public long Lacks(decimal percent) => Math.Max(0, (long)Math.Ceiling(percent * Due / 100m) - Collected);

    /// <summary>Whether the unrounded rate reaches a target in percent; null for 0 of 0.</summary>
    public bool? Reaches(decimal percent) => Due == 0 ? null : 100m * Collected >= percent * Due;
}
