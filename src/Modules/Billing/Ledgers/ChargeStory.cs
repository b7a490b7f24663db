using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.LateFees;
using PropertyHub.Billing.Reversals;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Ledgers;

/// <summary>One charge with all that happened to it: each figure down to its receipts (BIL-14).</summary>
/// <param name="ReversalAsked">The request to reverse it that waits.</param>
internal sealed record ChargeStory(Charge Charge, string ItemName, ChargeKind? Kind, IReadOnlyList<ChargeEvent> Events, Money FeeDue, IReadOnlyList<ReversalRequest> Waivers, long? ReversalAsked);

/// <param name="PaymentId">Null when prepayment was used or given back.</param>
internal sealed record ChargeEvent(DateOnly Date, long? PaymentId, string? ReceiptNo, string? Payer, Money Principal, Money Fee);

internal sealed class ChargeStories(IDbContextFactory<BillingDb> databases)
{
    public async Task<ChargeStory?> FindAsync(long number, DateOnly today, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Charges.AsNoTracking().SingleOrDefaultAsync(charge => charge.Number == number, ct) is not { } charge)
            return null;
        var item = await db.Items.AsNoTracking().SingleOrDefaultAsync(item => item.Code == charge.ItemCode, ct);
        var events = await (from allocation in db.Allocations.AsNoTracking()
                            where allocation.ChargeNumber == number
                            from payment in db.Payments.Where(payment => payment.Id == allocation.PaymentId).DefaultIfEmpty()
                            orderby allocation.Date, allocation.Id
                            select new ChargeEvent(allocation.Date, allocation.PaymentId, payment!.ReceiptNo, payment.Payer, new Money(allocation.Principal.Fen), new Money(allocation.Fee.Fen))).ToListAsync(ct);
        var waivers = await db.ReversalRequests.AsNoTracking().Where(asked => asked.ChargeNumber == number && asked.Waiver.Fen > 0).OrderBy(asked => asked.Id).ToListAsync(ct);
        return new ChargeStory(charge, item?.Name ?? charge.ItemCode, item?.Kind, events, await LateFees.FeeDue.OnAsync(db, charge, today, ct), waivers,
            (await WaitingRequests.OfChargesAsync(db, [number], ct)).Values.Select(request => (long?)request).SingleOrDefault());
    }
}
