using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Reversals;

/// <summary>Declines a reversal or a waiver that another person asked for, with a reason (BIL-10).</summary>
[Requires(BillingRights.ApproveReversal)]
internal sealed class DeclineReversal(OperationServices<BillingDb> services) : Operation<BillingDb, DeclineReversal.Command, Done>(services)
{
    public sealed record Command(Guid Id, long RequestId, string Reason) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(command.Reason))
            return new Refusal(ReversalTexts.ReasonMissing);
        return await work.Db.ReversalRequests.SingleOrDefaultAsync(request => request.Id == command.RequestId, ct) is { } request
            ? request.Decide(ReversalState.Declined, work.Actor, work.Now, command.Reason)
            : new Refusal(ReversalTexts.NoSuchRequest);
    }
}
