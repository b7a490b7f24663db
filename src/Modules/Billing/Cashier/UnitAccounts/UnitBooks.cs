using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Reversals;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Cashier;

/// <summary>A unit's charges and payments, the latest first, with what is owed today and prepaid in all.</summary>
internal sealed record UnitBooks(Owed Owed, Money Prepaid, IReadOnlyList<UnitCharge> Charges, IReadOnlyList<LastPayment> Payments);

/// <param name="State">A name of the states of a charge.</param>
/// <param name="ReversalAsked">The request to reverse it that waits.</param>
internal sealed record UnitCharge(long Number, Period Period, string ItemName, string PayerName, DateOnly Due, Money Amount, Money Paid, Money FeePaid, string State, ComputedCharge How, long? ReversalAsked = null);

/// <summary>Reads them for the page of a unit.</summary>
internal sealed class UnitBooksReader(IDbContextFactory<BillingDb> factory, EstateClock clock)
{
    const int ChargesShown = 60;
    const int PaymentsShown = 20;

    public async Task<UnitBooks> ReadAsync(long unitId, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var items = await db.Items.AsNoTracking().ToDictionaryAsync(item => item.Code, ct);
        var charges = await db.Charges.AsNoTracking().Where(charge => charge.UnitId == unitId).OrderByDescending(charge => charge.Number).Take(ChargesShown).ToListAsync(ct);
        var open = await OpenBalances.LoadAsync(db, await db.Charges.AsNoTracking().Where(charge => charge.UnitId == unitId).Open().ToListAsync(ct), ct);
        var asked = await WaitingRequests.OfChargesAsync(db, charges.ConvertAll(charge => charge.Number), ct);
        var prepaid = await db.Accounts.Where(account => account.UnitId == unitId).SumAsync(account => account.Prepaid.Fen, ct);
        return new(Owed.Of(open.Select(balance => balance.At(clock.Today))), new Money(prepaid), charges.ConvertAll(charge => items.GetValueOrDefault(charge.ItemCode) is var item
            ? new UnitCharge(charge.Number, charge.Period, item?.Name ?? charge.ItemCode, charge.PayerName, charge.DueDate, charge.Amount, charge.Paid, charge.FeePaid, charge.State.ToString(), Computing.Of(charge, item?.Kind), asked.TryGetValue(charge.Number, out var request) ? request : null)
            : null!), await AccountReader.LastAsync(db, unitId, items, PaymentsShown, ct));
    }
}
