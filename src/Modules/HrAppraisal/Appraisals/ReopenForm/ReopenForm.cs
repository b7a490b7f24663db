using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Appraisals.ReopenForm;

/// <summary>HR reopens one closed form, with a reason (HR-04): its signatures go back, the other forms stay closed, and the month waits to be closed anew.</summary>
[Requires(HrRights.ReopenMonth)]
internal sealed class ReopenForm(OperationServices<HrDb> services) : Operation<HrDb, ReopenForm.Command, Done>(services)
{
    public sealed record Command(Guid Id, Period Month, string StaffNo, string Reason) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<HrDb> work, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(command.Reason))
            return new Refusal(Texts.ReopenNeedsReason);
        if (await work.Db.FormAsync(command.Month, command.StaffNo, ct) is not { } form)
            return new Refusal(Texts.FormIsGone(command.Month, command.StaffNo));
        if (form.State != AppraisalState.Closed)
            return new Refusal(Texts.FormIsNotClosed(command.Month, command.StaffNo));
        if (form.StaffNo == work.Actor.StaffNo)
            return new Refusal(Texts.NobodyReopensHimself);
        var reason = command.Reason.Trim();
        form.Reopen(work.Actor, work.Now, reason);
        form.SetBack(null, reason, work.Now);
        (await work.Db.Months.SingleAsync(round => round.Month == command.Month, ct)).Reopen(work.Actor, work.Now, reason);
        return Done.It;
    }
}
