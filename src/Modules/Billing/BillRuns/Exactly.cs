using PropertyHub.Kernel;

namespace PropertyHub.Billing.BillRuns;

/// <summary>The one rounding at the end of a charge, without a rounded quotient before it.</summary>
internal static class Exactly
{
    /// <summary>Rounds a quotient half away from zero to the fen.</summary>
    /// <param name="fen">0 or more, exact, in fen.</param>
    /// <param name="divisor">1 or more.</param>
    public static Money Round(decimal fen, int divisor)
    {
        var remainder = fen % divisor;
        var whole = (long)((fen - remainder) / divisor);
        return new(2 * remainder >= divisor ? whole + 1 : whole);
    }
}
