using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Forms.TakeBackForm;

/// <summary>An edition whose first month nobody has opened becomes a draft again.</summary>
[Requires(HrRights.ManageForms)]
internal sealed class TakeBackForm(OperationServices<HrDb> services) : Operation<HrDb, TakeBackForm.Command, Done>(services)
{
    public sealed record Command(Guid Id, int Number) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<HrDb> work, CancellationToken ct)
    {
        var versions = await work.Db.FormVersions.Where(version => version.Code == StewardForm.Code).ToListAsync(ct);
        if (versions.Find(version => version.Number == command.Number) is not { From: { } from } version)
            return new Refusal(Texts.FormVersionIsGone(command.Number));
        if (versions.Find(other => other.IsDraft) is { } draft)
            return new Refusal(Texts.DraftIsThere(draft.Number, draft.ChangedBy));
        if (FormTimeline.Earliest(await work.Db.OpenedMonthsAsync(ct)) is { } earliest && from < earliest)
            return new Refusal(Texts.FormHasBegun(command.Number, from));
        version.TakeBack(work.Actor, work.Now);
        return Done.It;
    }
}
