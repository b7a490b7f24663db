using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;

namespace PropertyHub.Billing.Reversals;

/// <summary>Which payments and charges somebody has asked to reverse and nobody has decided yet.</summary>
internal static class WaitingRequests
{
    /// <returns>The request of each payment that waits.</returns>
    public static Task<Dictionary<long, long>> OfPaymentsAsync(BillingDb db, IReadOnlyCollection<long> ids, CancellationToken ct) =>
        db.ReversalRequests.AsNoTracking().Where(asked => asked.State == ReversalState.Asked && asked.PaymentId != null && EF.Parameter(ids).Contains(asked.PaymentId.Value))
            .ToDictionaryAsync(asked => asked.PaymentId!.Value, asked => asked.Id, ct);

    /// <returns>The request of each charge that waits; waivers are left out.</returns>
    public static Task<Dictionary<long, long>> OfChargesAsync(BillingDb db, IReadOnlyCollection<long> numbers, CancellationToken ct) =>
        db.ReversalRequests.AsNoTracking().Where(asked => asked.State == ReversalState.Asked && asked.Waiver.Fen == 0 && asked.ChargeNumber != null && EF.Parameter(numbers).Contains(asked.ChargeNumber.Value))
            .ToDictionaryAsync(asked => asked.ChargeNumber!.Value, asked => asked.Id, ct);
}
