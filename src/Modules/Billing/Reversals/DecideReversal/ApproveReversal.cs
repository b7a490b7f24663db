using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.LateFees;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Reversals;

/// <summary>What a reversal posted: the negative payment's id, or the counter-charge's number; neither for a late fee waived.</summary>
internal sealed record PostedReversal(long? PaymentId, long? ChargeNumber);

/// <summary>Approves a reversal or a waiver that another person asked for and posts it with today's date (BIL-10, BIL-12).</summary>
[Requires(BillingRights.ApproveReversal)]
internal sealed class ApproveReversal(OperationServices<BillingDb> services, IActorLoader accounts) : Operation<BillingDb, ApproveReversal.Command, PostedReversal>(services)
{
    public sealed record Command(Guid Id, long RequestId, string? Reason = null) : ICommand;

    protected override async Task<Outcome<PostedReversal>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct)
    {
        if (await work.Db.ReversalRequests.SingleOrDefaultAsync(request => request.Id == command.RequestId, ct) is not { } request)
            return new Refusal(ReversalTexts.NoSuchRequest);
        if (request.Decide(ReversalState.Approved, work.Actor, work.Now, command.Reason).Refusal is { } refusal)
            return refusal;
        return request.IsWaiver ? await WaiveAsync(request.ChargeNumber!.Value, request.Waiver, work, ct)
            : request.PaymentId is { } paymentId ? await PaymentAsync(paymentId, request.AskedBy, work, ct)
            : await ChargeAsync(request.ChargeNumber!.Value, work, ct);
    }

    async Task<Outcome<PostedReversal>> PaymentAsync(long id, string askedBy, Work<BillingDb> work, CancellationToken ct)
    {
        var payment = await work.Db.Payments.Include(payment => payment.Lines).SingleAsync(payment => payment.Id == id, ct);
        if (payment.State != PaymentState.Valid)
            return new Refusal(ReversalTexts.PaymentIsReversed(payment.ReceiptNo));
        var (reversal, periods) = await PaymentReversal.PostAsync(payment, await TillAsync(payment, askedBy, ct), work, ct);
        work.Publish(new BooksChanged(Guid.NewGuid(), $"payment {id}", periods));
        return new PostedReversal(reversal.Id, null);
    }

    /// <summary>Whose drawer gives the money back: whoever asked, where that is a cashier, else whoever took it; never the approver, who has none (BIL-08).</summary>
    async Task<string> TillAsync(Payment payment, string askedBy, CancellationToken ct) =>
        (await accounts.ByNameAsync(askedBy, ct))?.May(BillingRights.TakePayment) == true ? askedBy : payment.Cashier;

    static async Task<Outcome<PostedReversal>> ChargeAsync(long number, Work<BillingDb> work, CancellationToken ct)
    {
        var charge = await work.Db.Charges.SingleAsync(charge => charge.Number == number, ct);
        if (charge.IsReversed)
            return new Refusal(ReversalTexts.ChargeIsReversed(number));
        var counter = await ChargeReversal.PostAsync(charge, work, ct);
        work.Publish(new BooksChanged(Guid.NewGuid(), $"charge {number}", [charge.Period.Number]));
        return new PostedReversal(null, counter.Number);
    }

    static async Task<Outcome<PostedReversal>> WaiveAsync(long number, Money fee, Work<BillingDb> work, CancellationToken ct)
    {
        var charge = await work.Db.Charges.SingleAsync(charge => charge.Number == number, ct);
        if (charge.IsReversed)
            return new Refusal(ReversalTexts.ChargeIsReversed(number));
        var due = await FeeDue.OnAsync(work.Db, charge, work.Today, ct);
        if (fee > due)
            return new Refusal(ReversalTexts.FeeIsLessNow(number, due, fee));
        charge.WaiveFee(fee);
        return new PostedReversal(null, null);
    }
}
