using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Occurrences.NoteOccurrence;
using PropertyHub.Kernel;
using PropertyHub.Platform.Files;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Occurrences.AttachFiles;

/// <summary>Adds photos or documents to an occurrence as evidence. Nothing changes under a signature: whoever signed looks again (HR-04).</summary>
[Requires(HrRights.NoteOccurrences)]
internal sealed class AttachFiles(OperationServices<HrDb> services) : Operation<HrDb, AttachFiles.Command, EvidenceChange>(services)
{
    public sealed record Command(Guid Id, long OccurrenceId, IReadOnlyList<NewFile> Files) : ICommand;

    protected override async Task<Outcome<EvidenceChange>> ApplyAsync(Command command, Work<HrDb> work, CancellationToken ct)
    {
        if (await work.Db.Occurrences.SingleOrDefaultAsync(occurrence => occurrence.Id == command.OccurrenceId, ct) is not { } occurrence)
            return new Refusal(Texts.OccurrenceIsGone);
        if (await work.Db.IsClosedAsync(occurrence.Month, occurrence.StaffNo, ct))
            return new Refusal(Texts.MonthIsClosed(occurrence.Month));
        var kept = OccurrenceFiles.Look(command.Files, await work.Db.OccurrenceFiles.CountAsync(link => link.OccurrenceId == occurrence.Id, ct), work.Actor, work.Now);
        if (kept.Refusal is { } refusal)
            return refusal;
        work.Db.Attach(occurrence, kept.Value);
        return new EvidenceChange(await work.Db.EvidenceChangedAsync(occurrence, work.Now, ct));
    }
}
