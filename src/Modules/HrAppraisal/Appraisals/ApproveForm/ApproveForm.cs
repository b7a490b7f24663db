using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Platform.Settings;

namespace PropertyHub.HrAppraisal.Appraisals.ApproveForm;

/// <summary>The leader in charge approves a form that all scorers have signed; with a signature missing only for a reason (HR-04).</summary>
[Requires(HrRights.Approve)]
internal sealed class ApproveForm(OperationServices<HrDb> services, ISettings settings) : Operation<HrDb, ApproveForm.Command, Done>(services)
{
    public sealed record Command(Guid Id, Period Month, string StaffNo, string? Reason = null) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<HrDb> work, CancellationToken ct)
    {
        if (!await settings.GetAsync(HrSettings.LeaderApproves, command.Month.Last, ct))
            return new Refusal(Texts.ApprovalIsOff(command.Month));
        if (await work.Db.FormAsync(command.Month, command.StaffNo, ct) is not { } form)
            return new Refusal(Texts.FormIsGone(command.Month, command.StaffNo));
        return form.Approve(work.Actor, work.Now, command.Reason) is { } refusal ? refusal : Done.It;
    }
}
