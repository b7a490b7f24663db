using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Appraisals.ReopenMonth;

/// <summary>HR reopens a closed month, with a reason (HR-04). Signatures and scores given stay; what closing took by itself goes.</summary>
[Requires(HrRights.ReopenMonth)]
internal sealed class ReopenMonth(OperationServices<HrDb> services) : Operation<HrDb, ReopenMonth.Command, Done>(services)
{
    public sealed record Command(Guid Id, Period Month, string Reason) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<HrDb> work, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(command.Reason))
            return new Refusal(Texts.ReopenNeedsReason);
        if (await work.Db.Months.SingleOrDefaultAsync(round => round.Month == command.Month, ct) is not { IsClosed: true } round)
            return new Refusal(Texts.MonthIsNotClosed(command.Month));
        foreach (var form in await work.Db.Forms().Where(form => form.Month == command.Month).ToListAsync(ct))
            form.Reopen(work.Actor, work.Now, command.Reason.Trim());
        round.Reopen(work.Actor, work.Now, command.Reason.Trim());
        return Done.It;
    }
}
