using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Reversals;

/// <summary>Asks that a payment or a charge be reversed (BIL-10). Nothing changes until another person approves.</summary>
[Requires(BillingRights.AskReversal)]
internal sealed class AskReversal(OperationServices<BillingDb> services, IDisplayNames names) : Operation<BillingDb, AskReversal.Command, long>(services)
{
    /// <param name="PaymentId">The payment, or null for a charge.</param>
    public sealed record Command(Guid Id, long? PaymentId, long? ChargeNumber, string Reason) : ICommand;

    protected override async Task<Outcome<long>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(command.Reason))
            return new Refusal(ReversalTexts.ReasonMissing);
        var unit = command.PaymentId is { } paymentId ? await PaymentAsync(paymentId, work.Db, ct) : await ChargeAsync(command.ChargeNumber ?? 0, work.Db, ct);
        if (unit.Refusal is { } refusal)
            return refusal;
        if (await work.Db.ReversalRequests.AsNoTracking().FirstOrDefaultAsync(request => request.State == ReversalState.Asked
            && request.PaymentId == command.PaymentId && request.ChargeNumber == command.ChargeNumber && request.Waiver.Fen == 0, ct) is { } waiting)
            return new Refusal(ReversalTexts.AlreadyAsked(await names.OfAsync(waiting.AskedBy, ct)));

        var asked = new ReversalRequest
        {
            PaymentId = command.PaymentId, ChargeNumber = command.PaymentId is null ? command.ChargeNumber : null, UnitCode = unit.Value,
            Reason = command.Reason.Trim(), AskedBy = work.Actor.Name, AskedAt = work.Now,
        };
        work.Db.ReversalRequests.Add(asked);
        await work.Db.SaveChangesAsync(ct);
        return asked.Id;
    }

    static async Task<Outcome<string>> PaymentAsync(long id, BillingDb db, CancellationToken ct) =>
        await db.Payments.AsNoTracking().SingleOrDefaultAsync(payment => payment.Id == id, ct) switch
        {
            null => new Refusal(ReversalTexts.NoSuchPayment),
            { State: not PaymentState.Valid } payment => new Refusal(ReversalTexts.PaymentIsReversed(payment.ReceiptNo)),
            { } payment => payment.UnitCode,
        };

    static async Task<Outcome<string>> ChargeAsync(long number, BillingDb db, CancellationToken ct) =>
        await db.Charges.AsNoTracking().SingleOrDefaultAsync(charge => charge.Number == number, ct) switch
        {
            null => new Refusal(ReversalTexts.NoSuchCharge(number)),
            { CounterNumber: not null } => new Refusal(ReversalTexts.ChargeIsReversed(number)),
            { } charge => charge.UnitCode,
        };
}
