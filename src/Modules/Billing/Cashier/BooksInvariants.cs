using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Cashier;

/// <summary>Each payment is what it settled and what it left as prepayment, by its lines and by its allocations.</summary>
internal sealed class PaymentsBalance(IDbContextFactory<BillingDb> factory) : IInvariant
{
    public Text Title => ReversalTexts.InvariantPayments;

    public async Task<InvariantResult> CheckAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var wrong = await db.Payments.AsNoTracking().Where(payment => payment.Amount.Fen != payment.Settled.Fen + payment.Prepaid.Fen
            || payment.Settled.Fen != db.Allocations.Where(allocation => allocation.PaymentId == payment.Id).Sum(allocation => allocation.Principal.Fen + allocation.Fee.Fen)
            || payment.Amount.Fen != payment.Lines.Sum(line => line.Amount.Fen)).OrderBy(payment => payment.Id).Take(20).Select(payment => payment.ReceiptNo).ToListAsync(ct);
        return new(await db.Payments.LongCountAsync(ct), wrong);
    }
}

/// <summary>Each charge is settled by the sum of its allocations, never below zero nor above its amount, and its late fee waived by what was approved.</summary>
internal sealed class ChargesBalance(IDbContextFactory<BillingDb> factory) : IInvariant
{
    public Text Title => ReversalTexts.InvariantCharges;

    public async Task<InvariantResult> CheckAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var wrong = await db.Charges.AsNoTracking().Where(charge => charge.Paid.Fen < 0 || charge.FeePaid.Fen < 0 || (charge.Amount.Fen > 0 && charge.Paid.Fen > charge.Amount.Fen)
            || charge.Paid.Fen != db.Allocations.Where(allocation => allocation.ChargeNumber == charge.Number).Sum(allocation => allocation.Principal.Fen)
            || charge.FeePaid.Fen != db.Allocations.Where(allocation => allocation.ChargeNumber == charge.Number).Sum(allocation => allocation.Fee.Fen)
            || charge.FeeWaived.Fen != db.ReversalRequests.Where(request => request.ChargeNumber == charge.Number && request.State == ReversalState.Approved).Sum(request => request.Waiver.Fen))
            .OrderBy(charge => charge.Number).Take(20).Select(charge => charge.Number).ToListAsync(ct);
        return new(await db.Charges.LongCountAsync(ct), [.. wrong.Select(number => ReversalTexts.ChargeNo(number).ToString())]);
    }
}

/// <summary>Each unit's prepayment is the sum of its entries and not below zero.</summary>
internal sealed class AccountsBalance(IDbContextFactory<BillingDb> factory) : IInvariant
{
    public Text Title => ReversalTexts.InvariantAccounts;

    public async Task<InvariantResult> CheckAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var wrong = await db.Accounts.AsNoTracking().Where(account => account.Prepaid.Fen < 0
            || account.Prepaid.Fen != db.Prepayments.Where(entry => entry.UnitId == account.UnitId).Sum(entry => entry.Amount.Fen))
            .OrderBy(account => account.UnitId).Take(20).Select(account => account.UnitCode).ToListAsync(ct);
        return new(await db.Accounts.LongCountAsync(ct), wrong);
    }
}
