using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Appraisals.RaiseAppeal;

/// <summary>A person appeals against his own published form, once, within the term (HR-04). Whose form it is follows from the account.</summary>
[Requires(HrRights.SeeOwn)]
internal sealed class RaiseAppeal(OperationServices<HrDb> services, EstateClock clock) : Operation<HrDb, RaiseAppeal.Command, Done>(services)
{
    public sealed record Command(Guid Id, Period Month, string Words) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<HrDb> work, CancellationToken ct)
    {
        if (work.Actor.StaffNo is not { } staffNo)
            return new Refusal(Texts.AccountHasNoStaffNo);
        if (await work.Db.FormAsync(command.Month, staffNo, ct) is not { } form)
            return new Refusal(Texts.FormIsGone(command.Month, staffNo));
        var until = form.AppealUntil is { } end ? clock.ToLocal(end) : (DateTime?)null;
        return form.Raise(work.Actor, command.Words, work.Now, until) is { } refusal ? refusal : Done.It;
    }
}
