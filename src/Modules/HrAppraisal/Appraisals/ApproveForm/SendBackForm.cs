using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Platform.Settings;

namespace PropertyHub.HrAppraisal.Appraisals.ApproveForm;

/// <summary>The leader in charge sends a form back with a reason; all signatures are set back (HR-04).</summary>
[Requires(HrRights.Approve)]
internal sealed class SendBackForm(OperationServices<HrDb> services, ISettings settings) : Operation<HrDb, SendBackForm.Command, Done>(services)
{
    public sealed record Command(Guid Id, Period Month, string StaffNo, string Reason) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<HrDb> work, CancellationToken ct)
    {
        if (!await settings.GetAsync(HrSettings.LeaderApproves, command.Month.Last, ct))
            return new Refusal(Texts.ApprovalIsOff(command.Month));
        if (await work.Db.FormAsync(command.Month, command.StaffNo, ct) is not { } form)
            return new Refusal(Texts.FormIsGone(command.Month, command.StaffNo));
        return form.SendBack(work.Actor, work.Now, command.Reason) is { } refusal ? refusal : Done.It;
    }
}
