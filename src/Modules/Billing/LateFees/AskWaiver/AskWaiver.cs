using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.LateFees;

/// <summary>Asks that late fee due on a charge be waived, in whole or in part (BIL-12). Nothing changes until another person approves; what is waived then stays waived.</summary>
[Requires(BillingRights.AskReversal)]
internal sealed class AskWaiver(OperationServices<BillingDb> services, IDisplayNames names) : Operation<BillingDb, AskWaiver.Command, long>(services)
{
    /// <param name="Amount">Greater than zero and at most the fee due today.</param>
    public sealed record Command(Guid Id, long ChargeNumber, Money Amount, string Reason) : ICommand;

    protected override async Task<Outcome<long>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(command.Reason))
            return new Refusal(ReversalTexts.ReasonMissing).At(nameof(command.Reason));
        if (await work.Db.Charges.AsNoTracking().SingleOrDefaultAsync(charge => charge.Number == command.ChargeNumber, ct) is not { } charge)
            return new Refusal(ReversalTexts.NoSuchCharge(command.ChargeNumber));
        var due = await FeeDue.OnAsync(work.Db, charge, work.Today, ct);
        if (!command.Amount.IsPositive || command.Amount > due)
            return due.IsZero ? new Refusal(ReversalTexts.NoFeeDue(charge.Number)) : new Refusal(ReversalTexts.WaiverOutOfRange(due)).At(nameof(command.Amount));
        if (await work.Db.ReversalRequests.AsNoTracking().FirstOrDefaultAsync(request => request.State == ReversalState.Asked
            && request.ChargeNumber == charge.Number && request.Waiver.Fen > 0, ct) is { } waiting)
            return new Refusal(ReversalTexts.WaiverAlreadyAsked(await names.OfAsync(waiting.AskedBy, ct)));

        var asked = new ReversalRequest
        {
            ChargeNumber = charge.Number, UnitCode = charge.UnitCode, Waiver = command.Amount,
            Reason = command.Reason.Trim(), AskedBy = work.Actor.Name, AskedAt = work.Now,
        };
        work.Db.ReversalRequests.Add(asked);
        await work.Db.SaveChangesAsync(ct);
        return asked.Id;
    }
}
