using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Occurrences.NoteOccurrence;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Occurrences.AttachFiles;

/// <summary>Takes a file away from an occurrence again: only who attached it, while the month is open. The audit trail keeps its name and checksum.</summary>
[Requires(HrRights.NoteOccurrences)]
internal sealed class DetachFile(OperationServices<HrDb> services) : Operation<HrDb, DetachFile.Command, EvidenceChange>(services)
{
    public sealed record Command(Guid Id, long OccurrenceId, Guid FileId) : ICommand;

    protected override async Task<Outcome<EvidenceChange>> ApplyAsync(Command command, Work<HrDb> work, CancellationToken ct)
    {
        var link = await work.Db.OccurrenceFiles.SingleOrDefaultAsync(link => link.OccurrenceId == command.OccurrenceId && link.FileId == command.FileId, ct);
        if (link is null || await work.Db.Files.Include(file => file.Content).SingleOrDefaultAsync(file => file.Id == command.FileId, ct) is not { } file)
            return new Refusal(Texts.FileIsGone);
        var occurrence = await work.Db.Occurrences.SingleAsync(occurrence => occurrence.Id == command.OccurrenceId, ct);
        if (await work.Db.IsClosedAsync(occurrence.Month, occurrence.StaffNo, ct))
            return new Refusal(Texts.MonthIsClosed(occurrence.Month));
        if (file.StoredBy != work.Actor.Name)
            return new Refusal(Texts.FileOfAnother(file.Name));
        work.Db.OccurrenceFiles.Remove(link);
        work.Db.Files.Remove(file);
        return new EvidenceChange(await work.Db.EvidenceChangedAsync(occurrence, work.Now, ct));
    }
}
