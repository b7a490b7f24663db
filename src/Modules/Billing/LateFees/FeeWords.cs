using System.Globalization;
using PropertyHub.Billing.Cashier;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.LateFees;

internal static class FeeWords
{
    /// <summary>How a late fee came about: 0.5‰ × 15 days.</summary>
    /// <param name="days">From the due date on.</param>
    public static Text How(decimal? ratePerMille, int days) => CashierTexts.FeeHow(ratePerMille?.ToString("0.####", CultureInfo.InvariantCulture) ?? "", days);
}
