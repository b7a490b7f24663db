using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Appraisals.SeeForm;

/// <summary>A person has looked at his own published form, or at the answer to his appeal; the notice of it ends (HR-04).</summary>
[Requires(HrRights.SeeOwn)]
internal sealed class SeeForm(OperationServices<HrDb> services) : Operation<HrDb, SeeForm.Command, Done>(services)
{
    public sealed record Command(Guid Id, Period Month) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<HrDb> work, CancellationToken ct)
    {
        if (work.Actor.StaffNo is not { } staffNo)
            return new Refusal(Texts.AccountHasNoStaffNo);
        if (await work.Db.FormAsync(command.Month, staffNo, ct) is not { PublishedAt: not null } form)
            return new Refusal(Texts.NotPublished(command.Month));
        form.See(work.Now);
        return Done.It;
    }
}
