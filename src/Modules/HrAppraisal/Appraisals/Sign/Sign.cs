using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Appraisals.Sign;

/// <summary>A scorer signs his column once every item has a score and every occurrence is decided. The first signature freezes item 4.</summary>
[Requires(HrRights.Score)]
internal sealed class Sign(OperationServices<HrDb> services) : Operation<HrDb, Sign.Command, Done>(services)
{
    public sealed record Command(Guid Id, Period Month, string StaffNo, ScorerRole Role) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<HrDb> work, CancellationToken ct)
    {
        if (await work.Db.FormAsync(command.Month, command.StaffNo, ct) is not { } form)
            return new Refusal(Texts.FormIsGone(command.Month, command.StaffNo));
        if (form.Turn(command.Role, work.Actor) is { } notNow)
            return notNow;
        var pending = await work.Db.Occurrences.CountAsync(occurrence => occurrence.Month == command.Month && occurrence.StaffNo == command.StaffNo
            && occurrence.State == OccurrenceState.Pending, ct);
        if (pending > 0)
            return new Refusal(Texts.PendingFirst(pending));
        var missing = (await work.Db.ReckonAsync(form, ct)).Missing(form.Of(command.Role)!);
        if (missing.Count > 0)
            return new Refusal(Texts.ItemsMissing(missing.Select(number => $"{number}")));

        form.Sign(command.Role, work.Now);
        return Done.It;
    }
}
