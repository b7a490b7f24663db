using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.LateFees;

/// <summary>The late fee of a charge that is due on a day: what has arisen less what was settled or waived.</summary>
internal static class FeeDue
{
    public static async Task<Money> OnAsync(BillingDb db, Charge charge, DateOnly day, CancellationToken ct) =>
        charge.IsReversed ? Money.Zero : (await OpenBalances.LoadAsync(db, [charge], ct))[0].At(day).Fee;
}
