namespace PropertyHub.Billing.Tariffs;

/// <summary>
/// Bounds of what charges are computed from. Within them every product fits a decimal without rounding,
/// so that the one rounding at the end of a charge is the only one.
/// </summary>
internal static class Limits
{
    public const int AreaDecimals = 4;
    public const int PriceDecimals = 6;
    public const int PercentDecimals = 2;
    public const int ReadingDecimals = 4;
    public const int MultiplierDecimals = 4;

    /// <summary>m².</summary>
    public const decimal Area = 10_000_000;

    /// <summary>Yuan per m², piece or unit of usage.</summary>
    public const decimal Price = 1_000_000;

    public const decimal Reading = 1_000_000_000_000;
    public const decimal Multiplier = 100_000;

    /// <summary>Usage × multiplier × loss.</summary>
    public const decimal Quantity = 1_000_000_000_000;

    /// <summary>Yuan. A single charge above it is not made but reported.</summary>
    public const decimal Amount = 1_000_000_000;

    /// <summary>From 0 to the bound, with no more than so many decimals, trailing zeros apart.</summary>
    public static bool Allows(decimal value, decimal bound, int decimals) => value >= 0 && value <= bound && HasAtMost(value, decimals);

    public static bool HasAtMost(decimal value, int decimals) => value.Scale <= decimals || decimal.Round(value, decimals) == value;

    /// <summary>The same value without trailing zeros, so that products keep the fewest digits.</summary>
    public static decimal Trim(decimal value) => value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;
}
