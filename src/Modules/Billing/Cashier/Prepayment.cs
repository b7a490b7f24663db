using PropertyHub.Billing.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Cashier;

/// <summary>Books a unit's prepayment: the entry and the balance it belongs to.</summary>
internal static class Prepayment
{
    /// <param name="amount">Negative when used or taken back.</param>
    public static async Task AddAsync(BillingDb db, long unitId, string unitCode, DateOnly date, Money amount, long? paymentId, long? chargeNumber, CancellationToken ct)
    {
        var account = await db.Accounts.FindAsync([unitId], ct);
        if (account is null)
            db.Accounts.Add(account = new UnitAccount { UnitId = unitId, UnitCode = unitCode });
        account.Add(amount);
        db.Prepayments.Add(new PrepaymentEntry { UnitId = unitId, Date = date, Amount = amount, PaymentId = paymentId, ChargeNumber = chargeNumber });
    }
}
