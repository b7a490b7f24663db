using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Platform.Data;

namespace PropertyHub.Billing.Charges;

/// <summary>Takes charge numbers (费用编号), which rise in the order of posting.</summary>
internal static class ChargeNumbers
{
    /// <summary>The first of <paramref name="count"/> numbers. The series is only the lock that keeps two posters apart; the number follows the last charge.</summary>
    public static async Task<long> TakeChargeNumbersAsync(this BillingDb db, int count, CancellationToken ct)
    {
        await db.TakeAsync("charges", count, ct);
        return (await db.Charges.MaxAsync(charge => (long?)charge.Number, ct) ?? 0) + 1;
    }
}
